import { ArrowRight } from 'lucide-react'

/** What takes the place of a member that will go. */
export function Replacement({ by }: { by: string | null }) {
  if (by === null) return null
  return (
    <span className="text-xs text-muted">
      {' '}
      <ArrowRight aria-label="becomes" className="inline size-3 align-[-0.125em]" /> {by}
    </span>
  )
}
