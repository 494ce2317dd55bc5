import { describe, expect, test } from 'vitest'
import { lensOf, object } from '../testing/lens.ts'
import { extendEnum, mapEnum } from './enum.ts'

const oneOf = (...values: (string | null)[]) => object({ s: { enum: values } })

describe('mapEnum', () => {
  test('gives values other names, and can swap them', () => {
    const { older, up, down } = lensOf(oneOf('on', 'off', null), [mapEnum('s', { on: 'off', off: 'on' })])
    expect(older).toEqual(oneOf('off', 'on', null))
    for (const [old, newer] of [
      ['on', 'off'],
      ['off', 'on'],
      [null, null],
    ] as const) {
      expect(up({ s: old })).toEqual({ s: newer })
      expect(down({ s: newer })).toEqual({ s: old })
    }
  })

  test('joins several old values into one, and says so', () => {
    const edit = mapEnum('s', { trash: 'archived', old: 'archived' }, { down: { archived: 'old' } })
    const { older, up, down } = lensOf(oneOf('archived', 'live'), [edit])
    expect(edit.loss).toEqual({ up: 'several old values of `s` become one' })
    expect(older).toEqual(oneOf('trash', 'old', 'live'))
    expect(up({ s: 'trash' })).toEqual({ s: 'archived' })
    expect(down({ s: 'archived' })).toEqual({ s: 'old' })
    expect(() => mapEnum('s', { trash: 'archived', old: 'archived' })).toThrow(
      "say with 'down' which old value",
    )
  })

  test('hides new values that no old one became, and says so', () => {
    const edit = mapEnum('s', { publish: 'published' }, { down: { scheduled: 'draft' } })
    const { older, down } = lensOf(oneOf('published', 'scheduled', 'draft'), [edit])
    expect(edit.loss).toEqual({ down: 'scheduled of `s` become older values' })
    expect(older).toEqual(oneOf('publish', 'draft'))
    expect(down({ s: 'scheduled' })).toEqual({ s: 'draft' })
  })

  test('shows the older name as default and in examples, in a nullable enum, too', () => {
    const shown = { default: 'published', examples: ['draft', 'published'] }
    const newer = { anyOf: [{ enum: ['published', 'draft'] }, { type: 'null' }], ...shown }
    expect(lensOf(object({ s: newer }), [mapEnum('s', { publish: 'published' })]).older).toEqual(
      object({
        s: {
          anyOf: [{ enum: ['publish', 'draft'] }, { type: 'null' }],
          default: 'publish',
          examples: ['draft', 'publish'],
        },
      }),
    )
  })

  test.each([
    [{ publish: 'publihsed' }, {}, "the newer release has no 'publihsed'"],
    [{ draft: 'published' }, {}, "'draft' is an older and a newer value"],
    [{ publish: 'published' }, { draft: 'gone' }, "'gone', given in 'down', is no older value"],
  ])('does not fit when it names what is not there: %j, %j', (names, down, message) => {
    expect(() => lensOf(oneOf('published', 'draft'), [mapEnum('s', names, { down })])).toThrow(message)
  })
})

describe('extendEnum', () => {
  test('hides the added values, and has no work for what old clients send', () => {
    const { older, transforms, down } = lensOf(oneOf('ok', 'great'), [extendEnum('s', { great: 'ok' })])
    expect(older).toEqual(oneOf('ok'))
    expect(transforms.up).toBeNull()
    expect(down({ s: 'great' })).toEqual({ s: 'ok' })
  })

  test('goes together with later names for the same values', () => {
    const edits = [extendEnum('s', { great: 'ok' }), mapEnum('s', { great: 'superb', ok: 'fine' })]
    const { up, down } = lensOf(oneOf('fine', 'superb'), edits)
    expect(down({ s: 'superb' })).toEqual({ s: 'ok' })
    expect(up({ s: 'ok' })).toEqual({ s: 'fine' })
  })
})
