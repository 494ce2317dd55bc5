import { exactTime, relativeTime } from '../format/time.ts'
import { useNow } from './now.ts'

interface TimeProps {
  /** ISO date-time; `null` when it has not happened. */
  readonly at: string | null | undefined
  readonly never?: string
  /** Inside a row that has the focus itself, a time is no stop of its own. */
  readonly still?: boolean
}

/** A relative time with the exact one on hover and focus. */
export function Time({ at, never = 'never', still }: TimeProps) {
  const now = useNow()
  if (at === null || at === undefined) return <span className="text-faint">{never}</span>
  const time = Date.parse(at)
  const exact = exactTime(time)
  return (
    <time
      dateTime={at}
      data-tooltip={exact}
      {...(still !== true && { tabIndex: 0 })}
      className="whitespace-nowrap"
    >
      {relativeTime(time, now)}
      <span className="sr-only"> ({exact})</span>
    </time>
  )
}
