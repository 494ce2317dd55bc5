import { EditError } from '../draft.ts'
import { withMember } from '../members.ts'
import type { Transform } from '../plan.ts'
import { isRecord } from '../plan.ts'
import type { Json, JsonSchema } from '../schema.ts'
import { breaksBoth, breaksNothing, keepsAll, need, replaces, type Loss, type MemberEdit } from './edit.ts'

/** A member whose value has another form: give the older schema and a function each way. */
export function convert(
  member: string,
  lens: { readonly from: JsonSchema; readonly up: Transform; readonly down: Transform; readonly loss?: Loss },
): MemberEdit {
  for (const way of ['up', 'down'] as const) {
    if (typeof lens[way] !== 'function') throw new EditError(`convert '${member}': '${way}' is missing`)
  }
  return reshape('convert', member, {
    summary: `changes the form of \`${member}\``,
    loss: lens.loss ?? {},
    older: () => lens.from,
    up: lens.up,
    down: lens.down,
  })
}

/** A single value that became a list. Old clients find its first element, or `null` where the list may be empty. */
export function wrap(member: string): MemberEdit {
  return reshape('wrap', member, {
    summary: `makes \`${member}\` a list`,
    loss: { down: `all elements of \`${member}\` but the first` },
    older: (newer) => itemOf(newer, member),
    up: listOfOne,
    down: firstOf,
  })
}

/** A list that became a single value, `null` when it was empty. Old clients find a list of one. */
export function unwrap(member: string): MemberEdit {
  return reshape('unwrap', member, {
    summary: `makes \`${member}\` a single value`,
    loss: { up: `all elements of \`${member}\` but the first` },
    older: listOf,
    up: firstOf,
    down: listOfOne,
  })
}

const listOfOne: Transform = (value) => (value === null ? [] : [value])
const firstOf: Transform = (value) => (Array.isArray(value) ? (value[0] ?? null) : value)

/** Enum values with other names, `{ old: new }`. Values left out keep theirs; `null` passes. */
export function mapEnum(
  member: string,
  names: { readonly [older: string]: string },
  options: { readonly down?: { readonly [newer: string]: string } } = {},
): MemberEdit {
  const down = { ...inverse(names, member, options.down ?? {}), ...options.down }
  const merged = Object.keys(names).length > new Set(Object.values(names)).size
  return reshape('mapEnum', member, {
    summary: `renames values of \`${member}\`: ${listed(names)}`,
    loss: merged ? { up: `several old values of \`${member}\` become one` } : {},
    older: (newer) => mapValues(newer, member, (values) => olderValues(values, names, down)),
    up: lookup(names),
    down: lookup(down),
  })
}

/** New enum values, `{ added: what old clients find instead }`. */
export function extendEnum(member: string, added: { readonly [value: string]: string }): MemberEdit {
  const edit = reshape('extendEnum', member, {
    summary: `adds values to \`${member}\`: ${Object.keys(added).join(', ')}`,
    loss: { down: `${Object.keys(added).join(', ')} of \`${member}\` become older values` },
    older: (newer) => mapValues(newer, member, (values) => withoutAdded(values, added, member)),
    up: (value) => value,
    down: lookup(added),
  })
  return { ...edit, breaks: () => breaksNothing, ...keepsAll }
}

/** Turns a value of the added branch, an object, into one of an older branch. */
export type FromBranch = (value: { readonly [key: string]: Json }) => Json

/** A union with a new branch, told by the constant its `tag` member has; `down` turns its values into older ones. */
export function extendUnion(
  member: string,
  branch: {
    readonly schema: JsonSchema
    readonly tag: string
    readonly value: string
    readonly down: FromBranch
  },
): MemberEdit {
  const { schema, tag, value: constant, down } = branch
  const edit = reshape('extendUnion', member, {
    summary: `adds \`${tag}: ${constant}\` to ${member === '' ? 'the union' : `\`${member}\``}`,
    loss: { down: `\`${tag}: ${constant}\` becomes an older kind` },
    older: (newer) => withoutBranch(newer, schema, member),
    up: (value) => value,
    down: (value) => (isRecord(value) && value[tag] === constant ? down(value) : value),
  })
  return { ...edit, breaks: () => breaksNothing, ...keepsAll }
}

interface Reshape {
  readonly summary: string
  readonly loss: Loss
  /** The member's older schema, from its newer one. */
  readonly older: (newer: JsonSchema) => JsonSchema
  readonly up: Transform
  readonly down: Transform
}

