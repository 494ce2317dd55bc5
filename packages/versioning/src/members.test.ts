import { expect, test } from 'vitest'
import { memberOf, pathsAbove, withMember, withMemberNamed, withoutMember } from './members.ts'
import { object, text } from './testing/lens.ts'

const inner = object({ b: text, c: text }, ['c'])
const schema = object({ a: inner, z: text }, ['a'])

test('a member is found through inline objects, with whether its own object requires it', () => {
  expect(memberOf(schema, '')).toEqual({ schema, required: true })
  expect(memberOf(schema, 'a')).toEqual({ schema: inner, required: false })
  expect(memberOf(schema, 'a.b')).toEqual({ schema: text, required: true })
  expect(memberOf(schema, 'a.x')).toBeUndefined()
  expect(memberOf(schema, 'z.b')).toBeUndefined()
})

test('names that every object inherits are members only where they are stated', () => {
  expect(memberOf(schema, 'constructor')).toBeUndefined()
  expect(memberOf(schema, 'a.__proto__')).toBeUndefined()
  const own = withMember(schema, '__proto__', { schema: text, required: true })
  expect(memberOf(own, '__proto__')).toEqual({ schema: text, required: true })
  expect(Object.keys(withoutMember(own, '__proto__').properties ?? {})).toEqual(['a', 'z'])
})

test('setting a member changes neither its place nor what is required beside it', () => {
  const set = withMember(schema, 'a.b', { schema: { type: 'integer' }, required: true })
  expect(set).toEqual(object({ a: object({ b: { type: 'integer' }, c: text }, ['c']), z: text }, ['a']))
  const noneRequired = { type: 'object', properties: { a: inner } }
  expect(withMember(noneRequired, 'a.c', { schema: text, required: true }).required).toBeUndefined()
})

test('setting a member makes the objects around it, as required as it is', () => {
  expect(withMember(object({}), 'a.b', { schema: text, required: true })).toEqual(
    object({ a: object({ b: text }) }),
  )
  expect(withMember(object({}), 'a.b', { schema: text, required: false })).toEqual(
    object({ a: object({ b: text }, ['b']) }, ['a']),
  )
  const closed = { ...object({}), additionalProperties: false }
  expect(memberOf(withMember(closed, 'a.b', { schema: text, required: true }), 'a')?.schema).toEqual({
    ...object({ b: text }),
    additionalProperties: false,
  })
  expect(() => withMember(schema, 'z.b', { schema: text, required: true })).toThrow(
    'would not stand in an object',
  )
})

test('an object that loses its last member goes, unless it is open', () => {
  const only = object({ a: object({ b: text }), z: text })
  expect(withoutMember(only, 'a.b')).toEqual(object({ z: text }))
  const open = object({ a: { ...object({ b: text }), additionalProperties: true } })
  expect(memberOf(withoutMember(open, 'a.b'), 'a')).toBeDefined()
})

test('a renamed member stays in its place', () => {
  const renamed = withMemberNamed(schema, 'a.b', 'x')
  expect(JSON.stringify(memberOf(renamed, 'a')?.schema)).toBe(
    JSON.stringify(object({ x: text, c: text }, ['c'])),
  )
})

test('paths name the objects around a member, the outermost first', () => {
  expect(pathsAbove('a.b.c')).toEqual(['a', 'a.b'])
  expect(pathsAbove('a')).toEqual([])
})
