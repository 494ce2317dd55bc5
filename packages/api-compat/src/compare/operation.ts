import type { JsonObject } from '../json.ts'
import { isObject } from '../load/pointer.ts'
import { type Node, member, members, nodeAt, pointerOf } from './node.ts'

/** One request that one side may send the other, and what may be answered. */
export interface Operation {
  /** Equal for the operation in both documents: names of path parameters do not count. */
  readonly key: string
  /** As findings name it: `GET /users/{id}`, `webhook ping`. */
  readonly label: string
  readonly method: string
  /** Template as written; for a webhook its name, for a callback its expression. */
  readonly path: string
  /** Who sends the request: a client of the API, or (webhooks, callbacks) the API's server. */
  readonly sender: 'client' | 'server'
  readonly node: Node
  readonly pathItem: Node
  /** The operation whose callback it is. */
  readonly parent?: Operation
}

const METHODS = ['get', 'put', 'post', 'delete', 'options', 'head', 'patch', 'trace', 'query']

/** Every operation of a document: of its paths, its webhooks, and the callbacks of both. */
export function operationsOf(root: JsonObject): Map<string, Operation> {
  const found = new Map<string, Operation>()
  const top: Node = { root, value: root, pointer: '' }
  for (const [path, item] of members(member(top, 'paths'))) {
    if (path.startsWith('/')) addAll(found, item, apiOperation(path))
  }
  // Documents of OpenAPI 3.0, which has no webhooks, state them as an extension.
  for (const webhooks of [member(top, 'webhooks'), member(top, 'x-webhooks')]) {
    for (const [name, item] of members(webhooks)) addAll(found, item, sentOperation(`webhook ${name}`, name))
  }
  return found
}

type Naming = (method: string) => Pick<Operation, 'key' | 'label' | 'path' | 'sender' | 'parent'>

function apiOperation(path: string): Naming {
  return (method) => ({
    key: `${method} ${positional(path)}`,
    label: `${method} ${path}`,
    path,
    sender: 'client',
  })
}

function sentOperation(label: string, path: string): Naming {
  return (method) => ({
    key: `${label} ${method}`,
    label: method === 'POST' ? label : `${label} ${method}`,
    path,
    sender: 'server',
  })
}

/** A path template with its parameters' names taken out. */
export function positional(path: string): string {
  return path.replaceAll(/\{[^{}]*\}/g, '{}')
}

function addAll(found: Map<string, Operation>, pathItem: Node, naming: Naming): void {
  for (const [method, node] of methodsOf(pathItem)) {
    const operation = { ...naming(method), method, node, pathItem }
    // Two templates that differ in names alone are one URL: the one written first counts.
    if (found.has(operation.key)) continue
    found.set(operation.key, operation)
    addCallbacks(found, operation)
  }
}

function* methodsOf(pathItem: Node): Generator<[string, Node]> {
  for (const method of METHODS) {
    const node = member(pathItem, method)
    if (node) yield [method.toUpperCase(), node]
  }
  const others = member(pathItem, 'additionalOperations')
  for (const [method, node] of members(others)) yield [method, node]
}

function addCallbacks(found: Map<string, Operation>, parent: Operation): void {
  // A callback that calls back is read, but not one that contains itself through a `$ref`.
  if (parent.key.split(' callback ').length > 2) return
  for (const [name, callback] of members(member(parent.node, 'callbacks'))) {
    for (const [expression, raw] of Object.entries(callback.value)) {
      if (expression.startsWith('x-') || !isObject(raw)) continue
      const item = nodeAt(callback.root, pointerOf(callback, expression), raw)
      if (!item) continue
      const naming = sentOperation(`${parent.label} callback ${name}`, expression)
      addAll(found, item, (method) => ({
        ...naming(method),
        key: `${parent.key} callback ${name} ${expression} ${method}`,
        parent,
      }))
    }
  }
}
