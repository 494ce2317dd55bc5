import type { Actor, Json, Milliseconds, Page, PageRequest } from './common.ts'

export interface AuditRow {
  /** 1, 2, 3 … without gaps. */
  readonly sequence: number
  readonly at: Milliseconds
  readonly accountId: string
  /** `null` when the change concerns no single installation. */
  readonly installationId: string | null
  readonly actor: Actor
  readonly requestId: string | null
  /** `noun.verb`, e.g. `credential.revoke`. */
  readonly action: string
  /** Id of what changed. */
  readonly target: string
  readonly before: Json
  readonly after: Json
  readonly previousHash: string
  /** SHA-256, hex; see `auditHash` for what it covers. */
  readonly hash: string
}

export interface AuditQuery extends PageRequest {
  readonly installationId?: string | undefined
}

/** A head of the chain that was noted down earlier. */
export interface AuditCheckpoint {
  readonly count: number
  readonly head: string
}

export type AuditVerdict =
  | ({ readonly ok: true } & AuditCheckpoint)
  | { readonly ok: false; readonly sequence: number; readonly reason: string }

/** Append-only and hash-chained: one row per change, written in the change's own transaction. */
export interface Audit {
  /** Newest first. */
  list(query?: AuditQuery): Promise<Page<AuditRow>>
  /** Recomputes the whole chain; with a checkpoint, a tail cut off since then is found too. */
  verify(checkpoint?: AuditCheckpoint): Promise<AuditVerdict>
}
