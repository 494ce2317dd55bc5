import { EditError } from '../edit-error.ts'
import { memberOf, pathsAbove, withMember, withoutMember } from '../members.ts'
import type { Compute } from '../plan.ts'
import type { Json, JsonSchema } from '../schema.ts'
import {
  breaksBoth,
  breaksNothing,
  keepsAll,
  need,
  needFree,
  needName,
  replaces,
  type Break,
  type MemberEdit,
} from './edit.ts'

/**
 * A member the older release does not have. Old clients never see it. `default` fills it in their requests; a
 * required member needs one.
 */
export function add(member: string, options: { readonly default?: Json } = {}): MemberEdit {
  const { default: value } = options
  needName('add', member)
  return {
    on: 'members',
    kind: 'add',
    member,
    summary: `adds \`${member}\``,
    loss: { down: `\`${member}\` is not in the older shape` },
    undo(newer) {
      need(newer, member)
      return withoutMember(newer, member)
    },
    value: {
      up: (draft) => {
        if (value !== undefined) draft.constant(member, value)
        else draft.absent(member)
      },
      down: (draft) => void draft.drop(member),
      // A member of an inner object may bring a required object with it.
      idle: value === undefined && !member.includes('.') ? 'up' : null,
    },
    breaks: (older, newer) => ({ request: isOwed(older, newer, member), response: false }),
    lacks: (older, newer) => (value === undefined && isOwed(older, newer, member) ? 'up' : null),
    ...replaces(member),
  }
}

/** Whether old values must get the new member: it is required, and so is every object that comes with it. */
function isOwed(older: JsonSchema, newer: JsonSchema, member: string): boolean {
  const added = [...pathsAbove(member), member].filter((path) => memberOf(older, path) === undefined)
  return added.every((path) => memberOf(newer, path)?.required)
}

/** What a removed member was, and what old clients get in its place. */
export interface Removed {
  /** Its schema in the older release. */
  readonly schema: JsonSchema
  readonly required?: boolean
  /** What old clients find there: a constant, or a function of members of the newer shape. Absent when left out. */
  readonly down?:
    | { readonly constant: Json }
    | { readonly from: readonly string[]; readonly compute: Compute }
}

/** A member the newer release no longer has. What old clients send in it is dropped. */
export function remove(member: string, was: Removed): MemberEdit {
  const { schema, required = false, down } = was
  needName('remove', member)
  return {
    on: 'members',
    kind: 'remove',
    member,
    summary: `removes \`${member}\``,
    loss: { up: `\`${member}\` is dropped` },
    undo(newer) {
      needFree(newer, member)
      if (down !== undefined && 'from' in down) for (const source of down.from) need(newer, source)
      return withMember(newer, member, { schema, required })
    },
    value: {
      up: (draft) => void draft.drop(member),
      down: (draft) => {
        if (down === undefined) draft.absent(member)
        else if ('constant' in down) draft.constant(member, down.constant)
        else draft.compute(member, down.from, down.compute)
      },
      idle: down === undefined ? 'down' : null,
    },
    breaks: () => breaksBoth,
    lacks: () => (required && down === undefined ? 'down' : null),
    ...replaces(member),
  }
}

/** A member that was optional is required from now on; `default` fills it where an old client left it out. */
export function require(member: string, options: { readonly default: Json }): MemberEdit {
  needName('require', member)
  return {
    on: 'members',
    kind: 'require',
    member,
    summary: `requires \`${member}\``,
    loss: { up: `an absent \`${member}\` becomes ${JSON.stringify(options.default)}` },
    undo: (newer) => withRequired(newer, member, { older: false, newer: true }),
    value: { up: (draft) => draft.fallBack(member, options.default), down: () => {}, idle: 'down' },
    breaks: (): Break => ({ request: true, response: false }),
    ...keepsAll,
  }
}

/** A member that was required may be left out from now on; old clients find `default` where it is. */
export function relax(member: string, options: { readonly default: Json }): MemberEdit {
  needName('relax', member)
  return {
    on: 'members',
    kind: 'relax',
    member,
    summary: `makes \`${member}\` optional`,
    loss: { down: `an absent \`${member}\` becomes ${JSON.stringify(options.default)}` },
    undo: (newer) => withRequired(newer, member, { older: true, newer: false }),
    value: { up: () => {}, down: (draft) => draft.fallBack(member, options.default), idle: 'up' },
    breaks: (): Break => ({ request: false, response: true }),
    ...keepsAll,
  }
}

function withRequired(
  schema: JsonSchema,
  path: string,
  required: { readonly older: boolean; readonly newer: boolean },
): JsonSchema {
  const member = need(schema, path)
  if (member.required !== required.newer) {
    throw new EditError(`'${path}' is ${required.newer ? 'optional' : 'required'} in the newer release`)
  }
  return withMember(schema, path, { ...member, required: required.older })
}

/** A notice that a member will go or change. It alters no value; documents, headers and changelog carry it. */
export function deprecate(
  member: string,
  notice: { readonly sunset: string; readonly replacement?: string },
): MemberEdit {
  const instead = notice.replacement === undefined ? '' : `: use ${notice.replacement}`
  return {
    on: 'members',
    kind: 'deprecate',
    member,
    summary: `deprecates \`${member}\` (sunset ${notice.sunset})${instead}`,
    loss: {},
    undo(newer) {
      need(newer, member)
      return newer
    },
    value: null,
    breaks: () => breaksNothing,
    ...keepsAll,
    notice,
  }
}

/** Keywords of a member that were different: bounds, patterns, descriptions. `null` means the keyword was not there. */
export function constrain(
  member: string,
  options: {
    readonly was: { readonly [keyword: string]: Json }
    readonly effect: 'loosened' | 'tightened' | 'described'
  },
): MemberEdit {
  const { was, effect } = options
  return {
    on: 'members',
    kind: 'constrain',
    member,
    summary: `${effect} \`${member}\` (${Object.keys(was).join(', ')})`,
    loss: {},
    undo(newer) {
      const found = need(newer, member)
      const merged = Object.entries({ ...found.schema, ...was }).filter(([, value]) => value !== null)
      return withMember(newer, member, { ...found, schema: Object.fromEntries(merged) })
    },
    value: null,
    breaks: () => ({ request: effect === 'tightened', response: effect === 'loosened' }),
    ...keepsAll,
  }
}
