import type { SchemaNode } from './node.ts'
import { ANY_TYPE, OBJECT, typeOf } from './facts.ts'
import { typeWords } from './type-words.ts'

export interface BranchMatch {
  readonly pairs: readonly (readonly [SchemaNode, SchemaNode])[]
  readonly onlyProducer: readonly SchemaNode[]
  readonly onlyConsumer: readonly SchemaNode[]
}

/** Pairs the alternatives of two unions: equal ones first, then by tag, by name, by type. */
export function matchBranches(producer: readonly SchemaNode[], consumer: readonly SchemaNode[]): BranchMatch {
  const pairs: [SchemaNode, SchemaNode][] = []
  let left = [...producer]
  let right = [...consumer]
  const rules = [
    (node: SchemaNode) => String(node.fullId),
    (node: SchemaNode) => String(node.id),
    tagOf,
    (node: SchemaNode) => (nameOf(node) === node.pointer ? undefined : nameOf(node)),
    shapeOf,
  ]
  for (const rule of rules) {
    const byKey = new Map<string, SchemaNode[]>()
    for (const node of right) {
      const key = rule(node)
      if (key !== undefined) byKey.set(key, [...(byKey.get(key) ?? []), node])
    }
    left = left.filter((node) => {
      const key = rule(node)
      const partner = key === undefined ? undefined : byKey.get(key)?.shift()
      if (!partner) return true
      pairs.push([node, partner])
      right = right.filter((other) => other !== partner)
      return false
    })
  }
  const [last, ...others] = left
  const [partner, ...more] = right
  if (last && partner && others.length + more.length === 0 && typesOf(last) & typesOf(partner)) {
    pairs.push([last, partner])
    return { pairs, onlyProducer: [], onlyConsumer: [] }
  }
  return { pairs, onlyProducer: left, onlyConsumer: right }
}

/** The types that a schema allows by its own type or listed values. */
export function typesOf({ facts }: SchemaNode): number {
  const type = facts.find((fact) => fact.k === 'type')
  if (type?.k === 'type') return type.mask
  const values = facts.find((fact) => fact.k === 'enum')
  return values?.k === 'enum'
    ? [...values.values.values()].reduce((mask: number, value) => mask | typeOf(value), 0)
    : ANY_TYPE
}

/** Members with a single allowed value: what a discriminator looks like. */
function tagOf({ facts }: SchemaNode): string | undefined {
  const tags = facts.flatMap((fact) => {
    if (fact.k !== 'prop') return []
    const only = fact.child.facts.find((inner) => inner.k === 'enum' && inner.values.size === 1)
    return only?.k === 'enum' ? [`${fact.name}=${[...only.values.keys()].join()}`] : []
  })
  return tags.length === 0 ? undefined : tags.toSorted().join('&')
}

/** The type of a scalar, or the members an object has to have. */
function shapeOf({ facts }: SchemaNode): string | undefined {
  const type = facts.find((fact) => fact.k === 'type')
  if (type?.k !== 'type') return facts.some(({ k }) => k === 'enum') ? 'enum' : undefined
  if (type.mask !== OBJECT) return String(type.mask)
  const names = facts.flatMap((fact) => (fact.k === 'prop' ? [fact.name] : []))
  return `object ${names.toSorted().slice(0, 3).join(' ')}`
}

/** How a sentence names an alternative: by its name, or by its number and type where it is written in place. */
export function labelOf(branch: SchemaNode): string {
  const name = nameOf(branch)
  if (name !== branch.untagged.pointer) return `\`${name}\``
  const index = /\/(\d+)$/.exec(name)?.[1]
  const types = typesOf(branch)
  const type = types === ANY_TYPE ? '' : ` (${typeWords(types)})`
  return `${index === undefined ? 'without a name' : `number ${Number(index) + 1}`}${type}`
}

/** A name a reader knows the alternative by. */
export function nameOf({ untagged: branch }: SchemaNode): string {
  if (branch.notes.title !== undefined) return branch.notes.title
  const component = /^\/(?:components\/schemas|definitions|\$defs)\/([^/]+)$/.exec(branch.pointer)
  return component?.[1] ?? branch.pointer
}
