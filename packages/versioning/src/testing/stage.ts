import { createHistory, type History } from '../history.ts'
import { HistoryError, createTimeline, type Step } from '../timeline.ts'
import type { Json, JsonSchema } from '../schema.ts'
import { closedChecks, type Check } from './closed.ts'
import { Dice } from './dice.ts'
import { randomSource, targets } from './random-history.ts'
import { randomValue, type Schemas } from './random-value.ts'

/** A random history, and values to take through it. */
export interface Stage {
  readonly history: History
  readonly releases: number
  readonly dice: Dice
  /** All schemas of a release, those that no operation reaches, too. */
  schemasAt(release: number): Schemas
  schemaAt(target: string, release: number): JsonSchema
  valueAt(target: string, release: number): Json
  checkAt(target: string, release: number): Check
  /** Takes a value of a target from one release to another. */
  take(target: string, value: Json, from: number, to: number): Json
  /** The steps between two releases. */
  between(from: number, to: number): readonly Step[]
}

export function stageOf(seed: number): Stage {
  const dice = new Dice(seed)
  const source = randomSource(dice)
  const history = createHistory(source)
  const timeline = createTimeline(source.head, history.steps)
  const versions = source.line.releases.map(({ version }) => version)
  const stateOf = (release: number): number =>
    history.steps.filter((step) => versions.indexOf(step.release) <= release).length
  const schemaAt = (target: string, release: number) => timeline.schemaAt(target, stateOf(release)) ?? {}
  const schemasAt = (release: number) =>
    Object.fromEntries(timeline.schemaNames.map((name) => [name, schemaAt(name, release)]))
  return {
    history,
    releases: versions.length,
    dice,
    schemasAt,
    schemaAt,
    valueAt: (target, release) => frozen(randomValue(schemaAt(target, release), schemasAt(release), dice)),
    checkAt: (target, release) => closedChecks(schemasAt(release))(schemaAt(target, release)),
    take(target, value, from, to) {
      const transform = history.migrate(target, from, to)
      return transform === null ? value : frozen(transform(value))
    },
    between: (from, to) => history.steps.slice(stateOf(Math.min(from, to)), stateOf(Math.max(from, to))),
  }
}

/** One journey: a target, and two different releases. */
export interface Journey {
  readonly target: string
  readonly from: number
  readonly to: number
}

export function journeyOn({ dice, releases }: Stage): Journey {
  const from = dice.below(releases)
  const to = (from + 1 + dice.below(releases - 1)) % releases
  return { target: dice.pick(targets), from, to }
}

/** Whether a history refuses the journey, because branches of a union cannot be told apart. Nothing else may be refused. */
export function isRefused(run: () => void): boolean {
  try {
    run()
    return false
  } catch (error) {
    if (error instanceof HistoryError && / of the union /.test(error.message)) return true
    throw error
  }
}

/** Writing to what is frozen throws, so whoever changes a value that he was given is found out. */
function frozen(value: Json): Json {
  if (typeof value === 'object' && value !== null) Object.values(Object.freeze(value)).forEach(frozen)
  return value
}
