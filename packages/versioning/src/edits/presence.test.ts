import { describe, expect, test } from 'vitest'
import { lensOf, object, text } from '../testing/lens.ts'
import { add, constrain, deprecate, relax, remove, require } from './presence.ts'

describe('add', () => {
  test('hides the member from old clients, and has no work for what they send', () => {
    const { older, transforms, down } = lensOf(object({ a: text, b: text }, ['b']), [add('b')])
    expect(older).toEqual(object({ a: text }))
    expect(transforms.up).toBeNull()
    expect(down({ a: '1', b: '2' })).toEqual({ a: '1' })
  })

  test('fills the member in what old clients send', () => {
    const { up, down } = lensOf(object({ a: text, b: text }), [add('b', { default: 'x' })])
    expect(up({ a: '1' })).toEqual({ a: '1', b: 'x' })
    expect(down({ a: '1', b: '2' })).toEqual({ a: '1' })
  })

  test('takes an inline object away with its last member, unless that may have others', () => {
    const env = object({ os: text }, ['os'])
    expect(lensOf(object({ a: text, env }), [add('env.os')]).older).toEqual(object({ a: text }))
    expect(lensOf(object({ a: text, env }), [add('env.os')]).up({ a: '1' })).toEqual({ a: '1', env: {} })
    const open = { ...env, additionalProperties: true }
    expect(lensOf(object({ env: open }), [add('env.os')]).older).toEqual(
      object({ env: { ...object({}), additionalProperties: true } }),
    )
  })

  test('fills a member of an optional object only where the object is', () => {
    const head = object({ env: object({ os: text, php: text }) }, ['env'])
    const { up } = lensOf(head, [add('env.php', { default: '8' })])
    expect(up({ env: { os: 'a' } })).toEqual({ env: { os: 'a', php: '8' } })
    expect(up({})).toEqual({})
  })

  test('does not let undeclared members pass for the new one', () => {
    const { up } = lensOf({ ...object({ a: text, b: text }), additionalProperties: true }, [
      add('b', { default: 'x' }),
    ])
    expect(up({ a: '1', b: 7, c: true })).toEqual({ a: '1', b: 'x', c: true })
  })

  test('needs the path of a member that is there', () => {
    expect(() => add('')).toThrow("add '': give the path of a member")
    expect(() => lensOf(object({ a: text }), [add('b')])).toThrow("there is no member 'b'")
  })
})

describe('remove', () => {
  test('computes what old clients find from members of the newer shape', () => {
    const down = { from: ['first', 'last'], compute: (a: unknown, b: unknown) => `${String(a)} ${String(b)}` }
    const lens = lensOf(object({ first: text, last: text }), [
      remove('name', { schema: text, required: true, down }),
    ])
    expect(lens.older).toEqual(object({ first: text, last: text, name: text }))
    expect(lens.down({ first: 'A', last: 'L' })).toEqual({ first: 'A', last: 'L', name: 'A L' })
    expect(lens.up({ first: 'A', last: 'L', name: 'x' })).toEqual({ first: 'A', last: 'L' })
  })

  test('does not start when it computes from what the newer shape has not', () => {
    const down = { from: ['nmae'], compute: () => 'x' }
    expect(() => lensOf(object({ name: text }), [remove('label', { schema: text, down })])).toThrow(
      "there is no member 'nmae'",
    )
  })

  test('fills an optional object only where it is, and brings one that is gone', () => {
    const down = { constant: 'linux' }
    const within = lensOf(object({ env: object({ php: text }) }, ['env']), [
      remove('env.os', { schema: text, required: true, down }),
    ])
    expect(within.down({})).toEqual({})
    expect(within.down({ env: { php: '8' } })).toEqual({ env: { php: '8', os: 'linux' } })
    const gone = lensOf(object({ php: text }), [remove('env.os', { schema: text, required: true, down })])
    expect(gone.older).toEqual(object({ php: text, env: object({ os: text }) }))
    expect(gone.down({ php: '8' })).toEqual({ php: '8', env: { os: 'linux' } })
  })

  test('cannot put a member into what is no object of its own', () => {
    const edit = remove('owner.name', { schema: text })
    expect(() => lensOf(object({ owner: text }), [edit])).toThrow("'name' would not stand in an object")
  })
})

describe('require and relax', () => {
  test('fill in what is absent, in one direction', () => {
    const required = lensOf(object({ a: text }), [require('a', { default: 'x' })])
    expect(required.older).toEqual(object({ a: text }, ['a']))
    expect(required.up({})).toEqual({ a: 'x' })
    expect(required.transforms.down).toBeNull()
    const relaxed = lensOf(object({ a: text }, ['a']), [relax('a', { default: 'x' })])
    expect(relaxed.older).toEqual(object({ a: text }))
    expect(relaxed.down({})).toEqual({ a: 'x' })
    expect(relaxed.transforms.up).toBeNull()
  })

  test('leave an absent object absent, whatever it would have to have', () => {
    const head = object({ env: object({ php: text, os: text }, ['os']) }, ['env'])
    const { older, up } = lensOf(head, [require('env.php', { default: '8' })])
    expect(up({})).toEqual({})
    expect(up({ env: {} })).toEqual({ env: { php: '8' } })
    expect(older).toEqual(object({ env: object({ php: text, os: text }, ['php', 'os']) }, ['env']))
  })

  test('do not fit a member that is not what they make it', () => {
    expect(() => lensOf(object({ a: text }, ['a']), [require('a', { default: 'x' })])).toThrow(
      "'a' is optional in",
    )
    expect(() => lensOf(object({ a: text }), [relax('a', { default: 'x' })])).toThrow("'a' is required in")
  })
})

test('deprecate and constrain leave every value as it is', () => {
  const edits = [
    deprecate('a', { sunset: '2027-01-01' }),
    constrain('a', { was: { maxLength: 10, pattern: null }, effect: 'loosened' }),
  ]
  const { older, transforms } = lensOf(object({ a: { ...text, pattern: '^a' } }), edits)
  expect(older).toEqual(object({ a: { ...text, maxLength: 10 } }))
  expect(transforms).toEqual({ up: null, down: null })
})
