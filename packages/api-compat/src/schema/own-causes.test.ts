import { describe, expect, test } from 'vitest'
import type { JsonObject } from '../json.ts'
import { proved } from './testing/proved.ts'

const text = { type: 'string' }
const object = (properties: JsonObject, ...required: string[]): JsonObject => ({
  type: 'object',
  properties,
  required,
})
const ref = (name: string) => ({ $ref: `#/defs/${name}` })

function found(old: JsonObject, next: JsonObject): string[] {
  const [before, after] = [old, next].map((root) => {
    // As in a document that was read, no two schemas are one object.
    const side = { root: structuredClone(root), pointer: '/schema', dialect: '2020-12' as const }
    return side
  })
  if (!before || !after) return []
  return proved(before, after, 'response')
    .filter(({ verdict }) => verdict !== 'safe')
    .map(({ verdict, kind, path, message }) => `${verdict} ${kind} ${path}: ${message}`)
}

const payment = (...required: string[]) =>
  object({ amount: text, source: object({ account: ref('Account') }) }, ...required)
const account = (...required: string[]) => object({ enabled: text }, ...required)

/** Something with an account, and a payment, which has an account somewhere in it. */
const order = (pay: JsonObject, defs: JsonObject): JsonObject => ({
  schema: object({ account: ref('Account'), payment: pay }),
  defs,
})
const either = { anyOf: [ref('Full'), ref('Brief')] }

const [NUMBER, WHOLE] = [{ type: 'number' }, { type: 'integer' }]
const both = (first: JsonObject, second: JsonObject): JsonObject =>
  object({ a: object({ in: first }, 'in'), b: object({ in: second }, 'in') }, 'a', 'b')

describe('a difference is told for what it breaks by itself', () => {
  const lost = 'breaking property-became-optional /account: The property `enabled` is optional now'

  test('not for what another one breaks below it', () => {
    const old = order(either, { Account: account('enabled'), Full: payment('amount'), Brief: payment() })
    const next = order(ref('Full'), { Account: account(), Full: payment() })
    expect(found(old, next)).toEqual([lost])
  })

  test('also where another one is below it that changes nothing of that', () => {
    const old = order(either, {
      Account: account('enabled'),
      Full: payment('amount'),
      Brief: payment('source'),
    })
    const next = order(ref('Full'), { Account: account(), Full: payment() })
    expect(found(old, next)).toEqual([
      lost,
      'breaking property-became-optional /payment: The property `amount` is optional now',
    ])
  })

  test('and one of two is told that break something only together', () => {
    const old = { schema: { anyOf: [both(WHOLE, {}), both({}, WHOLE)] } }
    const next = { schema: both(NUMBER, NUMBER) }
    expect(found(old, next).length).toBeGreaterThan(0)
  })
})
