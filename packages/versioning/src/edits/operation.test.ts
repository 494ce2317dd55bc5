import { describe, expect, test } from 'vitest'
import { change, operation, type Change } from '../change.ts'
import type { Operation } from '../contract.ts'
import { createHistory } from '../history.ts'
import { property } from '../plan.ts'
import { refTo } from '../schema.ts'
import { changeOf, line, object, text } from '../testing/lens.ts'
import {
  addErrors,
  addOperation,
  changeStatus,
  deprecateOperation,
  movePath,
  removeOperation,
  type OperationEdit,
} from './operation.ts'
import { rename } from './place.ts'
import { deprecate } from './presence.ts'

const put: Operation = {
  id: 'put',
  method: 'PUT',
  path: '/things',
  summary: 'Store',
  tag: 'Things',
  auth: 'none',
  scope: null,
  parameters: {},
  body: null,
  responses: {
    200: { description: 'Replaced.', schema: refTo('Thing') },
    201: { description: 'Stored.', schema: refTo('Thing') },
  },
  errors: ['GONE'],
}
const sunset = '2026-01-01'

function historyWith(edits: readonly OperationEdit[], more: { readonly [name: string]: Change } = {}) {
  const about = { title: 'It changes', why: 'To see what happens.', on: operation('put') }
  const history = createHistory({
    line,
    head: {
      schemas: { Thing: object({ id: text }), Problem: object({ code: text }) },
      operations: { put },
      problem: 'Problem',
    },
    changes: {
      notice: change({ ...about, release: '1.0.0', edits: [deprecateOperation({ sunset })] }),
      put: change({ ...about, release: '2.0.0', edits }),
      ...more,
    },
  })
  history.compileAll()
  return history
}

describe('changeStatus', () => {
  const body = {
    schema: object({ ok: text }),
    description: 'Done.',
    down: (thing: unknown) => ({ ok: String(property(Object(thing), 'key')) }),
  }

  test('answers old clients with the status and the body that they know', () => {
    const history = historyWith([changeStatus({ from: 204, to: 201, body })])
    expect(history.contractAt(0).operations['put']?.responses).toEqual({
      200: { description: 'Replaced.', schema: refTo('Thing') },
      204: { description: 'Done.', schema: body.schema },
    })
    expect(history.shapeOf('put', 0)?.down(200)).toEqual({ status: 200, transform: null })
    expect(history.shapeOf('put', 0)?.down(201).status).toBe(204)
    expect(history.shapeOf('put', 1)?.down(201)).toEqual({ status: 201, transform: null })
  })

  test('gives its function the form that the schemas had then', () => {
    const history = historyWith([changeStatus({ from: 204, to: 201, body })], {
      thingNotice: changeOf('Thing', [deprecate('key', { sunset })], '1.0.0'),
      thing: changeOf('Thing', [rename('key', 'id')], '2.0.0'),
    })
    expect(history.shapeOf('put', 0)?.down(201).transform?.({ id: '7' })).toEqual({ ok: '7' })
  })

  test('lets two statuses become one', () => {
    const history = historyWith([changeStatus({ from: 200, to: 201 })])
    expect(history.shapeOf('put', 0)?.down(201)).toEqual({ status: 200, transform: null })
    expect(Object.keys(history.contractAt(0).operations['put']?.responses ?? {})).toEqual(['200'])
  })
})

test('older releases list the errors that they knew', () => {
  const history = historyWith([addErrors(['GONE'])])
  expect(history.contractAt(0).operations['put']?.errors).toEqual([])
})

test('a removed operation is handled in its last form', () => {
  const ping = { ...put, id: 'ping', path: '/ping' }
  const about = { title: 'Ping', why: 'Nobody needs it.', on: operation('ping') }
  const history = historyWith([addErrors(['GONE'])], {
    pingNotice: change({ ...about, release: '1.0.0', edits: [deprecateOperation({ sunset })] }),
    ping: change({ ...about, release: '2.0.0', edits: [removeOperation(ping)] }),
    thingNotice: changeOf('Thing', [deprecate('key', { sunset })], '1.0.0'),
    thing: changeOf('Thing', [rename('key', 'id')], '2.0.0'),
  })
  expect(history.handled('ping').path).toBe('/ping')
  expect(history.shapeOf('ping', 1)).toBeUndefined()
  // `ping` went before `Thing` changed, so its handler answers with the old form.
  expect(history.shapeOf('ping', 0)?.down(200).transform).toBeNull()
  expect(() => history.handled('pong')).toThrow("no release has an operation 'pong'")
})

test.each<[string, OperationEdit[], string]>([
  ['a status that is not there', [changeStatus({ from: 200, to: 202 })], 'it has no response 202'],
  ['an error that is not listed', [addErrors(['LOST'])], 'it does not list the error LOST'],
  ['another path', [movePath('/thing', '/stuff')], 'its path is /things, not /stuff'],
  ['the removal of what is there', [removeOperation(put)], 'the newer release still has the operation put'],
  [
    'what comes before it was added',
    [addErrors(['GONE']), addOperation()],
    'the newer release has no such operation',
  ],
  [
    'an operation that comes back',
    [removeOperation(put), addOperation()],
    'give the operation that comes back an id',
  ],
])('%s does not start', (_, edits, message) => {
  expect(() => historyWith(edits)).toThrow(message)
})
