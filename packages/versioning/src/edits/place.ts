import { memberOf, withMember, withMemberRenamed, withoutMember } from '../members.ts'
import type { JsonSchema } from '../schema.ts'
import { breaksBoth, isWithin, need, needFree, type MemberEdit } from './edit.ts'

/** A member with another name, in the same place. */
export function rename(from: string, to: string): MemberEdit {
  return relocate('rename', from, to, `renames \`${from}\` to \`${to}\``, (newer) =>
    withMemberRenamed(newer, to, from),
  )
}

/** A member that moved to another object of the same schema. Objects on the way are inline objects. */
export function move(from: string, to: string): MemberEdit {
  return relocate('move', from, to, `moves \`${from}\` to \`${to}\``, (newer) =>
    withMember(withoutMember(newer, to), from, need(newer, to)),
  )
}

function relocate(
  kind: string,
  from: string,
  to: string,
  summary: string,
  undo: (newer: JsonSchema) => JsonSchema,
): MemberEdit {
  return {
    on: 'members',
    kind,
    member: from,
    summary,
    loss: {},
    undo(newer) {
      need(newer, to)
      if (memberOf(newer, from) !== undefined) needFree(newer, from)
      return undo(newer)
    },
    value: {
      up: (draft) => draft.move(from, to),
      down: (draft) => draft.move(to, from),
    },
    breaks: () => breaksBoth,
    // What was deprecated as `from` has found its replacement: a notice does not travel along.
    newer: (path) => (isWithin(path, from) ? null : path),
    older: (path) => (isWithin(path, to) ? from + path.slice(to.length) : path),
  }
}
