import { parametersOf, valueHolder } from './field.ts'
import { nodeAt, pointerOf } from './node.ts'
import type { Operation } from './operation.ts'

/** What stands for each parameter of a template where it takes a path; nothing where it does not. */
function boundIn(template: string, path: string): Map<string, string> | undefined {
  const first = template.indexOf('{')
  if (first === -1 || !path.startsWith(template.slice(0, first))) return undefined
  const [wanted, given] = [template.split('/'), path.split('/')]
  if (wanted.length !== given.length) return undefined
  const bound = new Map<string, string>()
  for (const [index, segment] of wanted.entries()) {
    const part = given[index] ?? ''
    const [, before = '', name, after = ''] = SEGMENT.exec(segment) ?? []
    const value = part.slice(before.length, part.length - after.length)
    if (part === segment) continue
    if (name === undefined || value === '' || part !== before + value + after) return undefined
    bound.set(name, value)
  }
  return bound
}

/** A segment with one parameter: with more of them there is no telling where one ends. */
const SEGMENT = /^([^{}]*)\{([^{}]*)\}([^{}]*)$/

/** Whether requests to an operation are taken by another one of the method, whose template has room for the path. */
export function takes(taker: Operation, { method, path, sender }: Operation): boolean {
  return (
    sender === 'client' &&
    taker.sender === sender &&
    taker.method === method &&
    boundIn(taker.path, path) !== undefined
  )
}

/**
 * An operation at the path of another one that it took in: the values that its parameters have there are among those that
 * they list. Nothing where a value may be anything: then it is taken for something else.
 */
export function asTakenIn(taker: Operation, taken: Operation): Operation | undefined {
  const bound = takes(taker, taken) ? boundIn(taker.path, taken.path) : undefined
  if (!bound) return undefined
  const literal = [...bound].filter(([, value]) => !value.startsWith('{'))
  const listed = literal.every(([name, value]) => valuesOf(taker, name).includes(value))
  if (literal.length === 0 || !listed) return undefined
  const path = taker.path.replaceAll(/\{([^{}]*)\}/g, (whole, name: string) =>
    bound.get(name)?.startsWith('{') ? whole : (bound.get(name) ?? whole),
  )
  return { ...taker, path }
}

function valuesOf(operation: Operation, name: string): readonly unknown[] {
  const field = [...parametersOf(operation).values()].find((one) => one.in === 'path' && one.name === name)
  if (!field) return []
  const { holder } = valueHolder(field)
  const schema = nodeAt(holder.root, pointerOf(holder, 'schema'), holder.value['schema'])?.value
  const listed = schema?.['enum']
  return Array.isArray(listed) ? listed : [schema?.['const']]
}
