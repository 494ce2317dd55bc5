import { useEffect, useEffectEvent, useRef } from 'react'
import { Button } from './ui/button.tsx'

interface LoadMoreProps {
  readonly list: {
    readonly hasNextPage: boolean
    readonly isFetchingNextPage: boolean
    readonly fetchNextPage: () => unknown
  }
}

/** Loads the next page as soon as its end comes near; the button is for those who do not scroll. */
export function LoadMore({ list }: LoadMoreProps) {
  const sentinel = useRef<HTMLDivElement>(null)
  const load = useEffectEvent(() => {
    if (list.hasNextPage && !list.isFetchingNextPage) list.fetchNextPage()
  })
  useEffect(() => {
    const element = sentinel.current
    if (element === null) return
    const observer = new IntersectionObserver(([entry]) => entry?.isIntersecting === true && load(), {
      rootMargin: '800px',
    })
    observer.observe(element)
    return () => observer.disconnect()
  }, [list.hasNextPage])
  if (!list.hasNextPage) return null
  return (
    <div ref={sentinel} className="flex justify-center p-3">
      <Button busy={list.isFetchingNextPage} onClick={() => list.fetchNextPage()}>
        {list.isFetchingNextPage ? 'Loading…' : 'Load more'}
      </Button>
    </div>
  )
}
