import {
  refTo,
  type DeprecatedIn,
  type DeprecationNotice,
  type HeaderNames,
  type History,
  type Json,
  type LifecycleNotices,
  type Operation,
  type OperationShape,
} from '@stella/versioning'
import { LifecycleHeaders } from './lifecycle.ts'
import type { QueryParameters } from './query.ts'
import { RequestReader } from './request-reader.ts'

const none: readonly string[] = []

/** What a snapshot knows of the release an operation is served in. */
export interface ReleaseFacts {
  /** Index in the line. */
  readonly index: number
  readonly version: string
  /** What stands for the release as a whole. */
  readonly notices: readonly DeprecationNotice[]
  /** Whether a release that announces something is out. */
  readonly isOut: (release: string) => boolean
  readonly links: Omit<LifecycleNotices, 'notices'>
  /** When the snapshot was taken, epoch milliseconds. */
  readonly now: number
}

/** One answer of a handler, as the client's release has it. */
export interface ServedReply {
  readonly status: number
  readonly body: Json
  readonly lifecycle: readonly string[]
}

/** One operation as one release serves it. What it needs is compiled when it is first needed. */
export class ServedOperation {
  readonly id: string
  /** Index of the release in the line. */
  readonly index: number
  readonly takesBody: boolean
  /** Whether it honours `Idempotency-Key`. */
  readonly idempotent: boolean
  readonly #operation: Operation
  readonly #shape: OperationShape
  readonly #history: History
  readonly #facts: ReleaseFacts
  readonly #names: HeaderNames
  readonly #lifecycle = new Map<number, LifecycleHeaders>()
  readonly #inBody: DeprecatedIn | null
  readonly #inQuery: DeprecatedIn | null
  #reader: RequestReader | null = null

  constructor(shape: OperationShape, history: History, facts: ReleaseFacts, names: HeaderNames) {
    const { operation } = shape
    this.id = operation.id
    this.index = facts.index
    this.takesBody = operation.body !== null
    this.idempotent = operation.idempotency === 'optional'
    this.#operation = operation
    this.#shape = shape
    this.#history = history
    this.#facts = facts
    this.#names = names
    const notices = history.noticesFor(facts.index, facts.isOut)
    const find = (schema: Parameters<History['deprecatedIn']>[0]) =>
      history.deprecatedIn(schema, facts.index, notices)
    this.#inBody = operation.body === null ? null : find(operation.body)
    this.#inQuery = operation.parameters.query === undefined ? null : find(refTo(`${operation.id}/query`))
  }

  get reader(): RequestReader {
    return (this.#reader ??= new RequestReader(this.#shape, this.#history.contractAt(this.#facts.index)))
  }

  /** Deprecated members a request uses, in the client's words: of its query with a `?` in front, of its body as paths. */
  deprecatedIn(query: QueryParameters | null, body: Json): readonly string[] {
    const inBody = this.#inBody?.(body) ?? none
    if (this.#inQuery === null || query === null || query.size === 0) return inBody
    const given = Object.fromEntries(Array.from(query.keys(), (name) => [name, true]))
    return [...this.#inQuery(given).map((name) => `?${name}`), ...inBody]
  }

  /** Takes what the handler answers down to the client's release. */
  reply(status: number, body: Json): ServedReply {
    const down = this.#shape.down(status)
    const served = down.transform === null ? body : down.transform(body)
    return { status: down.status, body: served, lifecycle: this.#lifecycleOf(down.status).of(served) }
  }

  /** Lifecycle headers of replies without a body of the operation: its errors. */
  get standing(): readonly string[] {
    return this.#lifecycleOf(0).base
  }

  #lifecycleOf(status: number): LifecycleHeaders {
    let known = this.#lifecycle.get(status)
    if (known === undefined) this.#lifecycle.set(status, (known = this.#compileLifecycle(status)))
    return known
  }

  #compileLifecycle(status: number): LifecycleHeaders {
    const { index, notices, isOut, links, now } = this.#facts
    const placed = this.#history.noticesFor(index, isOut)
    const own = placed.filter(({ target, path }) => target === this.id && path === '')
    const schema = this.#operation.responses[status]?.schema ?? null
    return new LifecycleHeaders(
      {
        standing: [...notices, ...own],
        members: schema === null ? [] : placed.filter(({ path }) => path !== ''),
        links,
        fieldsHeader: this.#names.deprecatedFields,
        now,
      },
      (members) => (schema === null ? null : this.#history.deprecatedIn(schema, index, members)),
    )
  }
}
