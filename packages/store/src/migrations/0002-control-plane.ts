import type { Queries } from '../engine.ts'
import { carryUsageOver } from './0002-usage.ts'
import { nameInstallations } from './0002-names.ts'
import { createIndex } from './create-index.ts'
import { createTable } from './create-table.ts'
import type { Migration } from './migration.ts'

/** What the management API and the dashboard ask for: people, tokens, and answers that need no scan. */
export const controlPlane: Migration = {
  id: 2,
  name: 'control plane',
  async up(queries, engine, clock) {
    await addColumns(queries)
    await teamTables(queries)
    await tokenTables(queries)
    await usageTables(queries)
    await auditTables(queries)
    await engine.refuseChanges(queries, 'audit_checkpoints', 'id')
    await nameInstallations(queries)
    await carryUsageOver(queries, clock())
  },
}

async function addColumns(queries: Queries): Promise<void> {
  await addNumber(queries, 'accounts', 'revision', 1)
  await addNumber(queries, 'installations', 'revision', 1)
  await addNumber(queries, 'installations', 'last_seen_at', 0)
  await queries.schema.alterTable('installations').addColumn('last_release', 'text').execute()
  await queries.schema
    .alterTable('installations')
    .addColumn('name_key', 'text', (column) => column.notNull().defaultTo(''))
    .execute()
  for (const order of ['created_at', 'name_key', 'last_seen_at'])
    await createIndex(queries, 'installations', ['account_id', order, 'id'])
  // All that filters look at, so that counting what matches reads no whole rows.
  const filters = ['status', 'platform', 'environment', 'search_text']
  await createIndex(queries, 'installations', ['account_id', ...filters, 'id'])
}

async function addNumber(queries: Queries, table: string, column: string, start: number): Promise<void> {
  await queries.schema
    .alterTable(table)
    .addColumn(column, 'bigint', (definition) => definition.notNull().defaultTo(start))
    .execute()
}

const roles = ['owner', 'admin', 'viewer']

async function teamTables(queries: Queries): Promise<void> {
  await createTable(
    queries,
    'members',
    { user_id: 'text', account_id: 'text', role: 'text', revision: 'bigint', created_at: 'bigint' },
    { primaryKey: ['user_id'], references: { account_id: 'accounts' }, oneOf: { role: roles } },
  )
  await createIndex(queries, 'members', ['account_id', 'created_at'])
  await createTable(
    queries,
    'invitations',
    {
      id: 'text',
      account_id: 'text',
      digest: 'text',
      role: 'text',
      email: 'text?',
      purpose: 'text',
      created_at: 'bigint',
      expires_at: 'bigint',
      accepted_at: 'bigint?',
      revoked_at: 'bigint?',
    },
    {
      primaryKey: ['id'],
      references: { account_id: 'accounts' },
      oneOf: { role: roles, purpose: ['team', 'set-up'] },
    },
  )
  await createIndex(queries, 'invitations', ['account_id', 'id'])
  await createIndex(queries, 'invitations', ['digest'], 'unique')
}

async function tokenTables(queries: Queries): Promise<void> {
  await createTable(
    queries,
    'management_tokens',
    {
      id: 'text',
      account_id: 'text',
      name: 'text',
      scopes: 'text',
      digest: 'text',
      user_id: 'text?',
      created_at: 'bigint',
      expires_at: 'bigint?',
      revoked_at: 'bigint?',
    },
    { primaryKey: ['id'], references: { account_id: 'accounts' } },
  )
  await createIndex(queries, 'management_tokens', ['account_id', 'id'])
  await createIndex(queries, 'management_tokens', ['user_id'])
  await createTable(
    queries,
    'token_uses',
    { token_id: 'text', last_used_at: 'bigint' },
    { primaryKey: ['token_id'], references: { token_id: 'management_tokens' } },
  )
}

const owner = { account_id: 'text', installation_id: 'text' } as const
const owned = { account_id: 'accounts', installation_id: 'installations' } as const

async function usageTables(queries: Queries): Promise<void> {
  await createTable(
    queries,
    'usage_hourly',
    { ...owner, at: 'bigint', release: 'text', operation_id: 'text', status: 'bigint', count: 'bigint' },
    { primaryKey: ['installation_id', 'at', 'release', 'operation_id', 'status'], references: owned },
  )
  await createIndex(queries, 'usage_hourly', ['at'])
  await createTable(
    queries,
    'usage_series',
    { account_id: 'text', dimension: 'text', step: 'text', at: 'bigint', key: 'text', count: 'bigint' },
    {
      primaryKey: ['account_id', 'dimension', 'step', 'at', 'key'],
      references: { account_id: 'accounts' },
      oneOf: { dimension: ['release', 'operation', 'status'], step: ['hour', 'day'] },
    },
  )
  await createTable(
    queries,
    'usage_releases',
    { ...owner, release: 'text', count: 'bigint', first_seen_at: 'bigint', last_seen_at: 'bigint' },
    { primaryKey: ['installation_id', 'release'], references: owned },
  )
  await createIndex(queries, 'usage_releases', ['account_id', 'release', 'last_seen_at', 'installation_id'])
  await createTable(
    queries,
    'usage_member_hours',
    { account_id: 'text', at: 'bigint', release: 'text', member: 'text', count: 'bigint' },
    { primaryKey: ['account_id', 'at', 'release', 'member'], references: { account_id: 'accounts' } },
  )
  const latestUsers = ['last_seen_at', 'installation_id', 'member', 'release']
  await createIndex(queries, 'usage_members', ['account_id', ...latestUsers])
  await createIndex(queries, 'usage_members', ['account_id', 'member', 'release', ...latestUsers.slice(0, 2)])
  await createTable(
    queries,
    'credential_hours',
    { credential_id: 'text', at: 'bigint', count: 'bigint' },
    { primaryKey: ['credential_id', 'at'], references: { credential_id: 'credentials' } },
  )
  await createIndex(queries, 'credential_hours', ['at'])
}

async function auditTables(queries: Queries): Promise<void> {
  await createIndex(queries, 'audit_log', ['account_id', 'sequence'])
  for (const filter of ['installation_id', 'action', 'target', 'actor_id', 'actor_type'])
    await createIndex(queries, 'audit_log', ['account_id', filter, 'sequence'])
  await createIndex(queries, 'audit_log', ['account_id', 'at', 'sequence'])
  await createTable(
    queries,
    'audit_checkpoints',
    { id: 'text', count: 'bigint', head: 'text', at: 'bigint', signature: 'text', key_id: 'text' },
    { primaryKey: ['id'] },
  )
}
