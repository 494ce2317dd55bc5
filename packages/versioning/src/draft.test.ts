import { describe, expect, test } from 'vitest'
import { mapEnum } from './edits/enum.ts'
import { move, rename } from './edits/place.ts'
import { add, relax, require } from './edits/presence.ts'
import { convert } from './edits/shape.ts'
import { refTo, type Json } from './schema.ts'
import { changeOf, historyOf, lensOf, object, text } from './testing/lens.ts'

describe('members of a value that is made on the way can be edited', () => {
  const settings = object({ a: text, c: text })
  const parsed = convert('settings', {
    from: text,
    up: (value) => ({ a: String(value) }),
    down: (value) => String(Object(value).a),
  })

  test('when it is converted', () => {
    const { older, up, down } = lensOf(object({ settings }), [parsed, add('settings.c', { default: 'x' })])
    expect(older).toEqual(object({ settings: text }))
    expect(up({ settings: '1' })).toEqual({ settings: { a: '1', c: 'x' } })
    expect(down({ settings: { a: '1', c: '2' } })).toEqual({ settings: '1' })
  })

  test('when the whole object is converted', () => {
    const whole = convert('', {
      from: text,
      up: (value) => ({ a: value }),
      down: (value) => Object(value).a,
    })
    const { up, down } = lensOf(object({ b: text }), [whole, rename('a', 'b')])
    expect(up('1')).toEqual({ b: '1' })
    expect(down({ b: '1' })).toBe('1')
  })

  test('when it is new, and stays absent', () => {
    const head = object({ id: text, env: object({ os: text, php: text }, ['php']) }, ['env'])
    const { older, transforms, up } = lensOf(head, [add('env'), add('env.php', { default: '8' })])
    expect(older).toEqual(object({ id: text }))
    expect(up({ id: '1' })).toEqual({ id: '1' })
    expect(transforms.down?.({ id: '1', env: { os: 'a' } })).toEqual({ id: '1' })
  })

  test('when it has a default', () => {
    const edits = [require('env', { default: { os: 'none' } }), rename('env.os', 'env.system')]
    const { up } = lensOf(object({ env: object({ system: text }) }), edits)
    expect(up({})).toEqual({ env: { system: 'none' } })
    expect(up({ env: { os: 'a' } })).toEqual({ env: { system: 'a' } })
  })

  test('and is made once for all of them', () => {
    let calls = 0
    const counted = convert('x', {
      from: text,
      up: (value) => {
        calls++
        return { a: value, b: value }
      },
      down: (value) => Object(value).a,
    })
    const { up } = lensOf(object({ x: object({ c: text, d: text }) }), [
      counted,
      rename('x.a', 'x.c'),
      rename('x.b', 'x.d'),
    ])
    expect(up({ x: '1' })).toEqual({ x: { c: '1', d: '1' } })
    expect(calls).toBe(1)
  })
})

test('a list or an object that an edit gives is a new one for each value', () => {
  const { up } = lensOf(object({ tags: { type: 'array', items: text }, env: object({ os: text }) }), [
    require('tags', { default: ['none'] }),
    add('env', { default: { os: 'linux' } }),
  ])
  const [first, second] = [up({}), up({})]
  expect(first).toEqual({ tags: ['none'], env: { os: 'linux' } })
  expect(Object(first).tags).not.toBe(Object(second).tags)
  expect(Object(first).env).not.toBe(Object(second).env)
})

describe('an optional object is there where it would be there edit by edit', () => {
  test('not because an object in it is required', () => {
    const head = object({ env: object({ php: object({ version: text }) }) }, ['env'])
    const { up } = lensOf(head, [rename('env.php.v', 'env.php.version')])
    expect(up({})).toEqual({})
    expect(up({ env: { php: { v: '8' } } })).toEqual({ env: { php: { version: '8' } } })
  })

  test('not because a default in it was converted', () => {
    const head = object({ env: object({ php: { type: 'integer' }, os: text }) }, ['env'])
    const asNumber = convert('env.php', { from: text, up: Number, down: String })
    const { up } = lensOf(head, [require('env.php', { default: '8' }), asNumber])
    expect(up({})).toEqual({})
    expect(up({ env: { os: 'a' } })).toEqual({ env: { php: 8, os: 'a' } })
  })

  test('and a default that moved out of it is there where it was', () => {
    const head = object({ id: text, php: text }, ['php'])
    const { up } = lensOf(head, [require('env.php', { default: '8' }), move('env.php', 'php')])
    expect(up({ id: '1' })).toEqual({ id: '1' })
    expect(up({ id: '1', env: {} })).toEqual({ id: '1', php: '8' })
  })
})

