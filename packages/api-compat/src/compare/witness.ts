import type { Json } from '../json.ts'
import type { LoadedDocument } from '../load/document.ts'
import type { Witness } from '../report/report.ts'
import { sentCredentials } from './credentials.ts'
import { type Field, parametersOf } from './field.ts'
import { exactType } from './media-type.ts'
import { type Node, flag, member, members } from './node.ts'
import type { Operation } from './operation.ts'
import { fieldSample, sampleOf } from './sample.ts'
import { alternativesOf } from './security-requirement.ts'
import { wireValue } from './wire-value.ts'

/** What a witness has to show; everything else is made up from the document, as little as it allows. */
export interface Shown {
  readonly fields?: ReadonlyMap<string, Json>
  /** A media type that is asked for. */
  readonly accept?: string
  readonly body?: { readonly mediaType: string; readonly value?: Json }
}

/** A request that the document allows, with what is `shown` in it, and what the other side says to it. */
export function requestWitness(
  document: LoadedDocument,
  operation: Operation,
  shown: Shown,
  error: string,
  schemes: Iterable<string> = schemesFor(document, operation),
): Witness {
  const fields = [...parametersOf(operation).values()]
  const sent = fields
    .filter((field) => field.required || shown.fields?.has(field.key))
    .map((field) => [field, valueOf(document, field, shown.fields)] as const)
  const body = shown.body ?? requiredBody(document, operation)
  const credentials = sentCredentials(topOf(document), schemes)
  return {
    kind: 'request',
    method: operation.method,
    target: target(operation, sent, credentials.query),
    headers: {
      ...credentials.headers,
      ...headers(sent),
      ...(shown.accept === undefined ? {} : { accept: shown.accept }),
      ...(body ? { 'content-type': exactType(body.mediaType) } : {}),
    },
    ...(body?.value === undefined ? {} : { body: body.value }),
    error,
  }
}

function valueOf(document: LoadedDocument, field: Field, shown: Shown['fields']): Json {
  const value = shown?.get(field.key)
  return value === undefined ? fieldSample(document, field) : value
}

/** A response that the document allows, and what the other side says to it. */
export function responseWitness(
  document: LoadedDocument,
  operation: Operation,
  status: string,
  shown: { readonly headers?: { readonly [name: string]: string }; readonly body?: Shown['body'] },
  error: string,
): Witness {
  const request = requestWitness(document, operation, {}, error)
  return {
    kind: 'response',
    method: request.method,
    target: request.target,
    status: exampleStatus(status),
    headers: {
      ...shown.headers,
      ...(shown.body ? { 'content-type': exactType(shown.body.mediaType) } : {}),
    },
    ...(shown.body?.value === undefined ? {} : { body: shown.body.value }),
    error,
  }
}

/** A status that a key of `responses` stands for. */
function exampleStatus(key: string): number {
  if (key === 'default') return 500
  return Number(key.toUpperCase().replaceAll('X', '0'))
}

/** The media type and an example of a body, JSON before others. */
export function bodyOf(document: LoadedDocument, holder: Node): Shown['body'] {
  const content = members(member(holder, 'content'))
  const names = [...content.keys()]
  const mediaType = names.find((name) => name.includes('json')) ?? names[0]
  const node = mediaType === undefined ? undefined : content.get(mediaType)
  if (mediaType === undefined || !node) return undefined
  const value = sampleOf(document, node)
  return value === undefined ? { mediaType } : { mediaType, value }
}

function requiredBody(document: LoadedDocument, operation: Operation): Shown['body'] {
  const body = member(operation.node, 'requestBody')
  return body && flag(body, 'required') ? bodyOf(document, body) : undefined
}

/** The schemes of the alternative that asks for least. */
function schemesFor(document: LoadedDocument, operation: Operation): Iterable<string> {
  if (operation.sender === 'server') return []
  const { list } = alternativesOf(topOf(document), operation)
  return list.toSorted((a, b) => a.scopes.size - b.scopes.size)[0]?.scopes.keys() ?? []
}

function topOf({ root }: LoadedDocument): Node {
  return { root, value: root, pointer: '' }
}

type SentField = readonly [Field, Json]

function target(operation: Operation, sent: readonly SentField[], credentials: readonly string[]): string {
  if (operation.sender === 'server') return operation.path
  const inPath = new Map(
    sent
      .filter(([field]) => field.in === 'path')
      .map(([field, value]) => [field.name, wireValue(field, value)]),
  )
  const path = operation.path.replaceAll(/\{([^{}]*)\}/g, (_, name: string) => inPath.get(name) ?? 'x')
  const query = sent
    .filter(([field]) => field.in === 'query' || field.in === 'querystring')
    .map(([field, value]) => wireValue(field, value))
  const all = [...query, ...credentials].filter((part) => part !== '')
  return all.length > 0 ? `${path}?${all.join('&')}` : path
}

function headers(sent: readonly SentField[]): Record<string, string> {
  const found: Record<string, string> = {}
  for (const [field, value] of sent) {
    if (field.in === 'header') found[field.name.toLowerCase()] = wireValue(field, value)
  }
  const cookies = sent
    .filter(([field]) => field.in === 'cookie')
    .map(([field, value]) => wireValue(field, value))
  return cookies.length > 0 ? { ...found, cookie: cookies.join('; ') } : found
}
