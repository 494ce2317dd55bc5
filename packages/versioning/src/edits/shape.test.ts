import { describe, expect, test } from 'vitest'
import type { Json, JsonSchema } from '../schema.ts'
import { refTo } from '../schema.ts'
import { lensOf, object, text } from '../testing/lens.ts'
import { convert, extendUnion, unwrap, wrap } from './shape.ts'

const nothing = { type: 'null' }
const listOf = (items: JsonSchema, more = {}): JsonSchema => ({ type: 'array', items, ...more })

describe('wrap and unwrap', () => {
  const cases: {
    title: string
    head: JsonSchema
    edit: typeof wrap
    older: JsonSchema
    pairs: [Json, Json][]
  }[] = [
    {
      title: 'wrap makes an empty list of null',
      head: listOf(text),
      edit: wrap,
      older: { anyOf: [text, nothing] },
      pairs: [
        ['a', ['a']],
        [null, []],
      ],
    },
    {
      title: 'wrap keeps null as an element where the list is never empty',
      head: listOf({ type: ['string', 'null'] }, { minItems: 1 }),
      edit: wrap,
      older: { type: ['string', 'null'] },
      pairs: [
        ['a', ['a']],
        [null, [null]],
      ],
    },
    {
      title: 'wrap keeps null where the list itself may be null and is never empty',
      head: { type: ['array', 'null'], items: text, minItems: 1 },
      edit: wrap,
      older: { anyOf: [text, nothing] },
      pairs: [
        ['a', ['a']],
        [null, null],
      ],
    },
    {
      title: 'unwrap takes null for an empty list, however null is allowed',
      head: { type: ['string', 'null'] },
      edit: unwrap,
      older: listOf({ type: ['string'] }),
      pairs: [
        [['a'], 'a'],
        [[], null],
      ],
    },
    {
      title: 'unwrap keeps null as an element where it cannot be told apart',
      head: { enum: ['a', null] },
      edit: unwrap,
      older: listOf({ enum: ['a', null] }, { minItems: 1 }),
      pairs: [
        [['a'], 'a'],
        [[null], null],
      ],
    },
  ]
  test.each(cases)('$title', ({ head, edit, older, pairs }) => {
    const lens = lensOf(object({ x: head }), [edit('x')])
    expect(lens.older).toEqual(object({ x: older }))
    for (const [old, newer] of pairs) {
      expect(lens.up({ x: old })).toEqual({ x: newer })
      expect(lens.down({ x: newer })).toEqual({ x: old })
    }
  })

  test('follow a named schema in the value, which changes in the same release', () => {
    const owners = object({ owners: listOf(refTo('Owner')) })
    const lens = lensOf(owners, [wrap('owners')], { Owner: object({ mail: text }) })
    expect(lens.down({ owners: [{ mail: 'a' }, { mail: 'b' }] })).toEqual({ owners: { mail: 'a' } })
  })

  test('are refused where a list of one would be too short, or there is no list', () => {
    expect(() => lensOf(object({ x: listOf(text, { minItems: 2 }) }), [wrap('x')])).toThrow(
      'it needs 2 elements',
    )
    expect(() => lensOf(object({ x: text }), [wrap('x')])).toThrow("wrap 'x': it is no list")
  })
})

describe('extendUnion', () => {
  const kinds = {
    Cat: object({ kind: { const: 'cat' } }),
    Dog: object({ kind: { const: 'dog' }, barks: text }),
  }
  const edit = extendUnion('', {
    schema: refTo('Dog'),
    tag: 'kind',
    value: 'dog',
    down: () => ({ kind: 'cat' }),
  })

  test('hides the new branch, and has no work for what old clients send', () => {
    const { older, transforms, down } = lensOf({ oneOf: [refTo('Cat'), refTo('Dog')] }, [edit], kinds)
    expect(older).toEqual({ oneOf: [refTo('Cat')] })
    expect(transforms.up).toBeNull()
    expect(down({ kind: 'dog', barks: 'loud' })).toEqual({ kind: 'cat' })
    expect(down({ kind: 'cat' })).toEqual({ kind: 'cat' })
  })

  test('needs a branch that its tag tells', () => {
    const head = { anyOf: [refTo('Cat'), refTo('Dog')] }
    const typo = extendUnion('', {
      schema: refTo('Dog'),
      tag: 'knid',
      value: 'dog',
      down: () => ({ kind: 'cat' }),
    })
    expect(() => lensOf(head, [typo], kinds)).toThrow(
      "change 'thing' (2.0.0), extendUnion on Thing: extendUnion '': no required 'knid' of the branch is 'dog'",
    )
  })

  test('needs the branch, and another one', () => {
    expect(() => lensOf({ anyOf: [refTo('Cat')] }, [edit], kinds)).toThrow('has no branch')
    expect(() => lensOf({ anyOf: [refTo('Dog')] }, [edit], kinds)).toThrow('no older branch is left')
  })
})

test('convert changes a named schema as a whole', () => {
  const lens = lensOf({ type: 'integer' }, [
    convert('', { from: text, up: (value) => Number(value), down: (value) => String(value) }),
  ])
  expect(lens.older).toEqual(text)
  expect(lens.up('7')).toBe(7)
  expect(lens.down(7)).toBe('7')
})
