import type { Call, CallerCall } from '@stella/api-runtime'
import type { Attribution, Store } from '@stella/store'
import type { InstallationCaller } from '../caller.ts'

/** What handlers work with. */
export interface Services {
  readonly store: Store
}

/** What every handler is given beside the request. */
export type Context = Services & Call

/** What handlers of operations that need a credential are given. */
export type CallerContext = Services & CallerCall<InstallationCaller>

/** Who a write is attributed to in the audit log. */
export function attributionOf({ caller, requestId }: CallerContext): Attribution {
  return { actor: { type: 'installation', id: caller.id }, requestId }
}

/** An RFC 3339 time, as every body carries it. */
export function dateTimeOf(milliseconds: number): string {
  return new Date(milliseconds).toISOString()
}

/**
 * The moment an RFC 3339 time names, in epoch milliseconds. A leap second, which `Date` does not know, counts as the
 * second before it.
 */
export function momentOf(dateTime: string): number {
  return Date.parse(dateTime.toUpperCase().replace(/:60(?=[.Z+-])/, ':59'))
}
