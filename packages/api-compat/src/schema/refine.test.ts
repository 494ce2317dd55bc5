import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import type { JsonObject } from '../json.ts'
import { assignIds } from './assign-ids.ts'
import { Interner, shapeOf } from './identity.ts'
import { SchemaDocument, type SchemaNode } from './node.ts'
import { classesOf } from './refine.ts'

/** Schemas that refer to each other by their index, the marked ones with a title that is no note here but a demand. */
function graph(links: readonly (readonly number[])[], marked: (index: number) => boolean): SchemaNode[] {
  const schemas = links.map((targets, index): JsonObject => {
    const members = targets.map((target, at) => [`m${at}`, { $ref: `#/s/${target}` }])
    return { type: 'object', properties: Object.fromEntries(members), minProperties: marked(index) ? 1 : 0 }
  })
  const document = new SchemaDocument({ s: schemas }, '2020-12', false)
  const { base } = document.resources
  return schemas.map((raw, index) => document.node({ raw, pointer: `/s/${index}`, resource: base }))
}

function classes(nodes: readonly SchemaNode[], visit: () => void = () => {}): number[] {
  const shapes = new Map(nodes.map((node) => [node, shapeOf(node)]))
  const interner = new Interner()
  const found = classesOf(nodes, {
    start: (node) => interner.id(shapes.get(node)?.text ?? ''),
    outside: () => 0,
    distinction: (node, classOf) => {
      visit()
      return shapes.get(node)?.filled(classOf) ?? ''
    },
  })
  return nodes.map((node) => found.get(node) ?? -1)
}

/** Round after round over all nodes, until nothing changes any more. */
function slowly(links: readonly (readonly number[])[], marked: (index: number) => boolean): string[] {
  let names = links.map((targets, index) => `${targets.length} ${marked(index)}`)
  for (const _ of links) {
    const round = links.map((targets, index) =>
      [names[index], ...targets.map((target) => names[target])].join(),
    )
    const distinct = [...new Set(round)]
    names = round.map((name) => String(distinct.indexOf(name)))
  }
  return names
}

const linked = fc
  .integer({ min: 2, max: 9 })
  .chain((size) =>
    fc.array(fc.array(fc.nat({ max: size - 1 }), { maxLength: 2 }), { minLength: size, maxLength: size }),
  )

test('nodes are in one class exactly if no way from them tells them apart', () => {
  fc.assert(
    fc.property(linked, fc.nat({ max: 8 }), (links, one) => {
      const marked = (index: number): boolean => index === one
      const fast = classes(graph(links, marked))
      const slow = slowly(links, marked)
      const pairs = links.flatMap((_, a) =>
        links.map((_other, b) => [fast[a] === fast[b], slow[a] === slow[b]]),
      )
      for (const [found, expected] of pairs) expect(found).toBe(expected)
    }),
    { numRuns: 300 },
  )
})

test('groups of the same shape get the same numbers, others get others', () => {
  fc.assert(
    fc.property(linked, fc.nat({ max: 8 }), (links, one) => {
      const interner = new Interner()
      const [first, same, other] = [one, one, 99].map((marked) => {
        const nodes = graph(links, (index) => index === marked)
        assignIds(nodes, interner)
        return nodes.map(({ id }) => id)
      })
      expect(same).toEqual(first)
      const reached = one < links.length
      expect(other?.[one] === first?.[one]).toBe(!reached)
    }),
    { numRuns: 300 },
  )
})

const CYCLE = 20_000

test.each([
  ['a cycle with one change in it', (index: number) => [(index + 1) % CYCLE]],
  ['a chain of which every node refers to the first', (index: number) => [(index + 1) % CYCLE, 0]],
  ['a tree', (index: number) => [(index * 2 + 1) % CYCLE, (index * 2 + 2) % CYCLE]],
])('%s is told apart in a number of looks near that of its nodes', (_, targets) => {
  const links = Array.from({ length: CYCLE }, (_one, index) => targets(index))
  let visits = 0
  classes(
    graph(links, (index) => index === 7),
    () => visits++,
  )
  expect(visits).toBeLessThan(CYCLE * Math.log2(CYCLE))
})

test('two schemas that refer to all of a cycle are looked at a few times only', () => {
  const size = 2_000
  const links = Array.from({ length: size }, (_, index) => [(index + 1) % size])
  const all = links.map((_, index) => index)
  let visits = 0
  classes(
    graph([...links, all, all], (index) => index === 7),
    () => visits++,
  )
  expect(visits).toBeLessThan(size * 5)
})
