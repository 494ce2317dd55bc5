import type { Direction } from './difference.ts'
import { ARRAY, OBJECT } from './facts.ts'
import { typesOf } from './match-branches.ts'
import type { Session } from './session.ts'
import type { Below, Beside, Found, PairWalk, WalkOptions } from './walk-pair.ts'
import { withoutRewriting } from './rewritten.ts'
import { walkRest } from './walk-rest.ts'
import { walkFacts } from './walk-facts.ts'
import { walkItems } from './walk-items.ts'
import { walkMembers } from './walk-members.ts'
import { walkNotes } from './walk-notes.ts'
import { walkSpread, walkUnions } from './walk-unions.ts'

/** Compares two schemas themselves; what is below them comes back as further pairs. */
export function walkPair(
  session: Session,
  pair: Pick<Below, 'old' | 'new' | 'context' | 'beside'>,
  direction: Direction,
  options: WalkOptions,
): Found {
  const key = `${direction} ${options.strictReaders} ${options.extensibleEnums} ${pair.old.pointer} ${pair.new.pointer} ${(pair.context ?? []).join(' ')}${besideKey(pair.beside)}`
  const known = session.local.get(key)
  if (known) return known
  const solver = session.solver(direction)
  const producer = direction === 'request' ? pair.old : pair.new
  const consumer = direction === 'request' ? pair.new : pair.old
  const context = pair.context ?? [solver.expander.node(producer, 'closed').id]
  const walk: PairWalk = {
    direction,
    options,
    old: pair.old,
    new: pair.new,
    producer,
    consumer,
    solver,
    context,
    beside: pair.beside,
    drafts: [],
    below: [],
    mayFail(statement) {
      const outcome = solver.ask([...context, -statement.id], options.budget)
      return outcome.k === 'unknown' ? undefined : outcome.k === 'value'
    },
  }
  walkNotes(walk)
  const notes = walk.drafts.length
  if (!walkSpread(walk)) {
    // Of members and items of what only one side takes, the types say enough.
    const shared = typesOf(pair.old) & typesOf(pair.new)
    if (shared & OBJECT) walkMembers(walk)
    if (shared & ARRAY) walkItems(walk)
    walkUnions(walk)
    walkFacts(walk)
  }
  if (walk.drafts.length === notes && !pair.beside) walkRest(walk)
  const { drafts, below } = withoutRewriting(walk, notes)
  const found = { drafts, below }
  session.local.set(key, found)
  return found
}

function besideKey(beside: Beside | null): string {
  return beside ? ` ${JSON.stringify([[...beside.producer], [...beside.consumer]])}` : ''
}
