import { EditError } from '../edit-error.ts'
import { memberOf, pathsAbove, withMember, withMemberNamed, withoutMember } from '../members.ts'
import { typesOf, type JsonSchema } from '../schema.ts'
import { breaksBoth, isWithin, need, needFree, needName, type MemberEdit } from './edit.ts'

/** A member with another name, in the same place. */
export function rename(from: string, to: string): MemberEdit {
  if (pathsAbove(from).at(-1) !== pathsAbove(to).at(-1)) {
    throw new EditError(`rename '${from}' to '${to}': they are in different objects, use move`)
  }
  return relocate('rename', from, to, `renames \`${from}\` to \`${to}\``, (newer) => {
    needFree(newer, from)
    return withMemberNamed(newer, to, from.slice(from.lastIndexOf('.') + 1))
  })
}

/**
 * A member that moved to another object of the same schema. Objects on the way are inline objects. One that has other
 * members, too, must be required: whether an optional one was there could not be told once the member has left it.
 */
export function move(from: string, to: string): MemberEdit {
  const shared = sharedObject(from, to)
  const below = (path: string): string => (shared === '' ? path : path.slice(shared.length + 1))
  return relocate('move', from, to, `moves \`${from}\` to \`${to}\``, (newer) => {
    const object = need(newer, shared)
    return withMember(newer, shared, { ...object, schema: moveBack(object.schema, below(from), below(to)) })
  })
}

/** The innermost object around both paths. */
function sharedObject(one: string, other: string): string {
  return pathsAbove(one).findLast((object) => pathsAbove(other).includes(object)) ?? ''
}

/** The older schema of the object around both places. */
function moveBack(newer: JsonSchema, from: string, to: string): JsonSchema {
  const { schema } = need(newer, to)
  const bare = withoutMember(newer, to)
  needFree(bare, from)
  for (const object of pathsAbove(to))
    assertTold(newer, bare, object, `relax('${object}', { default: {} }) after`)
  for (const object of pathsAbove(from))
    assertTold(bare, bare, object, `require('${object}', { default: {} }) before`)
  const required = [...pathsAbove(to), to].every((path) => need(newer, path).required)
  return withNested(bare, from, { schema, required })
}

/** @throws EditError when `object`, which stays without the member, may be absent or `null` */
function assertTold(schema: JsonSchema, bare: JsonSchema, object: string, remedy: string): void {
  const member = memberOf(schema, object)
  if (member === undefined) return
  if (typesOf(member.schema).includes('null'))
    throw new EditError(`'${object}' may be null, and has no members then`)
  if (!member.required && memberOf(bare, object) !== undefined) {
    throw new EditError(
      `'${object}' may be absent and has other members, so whether it was there would be lost: add ${remedy} this edit`,
    )
  }
}

/** The schema with a member set. Objects made for it are there exactly when it is. */
function withNested(
  schema: JsonSchema,
  path: string,
  member: { readonly schema: JsonSchema; readonly required: boolean },
): JsonSchema {
  const outermost = pathsAbove(path).find((object) => memberOf(schema, object) === undefined) ?? path
  const nested = withMember(schema, path, { ...member, required: true })
  return withMember(nested, outermost, { ...need(nested, outermost), required: member.required })
}

function relocate(
  kind: string,
  from: string,
  to: string,
  summary: string,
  undo: (newer: JsonSchema) => JsonSchema,
): MemberEdit {
  needName(kind, from)
  needName(kind, to)
  if (from === to) throw new EditError(`${kind} '${from}': it is to stay where it is`)
  return {
    on: 'members',
    kind,
    member: from,
    summary,
    loss: {},
    undo(newer) {
      need(newer, to)
      return undo(newer)
    },
    value: {
      up: (draft) => draft.move(from, to),
      down: (draft) => draft.move(to, from),
      idle: null,
    },
    breaks: () => breaksBoth,
    // What was deprecated as `from` has found its replacement: a notice does not travel along.
    newer: (path) => (isWithin(path, from) ? null : path),
    older: (path) => (isWithin(path, to) ? from + path.slice(to.length) : path),
  }
}
