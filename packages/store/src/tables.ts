import type { CredentialKind, Environment, InstallationStatus, Platform } from './types.ts'

/** Every column is text or an integer: times are milliseconds, JSON is text, there are no booleans. */
export interface Tables {
  accounts: { id: string; name: string; created_at: number }
  installations: InstallationRow
  credentials: CredentialRow
  credential_uses: { credential_id: string; last_used_at: number }
  connect_codes: ConnectCodeRow
  sequences: { installation_id: string; last: number }
  settings: Owned & { value: string; revision: number; updated_at: number }
  events: Owned & {
    sequence: number
    id: string
    type: string
    occurred_at: number
    data: string
    created_at: number
  }
  content: Owned & {
    external_id: string
    status: string
    language: string
    data: string
    revision: number
    created_at: number
    updated_at: number
  }
  idempotency_records: Owned & {
    key: string
    fingerprint: string
    receipt: string
    created_at: number
    expires_at: number
  }
  usage_daily: Owned & Counted & { day: string; release: string; operation_id: string; status: number }
  usage_members: Owned & Counted & { release: string; member: string }
  audit_log: AuditLogRow
  schema_migrations: { id: number; name: string; applied_at: number }
}

interface Owned {
  account_id: string
  installation_id: string
}

interface Counted {
  count: number
  first_seen_at: number
  last_seen_at: number
}

export interface InstallationRow {
  id: string
  account_id: string
  name: string
  platform: Platform
  platform_version: string | null
  php_version: string | null
  homepage: string | null
  status: InstallationStatus
  environment: Environment
  pinned_version: string | null
  /** Id, name and homepage in lower case, for searching. */
  search_text: string
  /** JSON list of strings. Here and not in a table of its own, so that authenticating reads one row. */
  origins: string
  connected_at: number | null
  created_at: number
  updated_at: number
}

export interface CredentialRow extends Owned {
  id: string
  kind: CredentialKind
  /** JSON list of strings. */
  scopes: string
  digest: string
  created_at: number
  expires_at: number | null
  revoked_at: number | null
  replaced_by: string | null
  /** The credential whose grace begins when this one is first used; `null` from then on. */
  takes_over: string | null
  grace_ms: number
}

export interface ConnectCodeRow extends Owned {
  id: string
  digest: string
  kind: CredentialKind
  scopes: string
  credential_expires_at: number | null
  created_at: number
  expires_at: number
  /** The credential it was redeemed for. */
  credential_id: string | null
}

export interface AuditLogRow {
  sequence: number
  at: number
  account_id: string
  installation_id: string | null
  actor_type: string
  actor_id: string
  request_id: string | null
  action: string
  target: string
  before: string
  after: string
  previous_hash: string
  hash: string
}
