import type { Contract, Json, OperationShape, ParameterPart, Transform } from '@stella/versioning'
import { ParameterReader } from './parameters.ts'
import { invalidRequest } from './problem.ts'
import type { QueryParameters } from './query.ts'
import { listHeader } from './raw-headers.ts'
import { decodeSegment } from './request-target.ts'
import { compileCheck, type Check } from './validation.ts'

/** The parameters of a request, in head's shape. */
export interface RequestParameters {
  readonly path: Json
  readonly query: Json
  readonly headers: Json
}

/** What of a request is still text. */
export interface RawParameters {
  /** Encoded, in the order of the path template. */
  readonly path: readonly string[]
  readonly query: QueryParameters
  readonly rawHeaders: readonly string[]
}

interface Part {
  readonly reader: ParameterReader
  readonly check: Check | null
  /** Without parameters there is nothing to check, unless one is required. */
  readonly required: boolean
  readonly up: Transform | null
}

const noParameters: Json = Object.freeze({})

/** Reads requests of one operation as one epoch's clients send them: validates in their shape, then lifts to head's. */
export class RequestReader {
  readonly #pathNames: readonly string[]
  readonly #parts: { readonly [part in ParameterPart]: Part }
  /** What a request without parameters comes to; `null` when one is required, or might be sent as a header. */
  readonly #none: RequestParameters | null
  readonly #checkBody: Check | null
  readonly #liftBody: Transform | null

  constructor({ operation, up }: OperationShape, { schemas }: Contract) {
    const { parameters, body, path } = operation
    const part = (name: ParameterPart): Part => {
      const schema = parameters[name]
      return {
        reader: new ParameterReader(name, schema, schemas),
        check: schema === undefined ? null : compileCheck(name, schema, schemas),
        required: (schema?.required ?? []).length > 0,
        up: up[name],
      }
    }
    this.#pathNames = Array.from(path.matchAll(/\{([^}]+)\}/g), ([, name = '']) => name)
    this.#parts = { path: part('path'), query: part('query'), header: part('header') }
    this.#none = this.#withoutParameters()
    this.#checkBody = body === null ? null : compileCheck('body', body, schemas)
    this.#liftBody = up.body
  }

  /** @throws {Problem} REQUEST_INVALID with every parameter that does not match the client's contract */
  parameters({ path, query, rawHeaders }: RawParameters): RequestParameters {
    if (this.#none !== null && query.size === 0) return this.#none
    const byName = new Map(this.#pathNames.map((name, i) => [name, [decodeSegment(path[i] ?? '')]]))
    const headers = new Map<string, readonly string[]>()
    for (const name of this.#parts.header.reader.names) {
      const value = listHeader(rawHeaders, name)
      if (value !== undefined) headers.set(name, [value])
    }
    return {
      path: readPart(this.#parts.path, byName),
      query: readPart(this.#parts.query, query),
      headers: readPart(this.#parts.header, headers),
    }
  }

  #withoutParameters(): RequestParameters | null {
    const { path, query, header } = this.#parts
    const [headerName] = header.reader.names
    if (path.required || query.required || headerName !== undefined) return null
    return { path: liftNone(path), query: liftNone(query), headers: liftNone(header) }
  }

  /** @throws {Problem} REQUEST_INVALID with every member that does not match the client's contract */
  body(value: Json): Json {
    const issues = this.#checkBody?.(value) ?? null
    if (issues !== null) throw invalidRequest(issues)
    return this.#liftBody === null ? value : this.#liftBody(value)
  }
}

function liftNone({ up }: Part): Json {
  return up === null ? noParameters : up(noParameters)
}

function readPart({ reader, check, required, up }: Part, texts: QueryParameters): Json {
  const { values, issues } = reader.read(texts)
  const faults = texts.size > 0 || required ? (check?.(values) ?? []) : []
  if (issues.length > 0 || faults.length > 0) throw invalidRequest([...issues, ...faults])
  return up === null ? values : up(values)
}
