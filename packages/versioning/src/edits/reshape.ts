import { withMember } from '../members.ts'
import type { Draft } from '../draft.ts'
import type { Transform, Words } from '../plan.ts'
import type { JsonSchema } from '../schema.ts'
import { breaksBoth, need, replaces, type Loss, type MemberEdit } from './edit.ts'

/** What is done to a value: a function, or other words for some texts. */
type Lens = Transform | Words

interface Reshape {
  readonly summary: string
  readonly loss: Loss
  /** The member's older schema, from its newer one. */
  readonly older: (newer: JsonSchema) => JsonSchema
  /** What takes values up, by the member's newer schema; `null` when they stay as they are. */
  readonly up: ((newer: JsonSchema) => Lens) | null
  /** What takes them down. */
  readonly down: (newer: JsonSchema) => Lens
}

/** An edit of one member's value, which stays in its place. */
export function reshape(
  kind: string,
  member: string,
  { summary, loss, older, up, down }: Reshape,
): MemberEdit {
  return {
    on: 'members',
    kind,
    member,
    summary,
    loss,
    undo(newer) {
      const found = need(newer, member)
      return withMember(newer, member, { ...found, schema: older(found.schema) })
    },
    value: {
      up: (draft, newer) => {
        if (up !== null) reshapeIn(draft, member, up(need(newer, member).schema))
      },
      down: (draft, newer) => reshapeIn(draft, member, down(need(newer, member).schema)),
      idle: up === null ? 'up' : null,
    },
    breaks: () => breaksBoth,
    ...replaces(member),
  }
}

function reshapeIn(draft: Draft, member: string, lens: Lens): void {
  if (typeof lens === 'function') draft.convert(member, lens)
  else draft.translate(member, lens)
}
