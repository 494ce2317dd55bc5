import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createHistory } from './history.ts'
import { refsIn } from './schema-parts.ts'
import { closedChecks } from './testing/closed.ts'
import { randomValue } from './testing/random-value.ts'
import { isRefused, journeyOn, stageOf, type Journey, type Stage } from './testing/stage.ts'

/** A history is made from one number. */
const seeds = fc.noBias(fc.nat())
/** Generated and proved in a fraction of this; a busy machine takes its time. */
const patience = 120_000

/** Holds a law on random journeys through random histories. Most journeys have to be possible. */
function always(runs: number, law: (stage: Stage, journey: Journey) => void): void {
  let made = 0
  const property = fc.property(seeds, (seed) => {
    const stage = stageOf(seed)
    const journey = journeyOn(stage)
    const { target, from, to } = journey
    const isImpossible = isRefused(() => {
      stage.history.migrate(target, from, to)
      stage.history.migrate(target, to, from)
      steps(from, to).forEach(([here, there]) => stage.history.migrate(target, here, there))
    })
    if (isImpossible) return
    made++
    law(stage, journey)
  })
  fc.assert(property, { numRuns: runs })
  expect(made).toBeGreaterThan(runs / 2)
}

/** The single steps of a journey. */
function steps(from: number, to: number): [number, number][] {
  const way = from < to ? 1 : -1
  return Array.from({ length: Math.abs(to - from) }, (_, i) => [from + i * way, from + (i + 1) * way])
}

/** Schemas that a target reaches in any release. */
function reached(stage: Stage, target: string): ReadonlySet<string> {
  const names = new Set([target])
  for (const name of names) {
    for (let release = 0; release < stage.releases; release++) {
      for (const next of refsIn(stage.schemaAt(name, release))) names.add(next)
    }
  }
  return names
}

describe('in every history that fits its head', () => {
  test(
    'what is taken to another release is valid there, and has nothing that release does not state',
    () => {
      expect.hasAssertions()
      always(80, (stage, { target, from, to }) => {
        const value = stage.valueAt(target, from)
        const taken = stage.take(target, value, from, to)
        expect({ value, taken, wrong: stage.checkAt(target, to)(taken) }).toEqual({
          value,
          taken,
          wrong: null,
        })
      })
    },
    patience,
  )

  test(
    'up and down again is the same, unless an edit on the way says what it drops',
    () => {
      expect.hasAssertions()
      always(150, (stage, { target, from, to }) => {
        const [older, newer] = [Math.min(from, to), Math.max(from, to)]
        const names = reached(stage, target)
        const isLossy = stage
          .between(older, newer)
          .some(
            (step) => names.has(step.target) && step.edit.on === 'members' && step.edit.loss.up !== undefined,
          )
        if (isLossy) return
        const value = stage.valueAt(target, older)
        expect(stage.take(target, stage.take(target, value, older, newer), newer, older)).toEqual(value)
      })
    },
    patience,
  )

  test(
    'all edits at once do what they do release by release',
    () => {
      expect.hasAssertions()
      always(150, (stage, { target, from, to }) => {
        const value = stage.valueAt(target, from)
        const slowly = steps(from, to).reduce(
          (now, [here, there]) => stage.take(target, now, here, there),
          value,
        )
        expect(stage.take(target, value, from, to)).toEqual(slowly)
      })
    },
    patience,
  )

  test(
    'a value for which no edit has work passes as it is',
    () => {
      expect.hasAssertions()
      always(150, (stage, { target, from, to }) => {
        const names = reached(stage, target)
        const idle = from < to ? 'up' : 'down'
        const work = stage.between(from, to).some(({ target: name, edit }) => {
          return names.has(name) && edit.on === 'members' && edit.value !== null && edit.value.idle !== idle
        })
        if (work) return
        expect(stage.history.migrate(target, from, to)).toBeNull()
      })
    },
    patience,
  )

  test(
    'operations answer and take what the published contracts say',
    () => {
      expect.hasAssertions()
      always(60, ({ history, releases, dice }) => {
        const release = dice.below(releases)
        const [published, head] = [history.contractAt(release), history.contractAt(releases - 1)]
        if (isRefused(() => history.shapeOf('list', release))) return
        const shape = history.shapeOf('list', release)
        const [newer, older] = [head.operations['list'], published.operations['list']]

        const answer = randomValue(newer?.responses[200]?.schema ?? {}, head.schemas, dice)
        const answered = shape?.down(200).transform?.(answer) ?? answer
        expect(closedChecks(published.schemas)(older?.responses[200]?.schema ?? {})(answered)).toBeNull()

        const query = randomValue(older?.parameters.query ?? { type: 'object' }, published.schemas, dice)
        const asked = shape?.up.query?.(query) ?? query
        expect(closedChecks(head.schemas)(newer?.parameters.query ?? { type: 'object' })(asked)).toBeNull()
      })
    },
    patience,
  )
})

test(
  'a released contract never changes, whatever changes come later',
  () => {
    const property = fc.property(seeds, (seed) => {
      const stage = stageOf(seed)
      const release = stage.dice.below(stage.releases)
      expect(before(stage, release).map((known) => known.contractAt(release))).toEqual([
        stage.history.contractAt(release),
      ])
    })
    fc.assert(property, { numRuns: 60 })
  },
  patience,
)

/** The history as it was when a release was the newest. */
function before(stage: Stage, release: number) {
  const { line, changes, contractAt } = stage.history
  const releases = line.releases.slice(0, release + 1)
  const known = new Set(releases.map(({ version }) => version))
  const { operations, problem } = contractAt(release)
  return [
    createHistory({
      line: { ...line, releases },
      head: { schemas: stage.schemasAt(release), operations, problem },
      changes: Object.fromEntries(Object.entries(changes).filter(([, change]) => known.has(change.release))),
    }),
  ]
}
