import { type Node, flag, items, member, members, text } from './node.ts'
import type { Operation } from './operation.ts'

export type Location = 'path' | 'query' | 'querystring' | 'header' | 'cookie'

/** A parameter of a request or a header of a response: a named value beside the body. */
export interface Field {
  /** Equal for the field in both documents. */
  readonly key: string
  readonly name: string
  readonly in: Location
  readonly required: boolean
  readonly node: Node
}

/** Header parameters of these names are ignored (OpenAPI 3.1, Parameter Object): other parts of the document say them. */
const SAID_ELSEWHERE = new Set(['accept', 'content-type', 'authorization'])
const LOCATIONS = new Set<string>(['path', 'query', 'querystring', 'header', 'cookie'])

/** The parameters of an operation, those of its path item among them, by key; path parameters by position. */
export function parametersOf(operation: Operation): Map<string, Field> {
  const positions = new Map<string, number>()
  for (const [index, match] of [...operation.path.matchAll(/\{([^{}]*)\}/g)].entries()) {
    positions.set(match[1] ?? '', index)
  }
  const found = new Map<string, Field>()
  for (const node of [...items(operation.pathItem, 'parameters'), ...items(operation.node, 'parameters')]) {
    const field = parameter(node, positions)
    if (field) found.set(field.key, field)
  }
  return found
}

function parameter(node: Node, positions: ReadonlyMap<string, number>): Field | undefined {
  const name = text(node, 'name') ?? ''
  const place = text(node, 'in') ?? ''
  if (!isLocation(place) || (name === '' && place !== 'querystring')) return undefined
  if (place === 'header' && SAID_ELSEWHERE.has(name.toLowerCase())) return undefined
  // A path parameter that the template does not name is never sent.
  if (place === 'path' && !positions.has(name)) return undefined
  const key = {
    path: `path ${positions.get(name)}`,
    header: `header ${name.toLowerCase()}`,
    query: `query ${name}`,
    cookie: `cookie ${name}`,
    querystring: 'querystring',
  }[place]
  return { key, name, in: place, required: place === 'path' || flag(node, 'required'), node }
}

function isLocation(place: string): place is Location {
  return LOCATIONS.has(place)
}

/** The headers of a response; names are case-insensitive, and `Content-Type` is said by the media types. */
export function headersOf(response: Node): Map<string, Field> {
  const found = new Map<string, Field>()
  for (const [name, node] of members(member(response, 'headers'))) {
    const key = name.toLowerCase()
    if (key === 'content-type') continue
    found.set(key, { key, name, in: 'header', required: flag(node, 'required'), node })
  }
  return found
}

/** The object whose `schema` says what a field's value is, and the media type it is written as, if any. */
export function valueHolder(field: Field): { readonly holder: Node; readonly mediaType: string | null } {
  for (const [mediaType, holder] of members(member(field.node, 'content'))) return { holder, mediaType }
  return { holder: field.node, mediaType: null }
}

/** `query parameter limit`, `header ETag`. */
export function fieldPath(noun: 'parameter' | 'header', field: Field): string {
  if (noun === 'header') return `header ${field.name}`
  return field.in === 'querystring' ? 'query string' : `${field.in} parameter ${field.name}`
}

export type FieldPair = { readonly old: Field; readonly new: Field }
