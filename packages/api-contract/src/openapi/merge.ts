import type { Json } from '@stella/versioning'
import type { JsonObject } from './canonical-schema.ts'

/** The document of one release, and the name of its surface. */
export interface NamedDocument {
  readonly surface: string
  readonly document: JsonObject
}

/**
 * One document of several surfaces, for whoever wants to see or compare all of them at once. Paths are whole, with base and
 * major; operations, components and tags say which surface they are of. Its version is the sum of theirs, number by
 * number: it makes at least the step that any of them makes.
 */
export function mergeDocuments(documents: readonly NamedDocument[]): JsonObject {
  const versions = documents.map(({ surface, document }) => [surface, versionOf(document)] as const)
  return {
    openapi: '3.1.1',
    info: {
      title: 'Stella',
      version: sumOf(versions.map(([, version]) => version)),
      summary: 'Every API of the server, side by side.',
      description:
        'Each of them has releases and documents of its own; `x-stella-surfaces` says which these are.',
    },
    servers: [{ url: '/' }],
    'x-stella-surfaces': Object.fromEntries(versions),
    tags: documents.flatMap(({ surface, document }) =>
      listOf(document['tags']).map((tag) => ({ ...tag, name: tagOf(tag['name'], surface) })),
    ),
    paths: Object.fromEntries(documents.flatMap((one) => pathsOf(one))),
    components: componentsOf(documents),
  }
}

function pathsOf({ surface, document }: NamedDocument): (readonly [string, Json])[] {
  const [server] = listOf(document['servers'])
  return Object.entries(objectOf(document['paths'])).map(([path, item]) => {
    const operations = Object.entries(objectOf(item)).map(([method, operation]) => {
      return [method, operationOf(objectOf(operation), surface)] as const
    })
    return [textOf(server?.['url']) + path, Object.fromEntries(operations)] as const
  })
}

function operationOf({ tags, operationId, security, ...rest }: JsonObject, surface: string): JsonObject {
  const id = textOf(operationId)
  return {
    tags: (Array.isArray(tags) ? tags : []).map((tag: Json) => tagOf(tag, surface)),
    operationId: surface + id.slice(0, 1).toUpperCase() + id.slice(1),
    ...objectOf(pointedAt(rest, surface)),
    security: listOf(security).map((requirement) => keyedBy(requirement, surface)),
  }
}

/** `securitySchemes`, `schemas`, …: of each kind those of all documents. */
function componentsOf(documents: readonly NamedDocument[]): JsonObject {
  const kinds = documents.map(({ surface, document }) =>
    Object.entries(objectOf(document['components'])).map(([kind, named]) => {
      return [kind, keyedBy(objectOf(pointedAt(named, surface)), surface)] as const
    }),
  )
  const all: { [kind: string]: JsonObject } = {}
  for (const [kind, named] of kinds.flat()) all[kind] = { ...all[kind], ...named }
  return all
}

function keyedBy(named: JsonObject, surface: string): JsonObject {
  return Object.fromEntries(Object.entries(named).map(([name, value]) => [`${surface}.${name}`, value]))
}

/** The same value with references to where the components are. */
function pointedAt(value: Json, surface: string): Json {
  if (typeof value === 'string') return value.replace(/^(#\/components\/[a-zA-Z]+\/)/, `$1${surface}.`)
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) return value.map((item: Json) => pointedAt(item, surface))
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, pointedAt(inner, surface)]))
}

function tagOf(tag: Json | undefined, surface: string): string {
  return `${textOf(tag)} (${surface})`
}

function versionOf(document: JsonObject): string {
  return textOf(objectOf(document['info'])['version'])
}

function sumOf(versions: readonly string[]): string {
  const numbers = versions.map((version) => version.split('.').map(Number))
  return [0, 1, 2].map((place) => numbers.reduce((sum, of) => sum + (of[place] ?? 0), 0)).join('.')
}

function objectOf(value: Json | undefined): JsonObject {
  return isObject(value) ? value : {}
}

function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function listOf(value: Json | undefined): readonly JsonObject[] {
  return Array.isArray(value) ? value.map((item: Json) => objectOf(item)) : []
}

function textOf(value: Json | undefined): string {
  return typeof value === 'string' ? value : ''
}
