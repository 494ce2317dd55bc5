import { EditError } from '../edit-error.ts'
import { isRecord, property, type Transform } from '../plan.ts'
import { constantsOf, followRefs } from '../schema-parts.ts'
import { typesOf, type Json, type JsonSchema } from '../schema.ts'
import { breaksNothing, keepsAll, type Loss, type MemberEdit } from './edit.ts'
import { reshape } from './reshape.ts'

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
    up: () => lens.up,
    down: () => lens.down,
  })
}

/** A single value that became a list. Old clients find its first element, or `null` where the list may be empty. */
export function wrap(member: string): MemberEdit {
  return reshape('wrap', member, {
    summary: `makes \`${member}\` a list`,
    loss: { down: `all elements of \`${member}\` but the first` },
    older: (list) => itemOf(list, member),
    up: (list) => listOr(noneIn(list)),
    down: () => firstOf,
  })
}

/** A list that became a single value, `null` when it was empty. Old clients find a list of one. */
export function unwrap(member: string): MemberEdit {
  return reshape('unwrap', member, {
    summary: `makes \`${member}\` a single value`,
    loss: { up: `all elements of \`${member}\` but the first` },
    older: listOf,
    up: () => firstOf,
    down: (single) => listOr(noneIn(listOf(single))),
  })
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
    up: null,
    down: () => (value) => (isRecord(value) && property(value, tag) === constant ? down(value) : value),
  })
  const fits = (resolve: (name: string) => JsonSchema): void => {
    const isTold = constantsOf(followRefs(schema, resolve), tag).includes(constant)
    if (!isTold)
      throw new EditError(`extendUnion '${member}': no required '${tag}' of the branch is '${constant}'`)
  }
  return { ...edit, breaks: () => breaksNothing, ...keepsAll, fits }
}

const nothing: JsonSchema = { type: 'null' }
const firstOf: Transform = (value) => (Array.isArray(value) ? (value[0] ?? null) : value)

/** A list of one, and what `null` becomes. */
function listOr(none: Json): Transform {
  return (value) => (value === null ? none : [value])
}

/** What a list has for `null`: an empty list, or `null` where that is allowed instead; else `null` is an element. */
function noneIn(list: JsonSchema): Json {
  if (!isNeverEmpty(list)) return []
  return typesOf(list).includes('null') ? null : [null]
}

function isNeverEmpty({ minItems }: JsonSchema): boolean {
  return typeof minItems === 'number' && minItems > 0
}

/** The schema of one element: nullable, unless there always is one. */
function itemOf(list: JsonSchema, member: string): JsonSchema {
  const { items, minItems } = list
  if (items === undefined) throw new EditError(`wrap '${member}': it is no list in the newer release`)
  if (typeof minItems === 'number' && minItems > 1) {
    throw new EditError(`wrap '${member}': a list of one is too short, it needs ${minItems} elements`)
  }
  const always = isNeverEmpty(list) && !typesOf(list).includes('null')
  return always ? items : { anyOf: [items, nothing] }
}

/** The list a single value came from: never empty, unless the value may be `null`. */
function listOf(single: JsonSchema): JsonSchema {
  const some = withoutNull(single)
  return some === null ? { type: 'array', items: single, minItems: 1 } : { type: 'array', items: some }
}

/** The schema without `null`; `null` itself when the schema does not show that it allows it. */
function withoutNull(schema: JsonSchema): JsonSchema | null {
  const types = typesOf(schema)
  if (schema.enum === undefined && types.length > 1 && types.includes('null')) {
    return { ...schema, type: types.filter((type) => type !== 'null') }
  }
  const others = schema.anyOf?.filter((branch) => branch.type !== 'null')
  const [first, second] = others ?? []
  if (others === undefined || first === undefined || others.length === schema.anyOf?.length) return null
  return second === undefined ? first : { anyOf: others }
}

function withoutBranch(newer: JsonSchema, branch: JsonSchema, member: string): JsonSchema {
  const key = newer.oneOf === undefined ? 'anyOf' : 'oneOf'
  const text = JSON.stringify(branch)
  const branches = newer[key]?.filter((entry) => JSON.stringify(entry) !== text)
  if (branches === undefined || branches.length === newer[key]?.length) {
    throw new EditError(`extendUnion '${member}': the newer release has no branch ${text}`)
  }
  if (branches.length === 0) throw new EditError(`extendUnion '${member}': no older branch is left`)
  return { ...newer, [key]: branches }
}
