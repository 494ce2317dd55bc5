import type { apiOperations } from '@stella/api-contract'
import { etagOf, ifMatchOf, Problem, type Call, type CallerCall } from '@stella/api-runtime'
import type { Attribution, ExpectedRevision, InstallationDetail, Store } from '@stella/store'
import type { Users } from '../auth/users.ts'
import type { CheckpointKey } from '../signing.ts'
import type { ManagementCaller } from './caller.ts'

/** What handlers work with. */
export interface Services {
  readonly store: Store
  readonly users: Users
  readonly checkpointKey: CheckpointKey
  /** Where people reach the dashboard, for links; without a slash at its end. */
  readonly dashboardUrl: () => string
  readonly newUserId: () => string
}

/** What every handler is given beside the request. */
export type Context = Services & Call

/** What handlers of operations that need a caller are given. */
export type CallerContext = Services & CallerCall<ManagementCaller>

export type Operations = typeof apiOperations

/** Who a write is attributed to in the audit log. */
export function attributionOf({ caller, requestId }: CallerContext): Attribution {
  return { actor: caller.actor, requestId }
}

/** An RFC 3339 time, as every body carries it. */
export function dateTimeOf(milliseconds: number): string {
  return new Date(milliseconds).toISOString()
}

export function optionalTime(milliseconds: number | null): string | null {
  return milliseconds === null ? null : dateTimeOf(milliseconds)
}

/** The moment an RFC 3339 time names. A leap second, which `Date` does not know, counts as the second before it. */
export function momentOf(dateTime: string): number {
  return Date.parse(dateTime.toUpperCase().replace(/:60(?=[.Z+-])/, ':59'))
}

/** An expiry as a request gives it; left out where the request leaves it out. */
export function expiryOf(expiresAt: string | null | undefined): { expiresAt?: number | null } {
  if (expiresAt === undefined) return {}
  return { expiresAt: expiresAt === null ? null : momentOf(expiresAt) }
}

/**
 * The installation an address names.
 * @throws {Problem} NOT_FOUND, also for another account's: nobody learns what others have
 */
export async function ownInstallation(
  { store, caller }: CallerContext,
  installationId: string,
): Promise<InstallationDetail> {
  const installation = await store.installations.find(caller.accountId, installationId)
  if (installation !== null) return installation
  throw new Problem('NOT_FOUND', `There is no installation '${installationId}'.`)
}

export function etag(revision: number, { release }: CallerContext, beside?: number): string {
  return etagOf(revision, release, beside)
}

/**
 * The revision that a write may replace, as the store has it.
 * @param stored the revision there is now
 * @throws {Problem} PRECONDITION_FAILED when `If-Match` names others
 */
export function expectedRevision(ifMatch: string | undefined, stored: number): ExpectedRevision {
  const condition = ifMatchOf(ifMatch)
  if (condition === null) return null
  if (condition === 'any') return 'exists'
  if (condition.includes(stored)) return stored
  throw new Problem('PRECONDITION_FAILED')
}
