import type { Json } from '../json.ts'
import { isObject } from '../load/pointer.ts'
import { type Node, items, pointerOf, text } from './node.ts'
import { type Comparison, type OperationPair } from './observation.ts'
import { type Operation, positional } from './operation.ts'

interface Servers {
  readonly urls: ReadonlySet<string>
  /** Where they are written; the document itself when nowhere. */
  readonly pointer: string
}

/** Reports servers that an operation is no longer, or newly, reached at. */
export function compareServers(comparison: Comparison, pair: OperationPair): void {
  if (pair.old.sender === 'server') return
  const [old, next] = [serversOf(comparison.old.root, pair.old), serversOf(comparison.new.root, pair.new)]
  // What moved between server and path is still the same address.
  const gone = missing(old.urls, pair.old, next.urls, pair.new)
  const added = missing(next.urls, pair.new, old.urls, pair.old)
  const place = { operation: pair.old.label, path: 'server', old: old.pointer, new: next.pointer }
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
  if (!holder) return { urls: new Set(['/']), pointer: '' }
  const urls = items(holder, 'servers').flatMap(reached)
  return { urls: new Set(urls), pointer: pointerOf(holder, 'servers') }
}

/** The URLs of a server, one for each value its variables may have as far as they are listed; no trailing slash. */
function reached(server: Node): string[] {
  let urls = [text(server, 'url') ?? '/']
  const variables = server.value['variables']
  for (const [name, variable] of isObject(variables) ? Object.entries(variables) : []) {
    const values = isObject(variable) ? listed(variable['enum'], variable['default']) : []
    if (values.length === 0 || values.length * urls.length > 64) continue
    urls = urls.flatMap((url) => values.map((value) => url.replaceAll(`{${name}}`, value)))
  }
  return urls.map((url) => (url.length > 1 && url.endsWith('/') ? url.slice(0, -1) : url))
}

function listed(values: Json | undefined, fallback: Json | undefined): string[] {
  const all: readonly Json[] = Array.isArray(values) ? values : [fallback ?? null]
  return all.filter((value) => typeof value === 'string')
}
