import { change, queryOf, type Change, type MemberTarget } from '../change.ts'
import type { Contract } from '../contract.ts'
import { EditError } from '../edit-error.ts'
import type { MemberEdit } from '../edits/edit.ts'
import { deprecate } from '../edits/presence.ts'
import type { HistorySource } from '../history.ts'
import type { ReleaseLine } from '../release.ts'
import type { JsonSchema } from '../schema.ts'
import type { Dice } from './dice.ts'
import { objectNames, parametersOf, randomContract } from './random-contract.ts'
import { randomEdit } from './random-edit.ts'

const query = `${parametersOf}/query`
export const targets = [...objectNames, 'Word', 'Either', query] as const

/** A head, and changes of every kind that fit it, over several releases. All of them are majors, so that any change may be made. */
export function randomSource(dice: Dice): HistorySource {
  const head = randomContract(dice)
  const releases = 2 + dice.below(3)
  const changes = randomChanges(head, releases, dice)
  const named = changes.toReversed().map((entry, i) => [`c${String(i).padStart(3, '0')}`, entry] as const)
  return { head, line: lineOf(releases), changes: Object.fromEntries(named) }
}

/** From the newest to the oldest: each is made to fit the contract that the later ones leave. */
function randomChanges(head: Contract, releases: number, dice: Dice): Change[] {
  const forms: { [target: string]: JsonSchema } = {
    ...head.schemas,
    [query]: head.operations[parametersOf]?.parameters.query ?? {},
  }
  const changes: Change[] = []
  for (let release = releases - 1; release > 0; release--) {
    // A change in a few is of many targets; the others of one, so that its edits meet.
    const target = dice.oneIn(2) ? dice.pick(targets) : undefined
    for (let tries = dice.below(60); tries > 0; tries--) {
      const one = target ?? dice.pick(targets)
      const edit = tryEdit(one, forms, dice)
      if (edit !== undefined) changes.push(changeOf(release, [targetOf(one)], edit))
    }
    changes.push(notice(release - 1))
  }
  return changes
}

function tryEdit(
  target: string,
  forms: { [target: string]: JsonSchema },
  dice: Dice,
): MemberEdit | undefined {
  try {
    const newer = forms[target] ?? {}
    const edit = randomEdit(newer, forms, dice)
    const older = edit.undo(newer)
    // Parameters are one object, whatever becomes of them.
    if (target === query && older.type !== 'object') return undefined
    forms[target] = older
    return edit
  } catch (error) {
    if (error instanceof EditError) return undefined
    throw error
  }
}

/** Everything is announced a release before it changes, as promised. */
function notice(release: number): Change {
  return changeOf(release, targets.map(targetOf), deprecate('', { sunset: '2001-01-01' }))
}

function changeOf(release: number, on: readonly MemberTarget[], edit: MemberEdit): Change {
  return change({ release: `${release + 1}.0.0`, title: edit.summary, why: 'Chance.', on, edits: [edit] })
}

function targetOf(target: string): MemberTarget {
  return target === query ? queryOf(parametersOf) : { $id: target }
}

function lineOf(count: number): ReleaseLine {
  const majors = Array.from({ length: count }, (_, i) => i + 1)
  return {
    releases: majors.map((major) => ({
      version: `${major}.0.0`,
      date: `20${10 + major}-01-01`,
      summary: '',
    })),
    majors: majors.map((major) => ({ major, migration: 'https://example.com', floors: [] })),
    policy: {
      previousMajorMonths: 0,
      minorMonths: 0,
      noticeDays: 60,
      enforceSunset: 'never',
      deprecationHeader: 'true',
    },
  }
}
