import type {
  Attribution,
  ExpectedRevision,
  Json,
  Milliseconds,
  Page,
  PageRequest,
  RevisionConflict,
} from './common.ts'

/** One JSON document per installation. Revisions grow by one with every write. */
export interface SettingsDocument {
  readonly value: Json
  /** `0`: never written; the value is then `{}`. */
  readonly revision: number
  readonly updatedAt: Milliseconds | null
}

export interface Settings {
  get(installationId: string): Promise<SettingsDocument>
  put(
    installationId: string,
    value: Json,
    ifRevision: ExpectedRevision,
    by: Attribution,
  ): Promise<{ readonly kind: 'stored'; readonly settings: SettingsDocument } | RevisionConflict>
}

export interface NewEvent {
  readonly type: string
  /** By the consumer's clock. */
  readonly occurredAt: Milliseconds
  /** Kept as it is; the store never looks inside. */
  readonly data: Json
}

export interface StoredEvent extends NewEvent {
  readonly id: string
  readonly createdAt: Milliseconds
}

export interface EventQuery extends PageRequest {
  /** `newest` when absent. A cursor only fits the order and filters it came from. */
  readonly order?: 'newest' | 'oldest' | undefined
  readonly type?: string | undefined
  /** Only events that occurred then or later. */
  readonly since?: Milliseconds | undefined
}

/** An `Idempotency-Key` and a digest of the request it came with (operation and body). */
export interface IdempotencyKey {
  readonly key: string
  readonly fingerprint: string
}

/** `in-flight` and `mismatch` only come with a key. */
export type Idempotent<Result> =
  | { readonly kind: 'stored'; readonly result: Result }
  /** The first call's result; nothing was written. */
  | { readonly kind: 'replayed'; readonly result: Result }
  /** The key was used for another request. */
  | { readonly kind: 'mismatch' }
  /** A call with this key has not answered yet. */
  | { readonly kind: 'in-flight' }

export interface Events {
  /** All or none. The events keep their order and come back with ids. A key is remembered for 24 hours. */
  append(
    installationId: string,
    events: readonly NewEvent[],
    by: Attribution,
    idempotency?: IdempotencyKey,
  ): Promise<Idempotent<readonly StoredEvent[]>>
  list(installationId: string, query?: EventQuery): Promise<Page<StoredEvent>>
}

export interface NewContent {
  /** Words to filter by. */
  readonly status: string
  readonly language: string
  /** Kept as it is; the store never looks inside. */
  readonly data: Json
}

export interface ContentItem extends NewContent {
  readonly externalId: string
  /** Grows with every write and never comes back, not even after a delete. */
  readonly revision: number
  readonly createdAt: Milliseconds
  readonly updatedAt: Milliseconds
}

export interface ContentQuery extends PageRequest {
  readonly status?: string | undefined
  readonly language?: string | undefined
  /** Only items stored then or later. */
  readonly updatedSince?: Milliseconds | undefined
}

export interface Content {
  get(installationId: string, externalId: string): Promise<ContentItem | null>
  put(
    installationId: string,
    externalId: string,
    content: NewContent,
    ifRevision: ExpectedRevision,
    by: Attribution,
  ): Promise<{ readonly kind: 'created' | 'updated'; readonly item: ContentItem } | RevisionConflict>
  delete(
    installationId: string,
    externalId: string,
    ifRevision: ExpectedRevision,
    by: Attribution,
  ): Promise<{ readonly kind: 'deleted' } | { readonly kind: 'missing' } | RevisionConflict>
  /** Last stored first. */
  list(installationId: string, query?: ContentQuery): Promise<Page<ContentItem>>
}