function reshape(kind: string, member: string, lens: Reshape): MemberEdit {
  return {
    on: 'members',
    kind,
    member,
    summary: lens.summary,
    loss: lens.loss,
    undo(newer) {
      const found = need(newer, member)
      return withMember(newer, member, { ...found, schema: lens.older(found.schema) })
    },
    value: {
      up: (draft) => draft.convert(member, lens.up),
      down: (draft) => draft.convert(member, lens.down),
    },
    breaks: () => breaksBoth,
    ...replaces(member),
  }
}

/** The schema of one element: nullable, unless the list always has one. */
function itemOf(list: JsonSchema, member: string): JsonSchema {
  if (list.items === undefined) throw new EditError(`wrap '${member}': it is no list in the newer release`)
  const neverEmpty = typeof list.minItems === 'number' && list.minItems > 0
  return neverEmpty ? list.items : { anyOf: [list.items, { type: 'null' }] }
}

/** The list a single value came from: never empty, unless the value may be `null`. */
function listOf(single: JsonSchema): JsonSchema {
  const others = single.anyOf?.filter((branch) => branch.type !== 'null')
  if (others === undefined || others.length === single.anyOf?.length) {
    return { type: 'array', items: single, minItems: 1 }
  }
  const [only] = others
  return { type: 'array', items: others.length === 1 && only !== undefined ? only : { anyOf: others } }
}

/** Applies `edit` to the enum of a schema, which may stand in one branch of a nullable union. */
function mapValues(
  schema: JsonSchema,
  member: string,
  edit: (values: readonly Json[]) => Json[],
): JsonSchema {
  if (schema.enum !== undefined) return { ...schema, enum: edit(schema.enum) }
  const at = schema.anyOf?.findIndex((branch) => branch.enum !== undefined) ?? -1
  if (schema.anyOf === undefined || at < 0) throw new EditError(`'${member}' has no enum`)
  const anyOf = schema.anyOf.map((branch, i) => (i === at ? mapValues(branch, member, edit) : branch))
  return { ...schema, anyOf }
}

function olderValues(
  values: readonly Json[],
  names: { readonly [older: string]: string },
  down: { readonly [newer: string]: string },
): Json[] {
  return values.flatMap((value) => {
    const olds = Object.keys(names).filter((old) => names[old] === value)
    if (olds.length > 0) return olds
    return typeof value === 'string' && Object.hasOwn(down, value) ? [] : [value]
  })
}

function withoutAdded(
  values: readonly Json[],
  added: { readonly [value: string]: string },
  member: string,
): Json[] {
  for (const [value, instead] of Object.entries(added)) {
    if (!values.includes(value))
      throw new EditError(`extendEnum '${member}': the newer release has no '${value}'`)
    if (!values.includes(instead) || Object.hasOwn(added, instead)) {
      throw new EditError(`extendEnum '${member}': '${instead}', given for '${value}', is no older value`)
    }
  }
  return values.filter((value) => typeof value !== 'string' || !Object.hasOwn(added, value))
}

function withoutBranch(newer: JsonSchema, branch: JsonSchema, member: string): JsonSchema {
  const key = newer.oneOf === undefined ? 'anyOf' : 'oneOf'
  const text = JSON.stringify(branch)
  const branches = newer[key]?.filter((entry) => JSON.stringify(entry) !== text)
  if (branches === undefined || branches.length === newer[key]?.length) {
    throw new EditError(`extendUnion '${member}': the newer release has no branch ${text}`)
  }
  return { ...newer, [key]: branches }
}

function inverse(
  names: { readonly [older: string]: string },
  member: string,
  given: { readonly [newer: string]: string },
): { [newer: string]: string } {
  const result: { [newer: string]: string } = {}
  for (const [older, newer] of Object.entries(names)) {
    if (Object.hasOwn(result, newer) && !Object.hasOwn(given, newer)) {
      throw new EditError(`mapEnum '${member}': say with 'down' which old value '${newer}' becomes`)
    }
    result[newer] = older
  }
  return result
}

function lookup(table: { readonly [from: string]: string }): Transform {
  const map = new Map(Object.entries(table))
  return (value) => (typeof value === 'string' ? (map.get(value) ?? value) : value)
}

function listed(names: { readonly [older: string]: string }): string {
  return Object.entries(names)
    .map(([older, newer]) => `${older} → ${newer}`)
    .join(', ')
}
