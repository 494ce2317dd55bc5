import type { Queries } from '../engine.ts'
import { createTable } from './create-table.ts'
import type { Migration } from './migration.ts'

export const firstSchema: Migration = {
  id: 1,
  name: 'first schema',
  async up(queries, engine, clock) {
    await accountTables(queries)
    await credentialTables(queries)
    await consumerTables(queries)
    await usageTables(queries)
    await auditTable(queries)
    await engine.refuseChanges(queries, 'audit_log', 'sequence')
    await queries
      .insertInto('accounts')
      .values({ id: 'acc_default', name: 'Default', created_at: clock() })
      .execute()
  },
}

const owner = { account_id: 'text', installation_id: 'text' } as const
const owned = { account_id: 'accounts', installation_id: 'installations' } as const
const counted = { count: 'bigint', first_seen_at: 'bigint', last_seen_at: 'bigint' } as const

async function accountTables(queries: Queries): Promise<void> {
  await createTable(
    queries,
    'accounts',
    { id: 'text', name: 'text', created_at: 'bigint' },
    { primaryKey: ['id'] },
  )
  await createTable(
    queries,
    'installations',
    {
      id: 'text',
      account_id: 'text',
      name: 'text',
      platform: 'text',
      platform_version: 'text?',
      php_version: 'text?',
      homepage: 'text?',
      status: 'text',
      environment: 'text',
      pinned_version: 'text?',
      search_text: 'text',
      origins: 'text',
      connected_at: 'bigint?',
      created_at: 'bigint',
      updated_at: 'bigint',
    },
    {
      primaryKey: ['id'],
      references: { account_id: 'accounts' },
      oneOf: {
        platform: ['wordpress', 'drupal', 'typo3', 'sdk', 'server', 'other'],
        status: ['active', 'suspended', 'removed'],
        environment: ['live', 'test'],
      },
    },
  )
}

async function credentialTables(queries: Queries): Promise<void> {
  await createTable(
    queries,
    'credentials',
    {
      id: 'text',
      ...owner,
      kind: 'text',
      scopes: 'text',
      digest: 'text',
      created_at: 'bigint',
      expires_at: 'bigint?',
      revoked_at: 'bigint?',
      replaced_by: 'text?',
      takes_over: 'text?',
      grace_ms: 'bigint',
    },
    { primaryKey: ['id'], references: owned, oneOf: { kind: ['secret', 'browser'] } },
  )
  await createTable(
    queries,
    'credential_uses',
    { credential_id: 'text', last_used_at: 'bigint' },
    { primaryKey: ['credential_id'], references: { credential_id: 'credentials' } },
  )
  await createTable(
    queries,
    'connect_codes',
    {
      id: 'text',
      ...owner,
      digest: 'text',
      kind: 'text',
      scopes: 'text',
      credential_expires_at: 'bigint?',
      created_at: 'bigint',
      expires_at: 'bigint',
      credential_id: 'text?',
    },
    { primaryKey: ['id'], references: { ...owned, credential_id: 'credentials' } },
  )
  await index(queries, 'credentials', ['installation_id', 'id'])
  await index(queries, 'connect_codes', ['installation_id'])
  await queries.schema
    .createIndex('connect_codes_by_digest')
    .unique()
    .on('connect_codes')
    .column('digest')
    .execute()
}

async function consumerTables(queries: Queries): Promise<void> {
  await createTable(
    queries,
    'sequences',
    { installation_id: 'text', last: 'bigint' },
    { primaryKey: ['installation_id'], references: { installation_id: 'installations' } },
  )
  await createTable(
    queries,
    'settings',
    { ...owner, value: 'text', revision: 'bigint', updated_at: 'bigint' },
    { primaryKey: ['installation_id'], references: owned },
  )
  await createTable(
    queries,
    'events',
    {
      ...owner,
      sequence: 'bigint',
      id: 'text',
      type: 'text',
      occurred_at: 'bigint',
      data: 'text',
      created_at: 'bigint',
    },
    { primaryKey: ['installation_id', 'sequence'], references: owned },
  )
  await index(queries, 'events', ['installation_id', 'type', 'sequence'])
  await createTable(
    queries,
    'content',
    {
      ...owner,
      external_id: 'text',
      status: 'text',
      language: 'text',
      data: 'text',
      revision: 'bigint',
      created_at: 'bigint',
      updated_at: 'bigint',
    },
    { primaryKey: ['installation_id', 'external_id'], references: owned },
  )
  await index(queries, 'content', ['installation_id', 'revision'])
  await createTable(
    queries,
    'idempotency_records',
    {
      ...owner,
      key: 'text',
      fingerprint: 'text',
      receipt: 'text',
      created_at: 'bigint',
      expires_at: 'bigint',
    },
    { primaryKey: ['installation_id', 'key'], references: owned },
  )
  await index(queries, 'idempotency_records', ['expires_at'])
}

async function usageTables(queries: Queries): Promise<void> {
  await createTable(
    queries,
    'usage_daily',
    { ...owner, day: 'text', release: 'text', operation_id: 'text', status: 'bigint', ...counted },
    {
      primaryKey: ['installation_id', 'day', 'release', 'operation_id', 'status'],
      references: owned,
    },
  )
  await index(queries, 'usage_daily', ['release', 'day'])
  await createTable(
    queries,
    'usage_members',
    { ...owner, release: 'text', member: 'text', ...counted },
    { primaryKey: ['installation_id', 'release', 'member'], references: owned },
  )
  await index(queries, 'usage_members', ['member'])
}

async function auditTable(queries: Queries): Promise<void> {
  await createTable(
    queries,
    'audit_log',
    {
      sequence: 'bigint',
      at: 'bigint',
      account_id: 'text',
      installation_id: 'text?',
      actor_type: 'text',
      actor_id: 'text',
      request_id: 'text?',
      action: 'text',
      target: 'text',
      before: 'text',
      after: 'text',
      previous_hash: 'text',
      hash: 'text',
    },
    { primaryKey: ['sequence'] },
  )
  await index(queries, 'audit_log', ['installation_id', 'sequence'])
}

async function index(queries: Queries, table: string, columns: readonly string[]): Promise<void> {
  await queries.schema
    .createIndex(`${table}_by_${columns.join('_')}`)
    .on(table)
    .columns([...columns])
    .execute()
}
