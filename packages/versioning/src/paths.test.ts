import { expect, test } from 'vitest'
import { change, operation, pathOf, type Change } from './change.ts'
import type { Operation } from './contract.ts'
import { deprecateOperation, movePath } from './edits/operation.ts'
import { rename } from './edits/place.ts'
import { createHistory } from './history.ts'
import { line, object, text } from './testing/lens.ts'

const read: Operation = {
  id: 'read',
  method: 'GET',
  path: '/things/{thingId}',
  summary: 'Read',
  tag: 'Things',
  auth: 'none',
  scope: null,
  parameters: { path: object({ thingId: text }) },
  body: null,
  responses: { 204: { description: 'Nothing.', schema: null } },
  errors: [],
}
const about = { title: 'It moves', why: 'It reads better.' }
const notice = change({
  ...about,
  release: '1.0.0',
  on: operation('read'),
  edits: [deprecateOperation({ sunset: '2026-01-01' })],
})
const moved = change({
  ...about,
  release: '2.0.0',
  on: operation('read'),
  edits: [movePath('/thing/{id}', '/things/{thingId}')],
})
const renamed = change({ ...about, release: '2.0.0', on: pathOf('read'), edits: [rename('id', 'thingId')] })

const starting = (changes: { readonly [name: string]: Change }, path = read.path) => {
  const head = {
    schemas: { Problem: object({ code: text }) },
    operations: { read: { ...read, path } },
    problem: 'Problem',
  }
  return () => createHistory({ line, head, changes: { notice, ...changes } })
}

test('a path and its parameters change together', () => {
  expect(starting({ moved, renamed })).not.toThrow()
  expect(starting({ renamed, moved })).not.toThrow()
})

test.each<[string, { readonly [name: string]: Change }, string]>([
  [
    'only the path moves',
    { moved },
    "before 2.0.0, the path of 'read' is /thing/{id}, and its path parameters are thingId",
  ],
  ['only the parameter is renamed', { renamed }, "before 2.0.0, the path of 'read' is /things/{thingId}"],
])('it does not start when %s', (_, changes, message) => {
  expect(starting(changes)).toThrow(message)
})

test('it does not start when they differ at head', () => {
  expect(starting({}, '/things/{other}')).toThrow("at head, the path of 'read' is /things/{other}")
})
