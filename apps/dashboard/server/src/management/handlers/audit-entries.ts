import type { AuditRow, Json } from '@stella/store'
import { dateTimeOf, type CallerContext } from '../context.ts'

/** Changes as bodies have them, with what their actors are called now. */
export async function describeEntries(rows: readonly AuditRow[], context: CallerContext) {
  const names = await namesOf(rows, context)
  return rows.map((row) => describeEntry(row, names.get(row.actor.id) ?? null))
}

function describeEntry(row: AuditRow, actorName: string | null) {
  const { sequence, at, actor, action, target, installationId, requestId, previousHash, hash } = row
  return {
    sequence,
    at: dateTimeOf(at),
    actor: { type: actor.type, id: actor.id, name: actorName },
    action,
    target,
    installationId,
    requestId,
    before: factOf(row.before),
    after: factOf(row.after),
    previousHash,
    hash,
  }
}

/** What was or is, as an object: a value that stands alone gets a name. */
function factOf(value: Json): { [key: string]: Json } | null {
  if (value === null) return null
  if (typeof value === 'object' && !Array.isArray(value)) return { ...(value as { [key: string]: Json }) }
  return { value }
}

async function namesOf(
  rows: readonly AuditRow[],
  { store, users, caller }: CallerContext,
): Promise<ReadonlyMap<string, string>> {
  const idsOf = (type: AuditRow['actor']['type']) => [
    ...new Set(rows.filter(({ actor }) => actor.type === type).map(({ actor }) => actor.id)),
  ]
  const [people, tokens, installations] = await Promise.all([
    users.find(idsOf('user')),
    idsOf('token').length === 0 ? [] : store.tokens.list(caller.accountId),
    Promise.all(idsOf('installation').map((id) => store.installations.find(caller.accountId, id))),
  ])
  const known = [...people.values(), ...tokens, ...installations.filter((one) => one !== null)]
  return new Map(known.map(({ id, name }) => [id, name]))
}
