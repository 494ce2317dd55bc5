import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { stringify, type ToStringOptions } from 'yaml'
import type { Json } from '../json.ts'
import { DEFAULT_LIMITS } from './limits.ts'
import { Lines } from './lines.ts'
import { parseJson } from './parse-json.ts'
import { parseYaml } from './parse-yaml.ts'
import type { Parsed } from './parsed.ts'

const key = fc.oneof(
  fc.string({ maxLength: 6 }),
  fc.constantFrom('__proto__', '200', 'a/b~c', '<<x', 'é"\n', '🙂’', '- a', ': '),
)
const { document } = fc.letrec<{ document: Json; leaf: Json }>((tie) => ({
  leaf: fc.oneof(fc.string(), fc.integer(), fc.boolean(), fc.constant(null)),
  document: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    tie('leaf'),
    fc.array(tie('document'), { maxLength: 4 }),
    fc.dictionary(key, tie('document'), { maxKeys: 4 }),
  ),
}))

/** Calls back with the tokens of every node. */
function eachNode(value: Json, tokens: string[], visit: (tokens: string[], value: Json) => void): void {
  visit(tokens, value)
  if (typeof value !== 'object' || value === null) return
  for (const [name, item] of Object.entries(value)) eachNode(item as Json, [...tokens, name], visit)
}

/** The text with a place that every node has marked: a number of its own in each key and each leaf. */
function numbered(value: Json): Json {
  let count = 0
  const number = (node: Json): Json => {
    if (Array.isArray(node)) return node.map(number)
    if (typeof node !== 'object' || node === null) return `v${++count}.${String(node)}`
    return Object.fromEntries(
      Object.entries(node).map(([name, item]) => [`k${++count}.${name}`, number(item)]),
    )
  }
  return number(value)
}

/** The nodes that are not where they are said to be. Each holds a number of its own, so it can be told from all others. */
function misplaced(value: Json, parsed: Parsed): string[] {
  const positions = parsed.positions()
  const { text, read } = parsed.source
  const wrong: string[] = []
  eachNode(value, [], (tokens, node) => {
    const there = read(text.slice(positions.offsetOf(tokens)))
    if (!expected(tokens.at(-1), node).test(there))
      wrong.push(`/${tokens.join('/')} at ${there.slice(0, 20)}`)
  })
  return wrong
}

/** How the text starts where a node was written. */
function expected(name: string | undefined, node: Json): RegExp {
  if (name !== undefined && /^k\d/.test(name)) return new RegExp(`^["']?${mark(name)}`)
  if (typeof node === 'string') return new RegExp(`^(?:["']|[|>][-+0-9]*\\n\\s*)?${mark(node)}`)
  if (Object.keys(Object(node)).length === 0) return /^(?:\[\]|\{\})/
  return Array.isArray(node)
    ? /^[-[]/
    : new RegExp(`^(?:\\{|\\? |["']?${mark(Object.keys(Object(node))[0] ?? '')})`)
}

function mark(text: string): string {
  return text.slice(0, text.indexOf('.') + 1).replace('.', '\\.')
}

function shownAt(parsed: Parsed, tokens: readonly string[]): ReturnType<Lines['at']> {
  return new Lines(parsed.source).at(parsed.positions().offsetOf(tokens))
}

function jsonOf(text: string): Parsed {
  return parseJson(text, Buffer.from(text), DEFAULT_LIMITS)
}

function yamlOf(text: string): Parsed {
  return parseYaml(text, Buffer.from(text), DEFAULT_LIMITS)
}

describe('positions', () => {
  it.each([undefined, 2, '\t'])(
    'of every node of a JSON text are its key, or itself in a list (%s)',
    (indent) => {
      const property = fc.property(document, (generated) => {
        const value = numbered(generated)
        const text = JSON.stringify(value, null, indent)
        const wrong = [...misplaced(value, jsonOf(text)), ...misplaced(value, yamlOf(text))]
        return wrong.length === 0
      })
      expect(fc.check(property)).toMatchObject({ failed: false, counterexample: null })
    },
  )

  it.each<[string, ToStringOptions]>([
    ['block', {}],
    ['block, lists not indented', { indentSeq: false }],
    ['block, quoted', { defaultKeyType: 'QUOTE_DOUBLE', defaultStringType: 'QUOTE_SINGLE' }],
    ['block, folded', { lineWidth: 20, blockQuote: 'literal' }],
    ['flow', { collectionStyle: 'flow' }],
    ['flow, narrow', { collectionStyle: 'flow', lineWidth: 20 }],
  ])('of every node of a YAML text are its key, or itself in a list (%s)', (_, options) => {
    const property = fc.property(document, (generated) => {
      const value = numbered(generated)
      const text = stringify(value, { aliasDuplicateObjects: false, ...options })
      return misplaced(value, yamlOf(text)).length === 0
    })
    expect(fc.check(property)).toMatchObject({ failed: false, counterexample: null })
  })

  it('of any data are inside the text, and the data is the same in both', () => {
    fc.assert(
      fc.property(document, (value) => {
        const text = JSON.stringify(value)
        const read = jsonOf(text)
        expect(JSON.stringify(read.value)).toBe(text)
        expect(JSON.stringify(yamlOf(text).value)).toBe(text)
        eachNode(value, [], (tokens) => {
          const { line, column } = shownAt(read, tokens)
          expect(line).toBe(1)
          expect(column).toBeLessThanOrEqual(text.length)
          expect(shownAt(yamlOf(text), tokens)).toEqual({ line, column })
        })
      }),
      { numRuns: 50 },
    )
  })

  it('of what an alias or a merge key brings in are where that was written', () => {
    const text = 'a: &x\n  b: {c: 1}\nd: *x\ne:\n  <<: *x\n  f: 2\ng:\n  - *x\n'
    const at = (...tokens: string[]) => yamlOf(text).positions().offsetOf(tokens)
    expect(at('d')).toBe(text.indexOf('d:'))
    expect(at('d', 'b', 'c')).toBe(text.indexOf('c: 1'))
    expect(at('e', 'b')).toBe(text.indexOf('b:'))
    expect(at('e', 'f')).toBe(text.indexOf('f: 2'))
    expect(at('g', '0')).toBe(text.lastIndexOf('*x'))
  })

  it('of what was not written are those of the nearest above', () => {
    const json = '{"a": {"b": []}}'
    expect(jsonOf(json).positions().offsetOf(['a', 'b', '3', 'c'])).toBe(7)
    expect(yamlOf(json).positions().offsetOf(['a', 'b', '3', 'c'])).toBe(7)
    expect(yamlOf('a:\n  -\n').positions().offsetOf(['a', '0'])).toBe(0)
  })

  it('of the last of two equal keys', () => {
    const text = '{"a": 1, "a": {"b": 2}}'
    expect(jsonOf(text).positions().offsetOf(['a', 'b'])).toBe(15)
    expect(yamlOf(text).positions().offsetOf(['a', 'b'])).toBe(15)
  })
})
