import { describe, expect, test } from 'vitest'
import type { JsonObject } from '../json.ts'
import { proved } from './testing/proved.ts'
import type { Direction, SchemaSide } from './difference.ts'

const text = { type: 'string' }
const object = (properties: JsonObject, ...required: string[]): JsonObject => ({
  type: 'object',
  properties,
  required,
})

function side(schema: JsonObject): SchemaSide {
  // As in a document that was read, no two schemas are one object.
  return { root: structuredClone({ schema }), pointer: '/schema', dialect: '2020-12' }
}

function breaking(old: JsonObject, next: JsonObject, direction: Direction): ReturnType<typeof proved> {
  return proved(side(old), side(next), direction).filter(({ verdict }) => verdict === 'breaking')
}

const proofs = (...parts: Parameters<typeof breaking>) =>
  breaking(...parts).map(({ message, witness }) => [message, witness?.value, witness?.error])

describe('a witness is about its own difference', () => {
  const both = object({ a: text, b: text }, 'a', 'b')
  const neither = object({ a: text, b: text })

  test('when several members became optional', () => {
    expect(proofs(both, neither, 'response')).toEqual([
      ['The property `a` is optional now', { b: 'a' }, "must have required property 'a'"],
      ['The property `b` is optional now', { a: 'a' }, "must have required property 'b'"],
    ])
  })

  test('when members of a member changed, too', () => {
    const old = object({ a: text, in: object({ n: { type: 'number' }, s: text }, 'n', 's') }, 'a', 'in')
    const next = object(
      { a: text, in: object({ n: { type: 'integer' }, s: { ...text, maxLength: 3 } }, 'n', 's') },
      'a',
      'in',
    )
    expect(proofs(old, next, 'request').map(([, , error]) => error)).toEqual([
      '/in/n must be integer',
      '/in/s must NOT have more than 3 characters',
    ])
  })
})

describe('a witness shows what the schema of each member shows', () => {
  test('its own example, default or format, and no other member’s', () => {
    const members = {
      title: { ...text, example: 'Spring' },
      at: { ...text, format: 'date-time' },
      size: { type: 'integer', default: 20 },
      plain: text,
    }
    const names = Object.keys(members)
    expect(
      proofs(object(members, ...names), object({ ...members, n: text }, ...names, 'n'), 'request'),
    ).toEqual([
      [
        'The required property `n` was added',
        { title: 'Spring', at: '2026-01-31T12:00:00Z', size: 20, plain: 'a' },
        "must have required property 'n'",
      ],
    ])
  })

  test('unless the value has to be another one', () => {
    const before = object({ title: { ...text, example: 'Spring' } }, 'title')
    const after = object({ title: { ...text, example: 'Spring', minLength: 2 } }, 'title')
    expect(proofs(before, after, 'request')).toEqual([
      [
        'The keyword `minLength: 2` was added',
        { title: 'a' },
        '/title must NOT have fewer than 2 characters',
      ],
    ])
  })
})
