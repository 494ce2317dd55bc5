import { appendAudit, type AuditEntry } from './audit-chain.ts'
import type { Engine, Queries } from './engine.ts'
import { StoreError } from './errors.ts'
import type { InstallationDetailRow } from './tables.ts'
import type { Attribution, Clock, IdGenerator, RandomBytes } from './types.ts'

/** What every part of the store works with. */
export interface Context {
  readonly engine: Engine
  /** For timestamps. */
  readonly now: Clock
  /** For expiries: never goes back, so that what has expired stays expired when the system clock is set back. */
  readonly latest: Clock
  readonly ids: IdGenerator
  readonly random: RandomBytes
}

/** Writes the audit row of a change, in its transaction. */
export function audit({ now }: Context, queries: Queries, entry: AuditEntry, by: Attribution): Promise<void> {
  return appendAudit(queries, now(), entry, by)
}

/** A clock that stands still while the one it reads goes back. */
export function neverBack(clock: Clock): Clock {
  let latest = 0
  return () => {
    const now = clock()
    if (now > latest) latest = now
    return latest
  }
}

/** @throws StoreError `NOT_FOUND` */
export async function installationRow(
  queries: Queries,
  installationId: string,
): Promise<InstallationDetailRow> {
  const row = await queries
    .selectFrom('installations')
    .selectAll()
    .where('id', '=', installationId)
    .executeTakeFirst()
  if (row === undefined) throw new StoreError('NOT_FOUND', `There is no installation ${installationId}.`)
  return row
}

/**
 * The installation a change is for.
 * @throws StoreError `NOT_FOUND`; `CONFLICT` when it has been removed
 */
export async function presentInstallation(
  queries: Queries,
  installationId: string,
): Promise<InstallationDetailRow> {
  const row = await installationRow(queries, installationId)
  if (row.status !== 'removed') return row
  throw new StoreError('CONFLICT', `Installation ${installationId} has been removed; create a new one.`)
}
