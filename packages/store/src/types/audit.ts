import type { Actor, Attribution, Json, Milliseconds, Page, PageRequest } from './common.ts'

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

export interface AuditFilter {
  /** Only of this account; all accounts when absent, which is for operators and never for a caller. */
  readonly accountId?: string | undefined
  readonly installationId?: string | undefined
  readonly actorType?: Actor['type'] | undefined
  readonly actorId?: string | undefined
  /** A whole action (`credential.revoke`), or with a point at its end all of a noun (`credential.`). */
  readonly action?: string | undefined
  readonly target?: string | undefined
  /** First moment wanted. */
  readonly from?: Milliseconds | undefined
  /** First moment no longer wanted. */
  readonly to?: Milliseconds | undefined
}

export interface AuditQuery extends AuditFilter, PageRequest {}

/** A head of the chain that was noted down earlier. */
export interface AuditCheckpoint {
  readonly count: number
  readonly head: string
}

/** A head of the chain that someone vouched for: whoever cuts the log's tail off cannot make another. */
export interface SignedCheckpoint extends AuditCheckpoint {
  /** `chk_…` */
  readonly id: string
  readonly at: Milliseconds
  /** Over `checkpointText`; the store keeps it and cannot read it. */
  readonly signature: string
  /** Which key made the signature. */
  readonly keyId: string
}

export interface CheckpointSigner {
  readonly keyId: string
  /** Signs the UTF-8 bytes of a text; any encoding that is text. */
  sign(text: string): string | Promise<string>
}

export type AuditVerdict =
  | ({ readonly ok: true } & AuditCheckpoint)
  | { readonly ok: false; readonly sequence: number; readonly reason: string }

export interface AuditInspection {
  /** Of the chain and, when that is whole, of the first checkpoint that is lost. */
  readonly verdict: AuditVerdict
  readonly checkpoints: {
    readonly checked: number
    /** The log no longer holds what they name, or their signature is not genuine. */
    readonly lost: readonly SignedCheckpoint[]
  }
}

/** What happens to a user in tables that are not the store's, and belongs in the log all the same. */
export const USER_ACTIONS = [
  'user.sign-in',
  'user.sign-in-failed',
  'user.sign-out',
  'user.sign-out-everywhere',
  'user.create',
  'user.rename',
  'user.email-change',
  'user.password-change',
  'user.passkey-add',
  'user.passkey-remove',
  'user.two-factor-enable',
  'user.two-factor-disable',
] as const

export interface UserEvent {
  readonly accountId: string
  readonly action: (typeof USER_ACTIONS)[number]
  /** The user's id; of a failed sign-in, whatever identifies the attempt without naming an unknown person. */
  readonly target: string
  /** What else to know. Never a password, a code, or what someone typed in their place. */
  readonly details?: Json | undefined
}

/** Append-only and hash-chained: one row per change, written in the change's own transaction. */
export interface Audit {
  /** Newest first. */
  list(query?: AuditQuery): Promise<Page<AuditRow>>
  /** All rows that match and were there when it began, oldest first, read in pages while they are consumed. */
  export(filter?: AuditFilter): AsyncIterable<AuditRow>
  /**
   * Notes an event of a user. `user.sign-in-failed` is noted at most once in ten minutes for each target, so that guessing
   * does not fill the log.
   * @returns whether a row was written
   */
  append(event: UserEvent, by: Attribution): Promise<boolean>
  /** Recomputes the whole chain; with a checkpoint, a tail cut off since then is found too. */
  verify(checkpoint?: AuditCheckpoint): Promise<AuditVerdict>
  /**
   * Recomputes the whole chain and holds every stored checkpoint against it. `isGenuine` says whether a signature is; a
   * checkpoint of a key it does not know is not.
   */
  inspect(isGenuine: (checkpoint: SignedCheckpoint) => boolean): Promise<AuditInspection>
  /** Signs the present head and keeps it. Audited, for the account whose user asked for it. */
  checkpoint(signer: CheckpointSigner, accountId: string, by: Attribution): Promise<SignedCheckpoint>
  /** Newest first. The chain is one for all accounts, and so are its checkpoints. */
  checkpoints(query?: PageRequest): Promise<Page<SignedCheckpoint>>
}
