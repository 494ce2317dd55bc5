import { memberOf, withMember, withoutMember } from '../members.ts'
import type { Compute } from '../plan.ts'
import type { Json, JsonSchema } from '../schema.ts'
import { breaksNothing, keepsAll, need, needFree, replaces, type Break, type MemberEdit } from './edit.ts'

/**
 * A member the older release does not have. Old clients never see it. `default` fills it in their requests; a
 * required member needs one.
 */
export function add(member: string, options: { readonly default?: Json } = {}): MemberEdit {
  const { default: value } = options
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
      down: (draft) => void draft.take(member),
    },
    breaks: (_, newer) => ({ request: memberOf(newer, member)?.required === true, response: false }),
    ...replaces(member),
  }
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
  return {
    on: 'members',
    kind: 'remove',
    member,
    summary: `removes \`${member}\``,
    loss: { up: `\`${member}\` is dropped` },
    undo(newer) {
      needFree(newer, member)
      return withMember(newer, member, { schema, required })
    },
    value: {
      up: (draft) => void draft.take(member),
      down: (draft) => {
        if (down === undefined) draft.absent(member)
        else if ('constant' in down) draft.constant(member, down.constant)
        else draft.compute(member, down.from, down.compute)
      },
    },
    breaks: () => ({ request: true, response: true }),
    ...replaces(member),
  }
}

/** A member that was optional is required from now on; `default` fills it where an old client left it out. */
export function require(member: string, options: { readonly default: Json }): MemberEdit {
  return {
    on: 'members',
    kind: 'require',
    member,
    summary: `requires \`${member}\``,
    loss: { up: `an absent \`${member}\` becomes ${JSON.stringify(options.default)}` },
    undo: (newer) => withRequired(newer, member, false),
    value: { up: (draft) => draft.fallBack(member, options.default), down: () => {} },
    breaks: (): Break => ({ request: true, response: false }),
    ...keepsAll,
  }
}

/** A member that was required may be left out from now on; old clients find `default` where it is. */
export function relax(member: string, options: { readonly default: Json }): MemberEdit {
  return {
    on: 'members',
    kind: 'relax',
    member,
    summary: `makes \`${member}\` optional`,
    loss: { down: `an absent \`${member}\` becomes ${JSON.stringify(options.default)}` },
    undo: (newer) => withRequired(newer, member, true),
    value: { up: () => {}, down: (draft) => draft.fallBack(member, options.default) },
    breaks: (): Break => ({ request: false, response: true }),
    ...keepsAll,
  }
}

function withRequired(schema: JsonSchema, path: string, required: boolean): JsonSchema {
  return withMember(schema, path, { schema: need(schema, path).schema, required })
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
