import { lazy, Suspense, useEffect, useState } from 'react'

const TooltipPopup = lazy(async () => ({ default: (await import('./tooltip-popup.tsx')).TooltipPopup }))

/** Pointers pass over much that nobody wants explained; so long they have to rest, in milliseconds. */
const rest = 250

/**
 * Shows the text of `data-tooltip` while the pointer or the focus is on its element. One popup serves the whole page: a table
 * of times costs attributes, not components. What it says must be there for assistive technology without it.
 */
export function TooltipHost() {
  const [anchor, setAnchor] = useState<HTMLElement | null>(null)
  useEffect(() => watch(setAnchor), [])
  if (anchor === null) return null
  return (
    <Suspense>
      <TooltipPopup anchor={anchor} text={anchor.dataset['tooltip'] ?? ''} />
    </Suspense>
  )
}

function watch(show: (anchor: HTMLElement | null) => void): () => void {
  const stop = new AbortController()
  const { signal } = stop
  let timer: ReturnType<typeof setTimeout> | undefined
  const later = (event: Event) => {
    clearTimeout(timer)
    // The popup itself may be pointed at: its text stays readable (WCAG 1.4.13).
    if (event.target instanceof Element && event.target.closest('[data-tooltip-popup]') !== null) return
    const anchor =
      event.target instanceof Element ? event.target.closest<HTMLElement>('[data-tooltip]') : null
    timer = setTimeout(() => show(anchor), anchor === null ? 80 : rest)
  }
  const now = () => {
    clearTimeout(timer)
    show(null)
  }
  document.addEventListener('pointerover', later, { signal })
  document.addEventListener('focusin', later, { signal })
  document.addEventListener('focusout', now, { signal })
  document.addEventListener('scroll', now, { signal, capture: true, passive: true })
  document.addEventListener('keydown', (event) => event.key === 'Escape' && now(), { signal })
  return () => {
    clearTimeout(timer)
    stop.abort()
  }
}
