import type { Json } from '../json.ts'
import { isObject } from '../load/pointer.ts'
import { type Node, items, member, members, pointerOf, text } from './node.ts'
import type { Comparison, Observation, OperationPair } from './observation.ts'
import { type Operation, positional } from './operation.ts'

interface Servers {
  readonly urls: ReadonlySet<string>
  /** URLs with variables as they are written, and as they are without a choice. */
  readonly defaults: ReadonlyMap<string, string>
  /** By URL as it is written: its variables that may be anything. */
  readonly free: ReadonlyMap<string, readonly string[]>
  /** Where they are written; the document itself when nowhere. */
  readonly pointer: string
}

type Place = Pick<Observation, 'operation' | 'path' | 'old' | 'new'>

/** Reports servers that an operation is no longer, or newly, reached at. */
export function compareServers(comparison: Comparison, pair: OperationPair): void {
  if (pair.old.sender === 'server') return
  const [old, next] = [serversOf(comparison.old.root, pair.old), serversOf(comparison.new.root, pair.new)]
  // What moved between server and path is still the same address.
  const gone = missing(old.urls, pair.old, next.urls, pair.new)
  const added = missing(next.urls, pair.new, old.urls, pair.old)
  const place = { operation: pair.old.label, path: 'server', old: old.pointer, new: next.pointer }
  if (compareFreedom(comparison, place, old, next)) return
  if (gone.length > 0) {
    const instead = added.length > 0 ? `; new: ${added.join(', ')}` : ''
    comparison.observe({
      ...place,
      rule: 'server-removed',
      verdict: 'notice',
      message: `The API is no longer served at ${gone.join(', ')}${instead}`,
      detail: gone.join(' '),
    })
  } else if (added.length > 0) {
    const message = `The API is also served at ${added.join(', ')}`
    comparison.observe({ ...place, rule: 'server-added', verdict: 'safe', message, detail: added.join(' ') })
  } else compareDefaults(comparison, place, old, next)
}

/** Reports variables that may be anything on one side and are chosen from a list on the other; says whether there are. */
function compareFreedom(comparison: Comparison, place: Place, old: Servers, next: Servers): boolean {
  const changed = [...old.free].flatMap(([url, before]) => {
    const after = next.free.get(url) ?? before
    return [
      ...before.filter((name) => !after.includes(name)).map((name) => ({ url, name, bound: true })),
      ...after.filter((name) => !before.includes(name)).map((name) => ({ url, name, bound: false })),
    ]
  })
  for (const { url, name, bound } of changed)
    comparison.observe({
      ...place,
      rule: 'server-variable-changed',
      verdict: bound ? 'notice' : 'safe',
      message: bound
        ? `The variable {${name}} of ${url} was free and is one of a list`
        : `The variable {${name}} of ${url} was one of a list and is free`,
      detail: `${url} ${name}`,
    })
  return changed.length > 0
}

function compareDefaults(comparison: Comparison, place: Place, old: Servers, next: Servers): void {
  for (const [url, before] of old.defaults) {
    const after = next.defaults.get(url)
    if (after === undefined || after === before) continue
    comparison.observe({
      ...place,
      rule: 'server-default-changed',
      verdict: 'notice',
      message: `Who chooses nothing in ${url} is led to ${after} instead of ${before}`,
      detail: url,
    })
  }
}

/** The servers of an operation whose addresses another one does not have. */
function missing(
  urls: ReadonlySet<string>,
  operation: Operation,
  others: ReadonlySet<string>,
  other: Operation,
): string[] {
  const addresses = new Set([...others].map((url) => addressOf(url, other)))
  return [...urls].filter((url) => !addresses.has(addressOf(url, operation)))
}

function addressOf(url: string, { path }: Operation): string {
  return (url === '/' ? '' : url) + positional(path)
}

/** The paths that an operation is reached at, server and template together, names of parameters taken out. */
export function wholePaths(operation: Operation): string[] {
  const { urls } = serversOf(operation.node.root, operation)
  return [...urls].map((url) =>
    addressOf(url, operation).replace(/^[a-z][a-z0-9+.-]*:\/\/[^/]*|^\/\/[^/]*/i, ''),
  )
}

function serversOf(root: Operation['node']['root'], operation: Operation): Servers {
  const top: Node = { root, value: root, pointer: '' }
  const holder = [operation.node, operation.pathItem, top].find((node) => items(node, 'servers').length > 0)
  if (!holder) return { urls: new Set(['/']), defaults: new Map(), free: new Map(), pointer: '' }
  const servers = items(holder, 'servers')
  return {
    urls: new Set(servers.flatMap(reached)),
    defaults: new Map(servers.map((server) => [urlOf(server), byDefault(server)])),
    free: new Map(servers.map((server) => [urlOf(server), freeIn(server)])),
    pointer: pointerOf(holder, 'servers'),
  }
}

function urlOf(server: Node): string {
  return text(server, 'url') ?? '/'
}

function freeIn(server: Node): string[] {
  return [...members(member(server, 'variables'))].flatMap(([name, { value }]) =>
    value['enum'] === undefined && urlOf(server).includes(`{${name}}`) ? [name] : [],
  )
}

function byDefault(server: Node): string {
  const variables = members(member(server, 'variables'))
  return urlOf(server).replaceAll(/\{([^{}]*)\}/g, (whole, name: string) => {
    const variable = variables.get(name)
    return (variable && text(variable, 'default')) ?? whole
  })
}

/** The URLs of a server, one for each value its variables may have as far as they are listed; no trailing slash. */
function reached(server: Node): string[] {
  let urls = [urlOf(server)]
  const variables = server.value['variables']
  for (const [name, variable] of isObject(variables) ? Object.entries(variables) : []) {
    const values = isObject(variable) ? listed(variable['enum'], variable['default']) : []
    if (values.length === 0 || values.length * urls.length > 64) continue
    urls = urls.flatMap((url) => values.map((value) => url.replaceAll(`{${name}}`, value)))
  }
  return urls.map(settled)
}

/** A URL as it is equal to others that lead to the same (RFC 3986, 6.2): no trailing slash, host in lower case, no default port. */
function settled(url: string): string {
  const plain = url.length > 1 && url.endsWith('/') ? url.slice(0, -1) : url
  const [origin = '', scheme = '', host = ''] = /^([a-z][a-z0-9+.-]*:)(\/\/[^/{}]*)/i.exec(plain) ?? []
  const port = scheme.toLowerCase() === 'https:' ? ':443' : ':80'
  const named = host.endsWith(port) ? host.slice(0, -port.length) : host
  return (scheme + named).toLowerCase() + plain.slice(origin.length)
}

function listed(values: Json | undefined, fallback: Json | undefined): string[] {
  const all: readonly Json[] = Array.isArray(values) ? values : [fallback ?? null]
  return all.filter((value) => typeof value === 'string')
}
