import type { ReactNode } from 'react'
import { Failure } from './failure.tsx'

interface PendingProps {
  readonly query: { readonly data: unknown; readonly error: Error | null; readonly refetch: () => unknown }
  /** A placeholder of the size of what is coming. */
  readonly children: ReactNode
}

/** In place of what is not there: its placeholder while it is on its way, or why it could not be loaded. */
export function Pending({ query, children }: PendingProps) {
  if (query.data !== undefined) return null
  return query.error === null ? (
    children
  ) : (
    <Failure error={query.error} onRetry={() => void query.refetch()} />
  )
}