test('an object that may be null stays null', () => {
  const env = { ...object({ php: text }), type: ['object', 'null'] }
  const { up } = lensOf(object({ env }), [rename('env.v', 'env.php')])
  expect(up({ env: null })).toEqual({ env: null })
})

test('undeclared members of an open object are carried along, whatever they are called', () => {
  const { up, down } = lensOf({ ...object({ b: text }), additionalProperties: true }, [rename('a', 'b')])
  const raised = up(JSON.parse('{ "a": "x", "__proto__": 1, "toString": 2 }'))
  expect(JSON.stringify(raised)).toBe('{"b":"x","__proto__":1,"toString":2}')
  expect(Object.getPrototypeOf(raised)).toBe(Object.prototype)
  expect(JSON.stringify(down(raised))).toBe('{"a":"x","__proto__":1,"toString":2}')
})

describe('a schema that contains itself', () => {
  const Node = object({ name: text, children: { type: 'array', items: refTo('Node') } }, ['children'])
  const thing = object({ root: refTo('Node') })

  test('is changed at every depth by an edit of the member that contains it', () => {
    const changes = {
      node: changeOf('Node', [require('children', { default: [] }), rename('label', 'name')]),
    }
    const head = { ...Node, required: ['name', 'children'] }
    const history = historyOf({ Thing: thing, Node: head }, changes)
    const up = history.migrate('Thing', 0, 1)
    expect(up?.({ root: { label: '1', children: [{ label: '2' }] } })).toEqual({
      root: { name: '1', children: [{ name: '2', children: [] }] },
    })
  })

  test('has no work where none of its edits has', () => {
    const changes = { node: changeOf('Node', [add('extra')], '2.1.0') }
    const head = object({ ...Node.properties, extra: text }, ['children', 'extra'])
    const history = historyOf({ Thing: thing, Node: head }, changes)
    expect(history.migrate('Thing', 0, 2)).toBeNull()
    expect(
      history.migrate(
        'Thing',
        2,
        0,
      )?.({ root: { name: '1', extra: 'x', children: [{ name: '2', extra: 'y' }] } }),
    ).toEqual({
      root: { name: '1', children: [{ name: '2' }] },
    })
  })

  test('reaches a function of an edit in the form that it had before that edit', () => {
    const seen: Json[] = []
    const first = convert('only', {
      from: { type: 'array', items: refTo('Node') },
      up: (value) => {
        seen.push(value)
        return Array.isArray(value) ? (value[0] ?? null) : null
      },
      down: (value) => [value],
    })
    const head = object({ name: text, only: { anyOf: [refTo('Node'), { type: 'null' }] } })
    const changes = { node: changeOf('Node', [rename('label', 'name'), first]) }
    const history = historyOf({ Thing: object({ root: refTo('Node') }), Node: head }, changes)
    const old = { root: { label: '1', only: [{ label: '2', only: [] }] } }
    expect(history.migrate('Thing', 0, 1)?.(old)).toEqual({
      root: { name: '1', only: { name: '2', only: null } },
    })
    expect(seen[0]).toEqual([{ name: '2', only: [] }])
  })
})

test('an edit and its reverse leave nothing to do', () => {
  const { transforms } = lensOf(object({ a: text, env: object({ b: text }) }), [
    rename('a', 'z'),
    rename('env.b', 'env.c'),
    rename('env.c', 'env.b'),
    rename('z', 'a'),
  ])
  expect(transforms).toEqual({ up: null, down: null })
})

test('several renamings of values are one look-up, and defaults between them fit in', () => {
  const { up, down } = lensOf(object({ s: { enum: ['c', 'x'] } }), [
    mapEnum('s', { a: 'b' }),
    require('s', { default: 'b' }),
    mapEnum('s', { b: 'c' }),
    relax('s', { default: 'x' }),
    require('s', { default: 'x' }),
  ])
  expect(up({ s: 'a' })).toEqual({ s: 'c' })
  expect(up({})).toEqual({ s: 'c' })
  expect(down({ s: 'c' })).toEqual({ s: 'a' })
})

test('members of a value that is no object of its own are not edited one by one', () => {
  const schemas = { Owner: object({ mail: text }) }
  const edits = [rename('owner', 'holder'), add('holder.mail')]
  expect(() => lensOf(object({ holder: refTo('Owner') }), edits, schemas)).toThrow("no member 'holder.mail'")
})
