import { sql } from 'kysely'
import type { Engine } from './engine.ts'
import { preparedFor } from './prepared.ts'

/** Whose something is. */
export interface Owner {
  readonly account_id: string
}

/** Tallies with what is known of whom they belong to. Those of someone who does not exist are dropped. */
export type WithOwner<Tally, Found> = readonly { readonly tally: Tally; readonly owner: Found }[]

/** Finds the accounts that installations belong to, inside a transaction. */
export function installationOwners(engine: Engine): (id: string) => Promise<Owner | undefined> {
  const find = preparedFor<{ readonly id: string }, Owner>(
    engine,
    ['id'],
    ([id]) => sql`select account_id from installations where id = ${id}`,
  )
  return async (id) => find({ id })
}

export async function withOwner<Tally, Found>(
  tallies: readonly Tally[],
  idOf: (tally: Tally) => string,
  find: (id: string) => Promise<Found | undefined>,
): Promise<WithOwner<Tally, Found>> {
  const known = new Map<string, Found | undefined>()
  for (const id of new Set(tallies.map(idOf))) known.set(id, await find(id))
  return tallies.flatMap((tally) => {
    const owner = known.get(idOf(tally))
    return owner === undefined ? [] : [{ tally, owner }]
  })
}

interface Row {
  count: number
  first_seen_at?: number
  last_seen_at?: number
}

/** One row for all that have the same key, so that each is written once. */
export function merged<Counted extends Row>(
  rows: readonly Counted[],
  keyOf: (row: Counted) => readonly (string | number)[],
): Counted[] {
  const byKey = new Map<string, Counted>()
  for (const row of rows) {
    const key = keyOf(row).join('\n')
    const known = byKey.get(key)
    if (known === undefined) byKey.set(key, { ...row })
    else add(known, row)
  }
  return [...byKey.values()]
}

function add(known: Row, row: Row): void {
  known.count += row.count
  if (row.first_seen_at === undefined || row.last_seen_at === undefined) return
  known.first_seen_at = Math.min(known.first_seen_at ?? row.first_seen_at, row.first_seen_at)
  known.last_seen_at = Math.max(known.last_seen_at ?? 0, row.last_seen_at)
}
