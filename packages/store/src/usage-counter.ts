import { type RawBuilder, sql } from 'kysely'
import type { Engine } from './engine.ts'
import { preparedFor } from './prepared.ts'
import type { Tables } from './tables.ts'
import type { MaybePromise } from './types.ts'

const calls = ['account_id', 'installation_id', 'release', 'operation_id', 'status', 'count'] as const
const seen = ['count', 'first_seen_at', 'last_seen_at'] as const

/** The tables that count: their columns, and which of them tell a row from all others. */
const tables = {
  usage_daily: {
    columns: [...calls, 'day', 'first_seen_at', 'last_seen_at'],
    key: ['installation_id', 'day', 'release', 'operation_id', 'status'],
  },
  usage_hourly: {
    columns: [...calls, 'at'],
    key: ['installation_id', 'at', 'release', 'operation_id', 'status'],
  },
  usage_releases: {
    columns: ['account_id', 'installation_id', 'release', ...seen],
    key: ['installation_id', 'release'],
  },
  usage_members: {
    columns: ['account_id', 'installation_id', 'release', 'member', ...seen],
    key: ['installation_id', 'release', 'member'],
  },
  usage_series: {
    columns: ['account_id', 'dimension', 'step', 'at', 'key', 'count'],
    key: ['account_id', 'dimension', 'step', 'at', 'key'],
  },
  usage_member_hours: {
    columns: ['account_id', 'at', 'release', 'member', 'count'],
    key: ['account_id', 'at', 'release', 'member'],
  },
  usage_member_days: {
    columns: ['account_id', 'at', 'release', 'member', 'count'],
    key: ['account_id', 'at', 'release', 'member'],
  },
  management_series: {
    columns: ['account_id', 'dimension', 'step', 'at', 'key', 'count'],
    key: ['account_id', 'dimension', 'step', 'at', 'key'],
  },
  management_callers: {
    columns: ['account_id', 'caller_id', 'caller_type', 'release', ...seen],
    key: ['account_id', 'caller_id', 'release'],
  },
} as const

/** Adds to the row that is there, or makes it. */
export function counterOf<Table extends keyof typeof tables>(
  engine: Engine,
  table: Table,
): (row: Tables[Table]) => MaybePromise<unknown> {
  const { columns, key }: { columns: readonly string[]; key: readonly string[] } = tables[table]
  const latest = columns.includes('last_seen_at') ? sql`, last_seen_at = ${later(table)}` : sql``
  // The table above names columns of the table, which the row has.
  return preparedFor(
    engine,
    columns as readonly (keyof Tables[Table] & string)[],
    (slots) => sql`
      insert into ${sql.table(table)} (${sql.join(columns.map((column) => sql.ref(column)))})
      values (${sql.join(slots)})
      on conflict (${sql.join(key.map((column) => sql.ref(column)))})
      do update set count = ${sql.ref(`${table}.count`)} + excluded.count${latest}`,
  )
}

/** Clocks go back, and processes write late: what was seen last is the latest there is. */
export function later(table: string): RawBuilder<number> {
  const known = sql.ref(`${table}.last_seen_at`)
  return sql`case when excluded.last_seen_at > ${known} then excluded.last_seen_at else ${known} end`
}
