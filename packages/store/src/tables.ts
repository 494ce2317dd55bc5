import type { Generated, Selectable } from 'kysely'
import type { CredentialKind, Environment, InstallationStatus, Platform, Role } from './types.ts'

/** Every column is text or an integer: times are milliseconds, JSON is text, there are no booleans. */
export interface Tables {
  accounts: AccountTable
  installations: InstallationDetailRow
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
  usage_hourly: Owned & { at: number; release: string; operation_id: string; status: number; count: number }
  usage_series: UsageSeriesRow
  usage_releases: Owned & Counted & { release: string }
  usage_member_hours: MemberCountRow
  usage_member_days: MemberCountRow
  /** When a release, or one of its members, was last used by anyone. The release itself is the member `''`. */
  usage_seen: { account_id: string; release: string; member: string; last_seen_at: number }
  /** How many installations used it on that day for the last time. */
  usage_seen_days: SeenDayRow
  management_series: UsageSeriesRow
  management_callers: ManagementCallerRow
  credential_hours: { credential_id: string; at: number; count: number }
  audit_log: AuditLogRow
  audit_checkpoints: CheckpointRow
  members: MemberRow
  invitations: InvitationRow
  management_tokens: TokenRow
  token_uses: { token_id: string; last_used_at: number }
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

interface AccountTable {
  id: string
  name: string
  revision: Generated<number>
  created_at: number
}
export type AccountRow = Selectable<AccountTable>

/** What authenticating reads of an installation. */
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

/** All of an installation. */
export interface InstallationDetailRow extends InstallationRow {
  /** The name to sort by. */
  name_key: string
  revision: number
  /** `0`: never. */
  last_seen_at: number
  last_release: string | null
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

/** Calls of an account by one dimension; each call counts once in every dimension and step. */
export interface UsageSeriesRow {
  account_id: string
  dimension: 'release' | 'operation' | 'status'
  step: 'hour' | 'day'
  /** Beginning of the hour or day. */
  at: number
  key: string
  count: number
}

interface MemberCountRow {
  account_id: string
  /** Beginning of the hour or day. */
  at: number
  release: string
  member: string
  count: number
}

export interface SeenDayRow {
  account_id: string
  /** Beginning of the day. */
  at: number
  release: string
  member: string
  installations: number
}

/** A person or a management token that called a release of the management API. */
export interface ManagementCallerRow extends Counted {
  account_id: string
  caller_id: string
  caller_type: 'user' | 'token'
  release: string
}

export interface CheckpointRow {
  id: string
  count: number
  head: string
  at: number
  signature: string
  key_id: string
}

export interface MemberRow {
  user_id: string
  account_id: string
  role: Role
  revision: number
  created_at: number
}

export interface InvitationRow {
  id: string
  account_id: string
  digest: string
  role: Role
  email: string | null
  /** `set-up`: of the first owner. */
  purpose: 'team' | 'set-up'
  created_at: number
  expires_at: number
  accepted_at: number | null
  revoked_at: number | null
}

export interface TokenRow {
  id: string
  account_id: string
  name: string
  /** JSON list of strings. */
  scopes: string
  digest: string
  user_id: string | null
  created_at: number
  expires_at: number | null
  revoked_at: number | null
}
