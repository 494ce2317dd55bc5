import type { Json } from '../json.ts'
import { isObject } from '../load/pointer.ts'
import { type Field, valueHolder } from './field.ts'
import { type Node, nodeAt, pointerOf, text } from './node.ts'

export type Shape = 'primitive' | 'array' | 'object'

/** How deep combined schemas are read to learn the shape of a value. */
const DEPTH = 8

/** How a field's values are written, said for the shapes they may have; equal when clients write them alike. */
export function serialization(field: Field): ReadonlyMap<Shape, string> {
  const { mediaType } = valueHolder(field)
  const shapes = shapesOf(field)
  return new Map(shapes.map((shape) => [shape, mediaType?.toLowerCase() ?? styleOf(field, shape)]))
}

function styleOf(field: Field, shape: Shape): string {
  const inQuery = field.in === 'query' || field.in === 'cookie'
  return writtenAs(field.node, inQuery, shape)
}

/** How the `style` and `explode` of a parameter, header or part write values of a shape. */
export function writtenAs(stating: Node | undefined, inQuery: boolean, shape: Shape): string {
  const style = (stating && text(stating, 'style')) ?? (inQuery ? 'form' : 'simple')
  const stated = stating?.value['explode']
  const explode = typeof stated === 'boolean' ? stated : style === 'form' || style === 'cookie'
  // Of a single value the query knows one form; `simple` writes a list the same way exploded or not.
  if (shape === 'primitive') return inQuery ? 'name=value' : style
  if (shape === 'array' && style === 'simple') return 'a,b'
  if (shape === 'array' && explode && inQuery && style !== 'deepObject') return 'name=a&name=b'
  return `${style}${explode ? ', exploded' : ''}`
}

function shapesOf(field: Field): Shape[] {
  const { holder } = valueHolder(field)
  return shapesIn(holder, pointerOf(holder, 'schema'), holder.value['schema'])
}

/** The shapes the values of a schema may have, as far as it says. */
export function shapesIn(holder: Node, pointer: string, schema: Json | undefined): Shape[] {
  const mask = shapeMask(holder, pointer, schema, DEPTH)
  const all: Shape[] = ['primitive', 'array', 'object']
  return all.filter((_, index) => (mask & (1 << index)) !== 0)
}

function shapeMask(holder: Node, pointer: string, raw: Json | undefined, depth: number): number {
  const schema = nodeAt(holder.root, pointer, raw)
  if (!schema || depth === 0) return 7
  const into = (value: Json) => shapeMask(holder, '', value, depth - 1)
  let mask = typeMask(schema.value['type'])
  const { allOf, anyOf, oneOf } = schema.value
  if (Array.isArray(allOf)) for (const branch of allOf) mask &= into(branch)
  for (const branches of [anyOf, oneOf]) {
    if (Array.isArray(branches)) mask &= branches.reduce((union: number, branch) => union | into(branch), 0)
  }
  if (Array.isArray(schema.value['enum']) && !schema.value['enum'].some(isStructured)) mask &= 1
  return mask
}

function isStructured(value: Json): boolean {
  return isObject(value) || Array.isArray(value)
}

function typeMask(type: Json | undefined): number {
  if (type === undefined) return 7
  const types: readonly Json[] = Array.isArray(type) ? type : [type]
  return types.reduce((mask: number, name) => mask | (name === 'array' ? 2 : name === 'object' ? 4 : 1), 0)
}
