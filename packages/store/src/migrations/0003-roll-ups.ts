import { sql } from 'kysely'
import type { Queries } from '../engine.ts'
import { dayMs } from '../usage-time.ts'
import { createIndex } from './create-index.ts'
import { createTable } from './create-table.ts'
import type { Migration } from './migration.ts'

/** Who used what lately, in few rows; and the calls of the management API. */
export const rollUps: Migration = {
  id: 3,
  name: 'roll-ups',
  async up(queries) {
    await seenTables(queries)
    await managementTables(queries)
    await fillSeen(queries)
    await fillMemberDays(queries)
  },
}

const used = { account_id: 'text', release: 'text', member: 'text' } as const
const ofAccount = { account_id: 'accounts' } as const

async function seenTables(queries: Queries): Promise<void> {
  await createTable(
    queries,
    'usage_seen',
    { ...used, last_seen_at: 'bigint' },
    { primaryKey: ['account_id', 'release', 'member'], references: ofAccount },
  )
  await createTable(
    queries,
    'usage_seen_days',
    { ...used, at: 'bigint', installations: 'bigint' },
    { primaryKey: ['account_id', 'at', 'release', 'member'], references: ofAccount },
  )
  await createTable(
    queries,
    'usage_member_days',
    { ...used, at: 'bigint', count: 'bigint' },
    { primaryKey: ['account_id', 'at', 'release', 'member'], references: ofAccount },
  )
}

async function managementTables(queries: Queries): Promise<void> {
  await createTable(
    queries,
    'management_series',
    { account_id: 'text', dimension: 'text', step: 'text', at: 'bigint', key: 'text', count: 'bigint' },
    {
      primaryKey: ['account_id', 'dimension', 'step', 'at', 'key'],
      references: ofAccount,
      oneOf: { dimension: ['release', 'operation', 'status'], step: ['hour', 'day'] },
    },
  )
  const caller = { account_id: 'text', caller_id: 'text', caller_type: 'text', release: 'text' } as const
  await createTable(
    queries,
    'management_callers',
    { ...caller, count: 'bigint', first_seen_at: 'bigint', last_seen_at: 'bigint' },
    {
      primaryKey: ['account_id', 'caller_id', 'release'],
      references: ofAccount,
      oneOf: { caller_type: ['user', 'token'] },
    },
  )
  await createIndex(queries, 'management_callers', ['account_id', 'release', 'last_seen_at', 'caller_id'])
}

async function fillSeen(queries: Queries): Promise<void> {
  for (const [table, member] of [
    ['usage_releases', sql`''`],
    ['usage_members', sql.ref('member')],
  ] as const) {
    await sql`
      insert into usage_seen (account_id, release, member, last_seen_at)
      select account_id, release, ${member}, max(last_seen_at) from ${sql.table(table)}
      group by account_id, release, ${member}`.execute(queries)
    const day = sql`last_seen_at - last_seen_at % ${sql.lit(dayMs)}`
    await sql`
      insert into usage_seen_days (account_id, release, member, at, installations)
      select account_id, release, ${member}, ${day}, count(*) from ${sql.table(table)}
      group by account_id, release, ${member}, ${day}`.execute(queries)
  }
}

async function fillMemberDays(queries: Queries): Promise<void> {
  const day = sql`at - at % ${sql.lit(dayMs)}`
  await sql`
    insert into usage_member_days (account_id, release, member, at, count)
    select account_id, release, member, ${day}, sum(count) from usage_member_hours
    group by account_id, release, member, ${day}`.execute(queries)
}
