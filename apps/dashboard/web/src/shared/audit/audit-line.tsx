import type { AuditEntry } from '../api/types.ts'
import { Time } from '../time/time.tsx'
import { actorName, deedOf, subjectOf } from './sentence.ts'

interface AuditLineProps {
  readonly event: AuditEntry
}

/** One change in one line: who, what, when. */
export function AuditLine({ event }: AuditLineProps) {
  return (
    <p className="flex min-w-0 items-baseline gap-1.5 text-sm">
      <span className="line-clamp-2 min-w-0">
        <span className="font-medium">{actorName(event)}</span>{' '}
        <span className="text-muted">{deedOf(event.action)}</span> {subjectOf(event)}
      </span>
      <span className="ml-auto shrink-0 text-xs text-faint">
        <Time at={event.at} />
      </span>
    </p>
  )
}
