import { isObject, listAt, objectAt } from '../json.ts'
import { operationsOf, type Operation } from './operations.ts'
import type { Trouble } from './rule.ts'

/** What each part of a list is called, the name of today first. */
const limits = ['limit', 'per_page']
const envelopes = [
  { items: 'data', cursor: ['page', 'nextCursor'] },
  { items: 'items', cursor: ['next'] },
]

/** Every list comes in pages, and takes and gives what is needed to read on. */
export function checkPagination(document: unknown): Trouble[] {
  return operationsOf(document).filter(isList).flatMap(troublesOf)
}

function troublesOf(operation: Operation): Trouble[] {
  const { path } = operation
  const names = queryNames(operation)
  const body = bodyOf(operation)
  const isPaged = envelopes.some(({ items, cursor }) => {
    return Object.hasOwn(objectAt(body, 'properties'), items) && hasMember(body, cursor)
  })
  return [
    ...(names.includes('cursor') ? [] : [{ path, message: 'The list takes no query parameter "cursor".' }]),
    ...(limits.some((name) => names.includes(name))
      ? []
      : [{ path, message: 'The list takes no query parameter "limit".' }]),
    ...(isPaged ? [] : [{ path, message: 'The list has no "data" with a "page" that has "nextCursor".' }]),
  ]
}

function isList(operation: Operation): boolean {
  if (operation.method !== 'get') return false
  const { operationId } = operation.object
  if (typeof operationId === 'string' && /^list(?![a-z])/.test(operationId)) return true
  const body = bodyOf(operation)
  const members = objectAt(body, 'properties')
  return body.type === 'array' || envelopes.some(({ items }) => objectAt(members, items).type === 'array')
}

function bodyOf({ object }: Operation) {
  const content = objectAt(objectAt(objectAt(object, 'responses'), '200'), 'content')
  return objectAt(objectAt(content, 'application/json'), 'schema')
}

function queryNames({ item, object }: Operation): unknown[] {
  return [...listAt(item, 'parameters'), ...listAt(object, 'parameters')].flatMap((parameter) =>
    isObject(parameter) && parameter.in === 'query' ? [parameter.name] : [],
  )
}

function hasMember(schema: unknown, [name, ...rest]: readonly string[]): boolean {
  if (name === undefined) return true
  const members = objectAt(schema, 'properties')
  return Object.hasOwn(members, name) && hasMember(members[name], rest)
}
