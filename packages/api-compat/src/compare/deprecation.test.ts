import { describe, expect, test } from 'vitest'
import type { JsonObject } from '../json.ts'
import { json, operation } from '../rules/example.ts'
import { loaded } from '../testing/loaded.ts'
import { compare } from './compare.ts'

const answering = (note: JsonObject) => {
  const properties = { note: { type: 'string', ...note } }
  return operation({
    responses: { 200: { description: 'Done', ...json({ type: 'object', properties }) } },
  })
}
const policy = { today: '2026-06-01', sunset: { noticeDays: 60 } }
const told = (old: JsonObject, next: JsonObject, options = {}) =>
  compare(loaded(answering(old)), loaded(answering(next)), options).findings.map(
    ({ verdict, message }) => `${verdict}: ${message}`,
  )

const until = (day: string): JsonObject => ({ deprecated: true, 'x-sunset': day })

describe('the deprecation of a property', () => {
  test('is safe where nothing is promised, and says when it goes', () => {
    expect(told({}, until('2026-07-01'))).toEqual([
      'safe: The value is deprecated now and goes on 2026-07-01',
    ])
  })

  test('needs a day that is far enough where a period of notice is promised', () => {
    expect(told({}, until('2026-07-01'), policy)).toEqual([
      'notice: The value goes on 2026-07-01, less than 60 days from now',
    ])
    expect(told({}, { deprecated: true }, policy)).toEqual([
      'notice: The value is deprecated without a day on which it goes',
    ])
    expect(told({}, until('2026-12-01'), policy)).toHaveLength(1)
  })

  test('may end later than announced, and not earlier', () => {
    expect(told(until('2026-07-01'), until('2026-12-01'))).toEqual([])
    expect(told(until('2026-12-01'), until('2026-07-01'))).toEqual([
      'notice: The value goes on 2026-07-01, earlier than announced (2026-12-01)',
    ])
    expect(told(until('2026-12-01'), { deprecated: true })).toEqual([
      'notice: The value no longer says that it goes on 2026-12-01',
    ])
  })
})

describe('what a text holds', () => {
  test('is base64 in both documents, whichever version says so', () => {
    const [old, next] = [answering({ format: 'byte' }), answering({ contentEncoding: 'base64' })]
    const { findings } = compare(loaded({ ...old, openapi: '3.0.3' }), loaded(next))
    expect(findings).toEqual([])
  })

  test('is told apart from its format', () => {
    expect(told({}, { contentEncoding: 'base64' })).toEqual([
      'notice: The content was any text and is base64',
    ])
    expect(told({ format: 'byte' }, { format: 'date' })).toEqual(['notice: The format was byte and is date'])
  })
})
