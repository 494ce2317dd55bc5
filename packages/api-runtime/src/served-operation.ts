import {
  refTo,
  type DeprecatedIn,
  type History,
  type Json,
  type JsonSchema,
  type Operation,
  type OperationShape,
} from '@stella/versioning'
import { lifecycleOf, type LifecycleHeaders, type ReleaseFacts } from './lifecycle.ts'
import type { QueryParameters } from './query.ts'
import { RequestReader } from './request-reader.ts'

const none: readonly string[] = []

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
  readonly #lifecycle = new Map<number, LifecycleHeaders>()
  readonly #inBody: DeprecatedIn | null
  readonly #inQuery: DeprecatedIn | null
  /** The operation itself, where it will go. */
  readonly #own: readonly string[]
  #problems: LifecycleHeaders | null = null
  #reader: RequestReader | null = null

  constructor(shape: OperationShape, history: History, facts: ReleaseFacts) {
    const { operation } = shape
    this.id = operation.id
    this.index = facts.index
    this.takesBody = operation.body !== null
    this.idempotent = operation.idempotency === 'optional'
    this.#operation = operation
    this.#shape = shape
    this.#history = history
    this.#facts = facts
    const notices = history.noticesFor(facts.index, facts.isOut)
    const find = (schema: JsonSchema) => history.deprecatedIn(schema, facts.index, notices)
    this.#inBody = operation.body === null ? null : find(operation.body)
    this.#own = notices.some(({ target, path }) => target === operation.id && path === '')
      ? [operation.id]
      : none
    this.#inQuery = operation.parameters.query === undefined ? null : find(refTo(`${operation.id}/query`))
  }

  get reader(): RequestReader {
    return (this.#reader ??= new RequestReader(this.#shape, this.#history.contractAt(this.#facts.index)))
  }

  /**
   * What a request uses that will go, in the client's words: the operation by its id, members of its query with a `?` in
   * front, those of its body as paths.
   */
  deprecatedIn(query: QueryParameters | null, body: Json): readonly string[] {
    const inBody = this.#inBody?.(body) ?? none
    const inQuery = this.#inQueryOf(query)
    if (this.#own.length + inQuery.length === 0) return inBody
    return [...this.#own, ...inQuery, ...inBody]
  }

  #inQueryOf(query: QueryParameters | null): readonly string[] {
    if (this.#inQuery === null || query === null || query.size === 0) return none
    const given = Object.fromEntries(Array.from(query.keys(), (name) => [name, true]))
    return this.#inQuery(given).map((name) => `?${name}`)
  }

  /** Takes what the handler answers down to the client's release. */
  reply(status: number, body: Json): ServedReply {
    const down = this.#shape.down(status)
    const served = down.transform === null ? body : down.transform(body)
    return { status: down.status, body: served, lifecycle: this.#lifecycleOf(down.status).of(served) }
  }

  /** Lifecycle headers of what is answered in place of the operation: its problems. */
  get problems(): LifecycleHeaders {
    return (this.#problems ??= this.#compileLifecycle(refTo(this.#history.contractAt(this.index).problem)))
  }

  #lifecycleOf(status: number): LifecycleHeaders {
    let known = this.#lifecycle.get(status)
    if (known === undefined) {
      known = this.#compileLifecycle(this.#operation.responses[status]?.schema ?? null)
      this.#lifecycle.set(status, known)
    }
    return known
  }

  #compileLifecycle(schema: JsonSchema | null): LifecycleHeaders {
    return lifecycleOf(this.#history, this.#facts, this.id, schema)
  }
}
