import { describe, expect, test } from 'vitest'
import { tellApart } from './branches.ts'
import { refTo, type JsonSchema } from './schema.ts'
import { object, text } from './testing/lens.ts'

const named: { [name: string]: JsonSchema } = {
  Cat: object({ kind: { const: 'cat' } }),
  Dog: object({ kind: { enum: ['dog', 'puppy'] } }),
  Pet: { anyOf: [refTo('Cat'), refTo('Dog')] },
  Alias: refTo('Cat'),
  Loop: { anyOf: [refTo('Loop'), text] },
}
const pickFrom = (...schemas: JsonSchema[]) =>
  tellApart(
    schemas.map((schema, pick) => ({ schema, pick })),
    (name) => named[name] ?? {},
  )

describe('branches of a union are told apart', () => {
  test('by JSON type', () => {
    const pick = pickFrom(
      text,
      { type: 'integer' },
      { type: ['null', 'boolean'] },
      { type: 'array' },
      object({}),
    )
    expect(['a', 1.5, null, true, [], {}].map(pick)).toEqual([0, 1, 2, 2, 3, 4])
  })

  test('by constants of a member, through references', () => {
    const pick = pickFrom(refTo('Alias'), refTo('Dog'), { type: 'null' })
    const kinds = ['cat', 'dog', 'puppy', 'toString', 1]
    expect(kinds.map((kind) => pick({ kind }))).toEqual([0, 1, 1, undefined, undefined])
    expect(pick({})).toBeUndefined()
    expect(pick('cat')).toBeUndefined()
  })

  test('through unions within the union', () => {
    const pick = pickFrom(refTo('Pet'), { anyOf: [text, { type: 'null' }] })
    expect([{ kind: 'dog' }, { kind: 'cat' }, 'a', null].map(pick)).toEqual([0, 0, 1, 1])
    expect(pickFrom(refTo('Loop'))('a')).toBe(0)
  })

  test('only as far as different things are wanted for them', () => {
    const branches = [text, { enum: ['a', 'b'] }, refTo('Cat'), object({ any: text })].map((schema) => ({
      schema,
      pick: 'same',
    }))
    expect(tellApart(branches, (name) => named[name] ?? {})('b')).toBe('same')
  })
})

describe('it does not start when branches cannot be told apart', () => {
  const optionalKind = object({ kind: { const: 'bird' } }, ['kind'])
  test.each<[string, JsonSchema[], string]>([
    ['two lists', [{ type: 'array' }, { type: 'array' }], 'two branches of the union are arrays'],
    [
      'a member that may be absent',
      [refTo('Cat'), optionalKind],
      'no member tells the objects of the union apart',
    ],
    [
      'the same constant twice',
      [refTo('Cat'), refTo('Alias')],
      'no member tells the objects of the union apart',
    ],
    ['a branch of any type', [text, { description: 'Anything.' }], 'a branch of the union names no type'],
  ])('%s', (_, schemas, message) => {
    expect(() => pickFrom(...schemas)).toThrow(message)
  })
})
