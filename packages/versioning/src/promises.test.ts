import { describe, expect, test } from 'vitest'
import { change, queryOf, type Change } from './change.ts'
import type { Contract, Operation } from './contract.ts'
import type { MemberEdit } from './edits/edit.ts'
import { extendEnum, mapEnum } from './edits/enum.ts'
import { rename } from './edits/place.ts'
import { add, deprecate, remove } from './edits/presence.ts'
import { createHistory } from './history.ts'
import { refTo } from './schema.ts'
import { changeOf, line, object, text } from './testing/lens.ts'

const search: Operation = {
  id: 'search',
  method: 'POST',
  path: '/search',
  summary: 'Search',
  tag: 'Search',
  auth: 'none',
  scope: null,
  parameters: { query: { ...object({ sort: refTo('Sort') }), additionalProperties: false } },
  body: refTo('Query'),
  responses: { 200: { description: 'Found.', schema: refTo('Result') } },
  errors: [],
}
const head: Contract = {
  schemas: {
    Sort: { enum: ['newest', 'oldest'] },
    Query: object({ words: text, page: text }, ['page']),
    Result: object({ hits: text, more: text }, ['more']),
    Problem: object({ code: refTo('Code'), detail: text }),
    Code: { enum: ['GONE', 'LOST'] },
  },
  operations: { search },
  problem: 'Problem',
}
const starting = (...changes: Change[]) => {
  return () =>
    createHistory({
      line,
      head,
      changes: Object.fromEntries(changes.map((entry, i) => [`change${i}`, entry])),
    })
}
const announced = (on: string, member: string) =>
  changeOf(on, [deprecate(member, { sunset: '2026-01-01' })], '1.0.0')

describe('within a major nothing breaks', () => {
  test.each<[string, string, MemberEdit]>([
    ['a schema that only parameters use', 'Sort', mapEnum('', { latest: 'newest' })],
    ['a schema of requests', 'Query', rename('term', 'words')],
    ['a schema of responses', 'Result', rename('items', 'hits')],
    ['the schema of errors', 'Problem', rename('message', 'detail')],
    ['a schema within errors', 'Code', mapEnum('', { MISSING: 'LOST' })],
  ])('%s', (_, on, edit) => {
    const breaks = /breaks (requests of older clients|what older clients were promised in responses)/
    expect(starting(changeOf(on, [edit], '2.1.0'))).toThrow(breaks)
    expect(starting(announced(on, edit.member), changeOf(on, [edit]))).not.toThrow()
  })

  test('what is only added is no break', () => {
    expect(
      starting(
        changeOf('Query', [add('page')], '2.1.0'),
        changeOf('Result', [add('hits')], '2.1.0'),
        changeOf('Code', [extendEnum('', { LOST: 'GONE' })], '2.1.0'),
      ),
    ).not.toThrow()
  })
})

describe('what a major takes away was announced', () => {
  test('under its own name: a notice on one member is none on another', () => {
    const both = [rename('items', 'hits'), rename('rest', 'more')]
    expect(starting(announced('Result', 'items'), changeOf('Result', both))).toThrow(
      'rename on Result was not deprecated by 2025-11-02, 60 days before 2.0.0',
    )
    expect(
      starting(announced('Result', 'items'), announced('Result', 'rest'), changeOf('Result', both)),
    ).not.toThrow()
    expect(starting(announced('Result', ''), changeOf('Result', both))).not.toThrow()
  })

  test('also for parameters', () => {
    const renamed = change({
      release: '2.0.0',
      title: 'Sort',
      why: 'It reads better.',
      on: queryOf('search'),
      edits: [rename('order', 'sort')],
    })
    expect(starting(renamed)).toThrow('rename on search/query was not deprecated')
  })
})

describe('every member that must be there can be filled', () => {
  test('in what old clients send', () => {
    const notice = announced('Query', '')
    expect(starting(notice, changeOf('Query', [add('words')]))).toThrow(
      "change 'change1' (2.0.0), add on Query: 'words' is required, and older clients do not send it: give a 'default'",
    )
    expect(starting(notice, changeOf('Query', [add('words', { default: '' })]))).not.toThrow()
    expect(starting(changeOf('Result', [add('hits')]))).not.toThrow()
  })

  test('in what they are sent', () => {
    const was = { schema: text, required: true }
    expect(starting(announced('Result', ''), changeOf('Result', [remove('plan', was)]))).toThrow(
      "'plan' is required in the older release: say with 'down' what it is",
    )
    expect(starting(announced('Query', ''), changeOf('Query', [remove('plan', was)]))).not.toThrow()
  })
})
