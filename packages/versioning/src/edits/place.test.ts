import { describe, expect, test } from 'vitest'
import { lensOf, object, text } from '../testing/lens.ts'
import { move, rename } from './place.ts'
import { relax, require } from './presence.ts'

describe('rename', () => {
  test('keeps the place among the members, and whether it is required', () => {
    const { older, up, down } = lensOf(object({ a: text, homepage: text, z: text }, ['z']), [
      rename('siteUrl', 'homepage'),
    ])
    expect(JSON.stringify(older)).toBe(JSON.stringify(object({ a: text, siteUrl: text, z: text }, ['z'])))
    expect(up({ a: '1', siteUrl: '2' })).toEqual({ a: '1', homepage: '2' })
    expect(down({ a: '1', homepage: '2', z: '3' })).toEqual({ a: '1', siteUrl: '2', z: '3' })
  })

  test('works within an inline object, which stays absent where it was', () => {
    const { up, down } = lensOf(object({ env: object({ os: text, php: text }) }, ['env']), [
      rename('env.phpVersion', 'env.php'),
    ])
    expect(up({ env: { os: 'linux', phpVersion: '8' } })).toEqual({ env: { os: 'linux', php: '8' } })
    expect(up({})).toEqual({})
    expect(down({})).toEqual({})
  })

  test('works for names that every object inherits', () => {
    const { older, up, down } = lensOf(object({ constructor: text, a: text }), [
      rename('toString', 'constructor'),
    ])
    expect(older).toEqual(object({ toString: text, a: text }))
    expect(up({ toString: 'x', a: '1' })).toEqual({ constructor: 'x', a: '1' })
    expect(down({ constructor: 'x', a: '1' })).toEqual({ toString: 'x', a: '1' })
    expect(() => lensOf(object({ a: text }), [rename('b', 'valueOf')])).toThrow("no member 'valueOf'")
  })

  test('leaves other objects to move, and members that stay alone', () => {
    expect(() => rename('a', 'b.a')).toThrow("rename 'a' to 'b.a': they are in different objects, use move")
    expect(() => rename('a', 'a')).toThrow('stay where it is')
    expect(() => rename('', 'a')).toThrow("rename '': give the path of a member")
  })

  test('does not take the place of another member', () => {
    expect(() => lensOf(object({ a: text, b: text }), [rename('a', 'b')])).toThrow("already a member 'a'")
  })
})

describe('move', () => {
  const inEnvironment = object({ environment: object({ os: text, php: text }, ['php']), name: text })

  test('takes a member out of an object that stays, and back', () => {
    const { older, up, down } = lensOf(inEnvironment, [move('php', 'environment.php')])
    expect(older).toEqual(object({ environment: object({ os: text }), name: text, php: text }, ['php']))
    for (const [old, newer] of [
      [
        { environment: { os: 'a' }, name: 'n', php: '8' },
        { environment: { os: 'a', php: '8' }, name: 'n' },
      ],
      [
        { environment: { os: 'a' }, name: 'n' },
        { environment: { os: 'a' }, name: 'n' },
      ],
    ] as const) {
      expect(up(old)).toEqual(newer)
      expect(down(newer)).toEqual(old)
    }
  })

  test('makes an object that is there exactly when its only member is', () => {
    const { older, up, down } = lensOf(object({ name: text, php: text }, ['php']), [move('env.php', 'php')])
    expect(older).toEqual(object({ name: text, env: object({ php: text }) }, ['env']))
    expect(up({ name: 'n', env: { php: '8' } })).toEqual({ name: 'n', php: '8' })
    expect(down({ name: 'n' })).toEqual({ name: 'n' })
  })

  test('brings a required object into being, with nothing in it if need be', () => {
    const head = object({ name: text, env: object({ php: text }, ['php']) })
    const { older, up } = lensOf(head, [move('php', 'env.php')])
    expect(older).toEqual(object({ name: text, php: text }, ['php']))
    expect(up({ name: 'n' })).toEqual({ name: 'n', env: {} })
  })

  test('keeps an optional object optional when a member moves within it', () => {
    const head = object({ env: object({ versions: object({ php: text }) }) }, ['env'])
    const { older, up, down } = lensOf(head, [move('env.php', 'env.versions.php')])
    expect(older).toEqual(object({ env: object({ php: text }) }, ['env']))
    expect(up({})).toEqual({})
    expect(down({ env: { versions: { php: '8' } } })).toEqual({ env: { php: '8' } })
  })

  test('is refused where it could not be told whether an object was there, and says what helps', () => {
    const optional = object({ env: object({ os: text, php: text }, ['os', 'php']) }, ['env'])
    expect(() => lensOf(optional, [move('php', 'env.php')])).toThrow(
      "whether it was there would be lost: add relax('env', { default: {} }) after this edit",
    )
    const { up, down } = lensOf(optional, [move('php', 'env.php'), relax('env', { default: {} })])
    expect(down({})).toEqual({ env: {} })
    expect(up({ env: {}, php: '8' })).toEqual({ env: { php: '8' } })

    const head = object({ env: object({ os: text }, ['os']), php: text }, ['php'])
    const absent = object({ env: object({ os: text }, ['os']), php: text }, ['env', 'php'])
    expect(() => lensOf(absent, [move('env.php', 'php')])).toThrow(
      "add require('env', { default: {} }) before",
    )
    const remedy = [require('env', { default: {} }), move('env.php', 'php')]
    expect(lensOf(head, remedy).up({ env: { php: '8' } })).toEqual({ env: {}, php: '8' })
    expect(lensOf(head, remedy).up({})).toEqual({ env: {} })
  })

  test('is refused out of an object that may be null', () => {
    const nullable = { ...object({ os: text, php: text }), type: ['object', 'null'] }
    expect(() => lensOf(object({ env: nullable }), [move('php', 'env.php')])).toThrow("'env' may be null")
  })
})
