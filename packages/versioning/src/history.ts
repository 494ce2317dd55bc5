import type { Change } from './change.ts'
import type { Contract, Operation } from './contract.ts'
import { createContracts } from './contracts.ts'
import { createEpochs } from './epochs.ts'
import { findDeprecated, type DeprecatedIn } from './find-deprecated.ts'
import { createMigrator } from './migrate.ts'
import { noticesAt, withNotices, type PlacedNotice } from './notices.ts'
import { checkPaths } from './paths.ts'
import type { Transform } from './plan.ts'
import { checkPromises } from './promises.ts'
import { createReach } from './reach.ts'
import type { ReleaseLine } from './release.ts'
import type { JsonSchema } from './schema.ts'
import type { OperationShape } from './shape.ts'
import { createTimeline, toSteps, type Step } from './timeline.ts'

/** What a surface is made of: head, and the changes that led to it, by name. */
export interface HistorySource {
  readonly line: ReleaseLine
  /** The newest release. Schemas that only older releases refer to stand among the others. */
  readonly head: Contract
  readonly changes: { readonly [name: string]: Change }
}

/** Every release of a surface, derived from head. Releases are named by their index in `line.releases`. */
export interface History {
  readonly line: ReleaseLine
  readonly changes: { readonly [name: string]: Change }
  readonly steps: readonly Step[]
  /** The contract as a release published it, deprecations included, without schemas it does not reach. */
  contractAt(release: number): Contract
  /** How an operation is served to clients of a release; `undefined` where the release has none. One per epoch. */
  shapeOf(operation: string, release: number): OperationShape | undefined
  /** Takes an error body down to a release; `null` when it looks the same there. */
  problemDown(release: number): Transform | null
  /** Deprecations a client of a release should hear of today: its own, and those its major announced since. */
  noticesFor(release: number, isLive: (release: string) => boolean): readonly PlacedNotice[]
  /** Finds the members of a value that these notices are about. */
  deprecatedIn(schema: JsonSchema, release: number, notices: readonly PlacedNotice[]): DeprecatedIn | null
  /** Turns values of a named schema from one release into another. */
  migrate(schema: string, from: number, to: number): Transform | null
  /** All operations that any release has. */
  readonly operationIds: readonly string[]
  /** The operation as its handler knows it: head's, or the last form of one that was removed. */
  handled(operation: string): Operation
  /** Compiles every transform there is. @throws HistoryError naming a change that cannot be lifted somewhere */
  compileAll(): void
}

/**
 * Derives every release from head and holds the changes to the promises of the line.
 * @throws HistoryError naming change, release, edit and target of what does not fit
 */
export function createHistory({ line, head, changes }: HistorySource): History {
  const versions = line.releases.map(({ version }) => version)
  const steps = toSteps(changes, versions)
  const timeline = createTimeline(head, steps)
  const reach = createReach(timeline)
  checkPromises({ timeline, reach, line, problem: head.problem })
  checkPaths(timeline)
  const migrator = createMigrator(timeline, reach)
  const states = statesOf(versions, steps)
  const stateOf = (release: number): number => states[release] ?? steps.length
  const dates = new Map(line.releases.map(({ version, date }) => [version, date]))
  const dateOf = (version: string): string => dates.get(version) ?? ''
  const epochs = createEpochs({ timeline, reach, migrator }, states)
  const problems = new Map<number, Transform | null>()
  const contractIn = createContracts(timeline, head.problem)
  const contracts = new Map<number, Contract>()

  return {
    line,
    changes,
    steps,
    operationIds: timeline.operationIds,
    ...epochs,
    contractAt(release) {
      let contract = contracts.get(release)
      if (contract === undefined) {
        const published = new Set(versions.slice(0, release + 1))
        const notices = noticesAt(timeline, stateOf(release), dateOf, (version) => published.has(version))
        contract = withNotices(contractIn(stateOf(release)), notices)
        contracts.set(release, contract)
      }
      return contract
    },
    problemDown(release) {
      let transform = problems.get(release)
      if (transform === undefined) {
        transform = migrator.named(head.problem, steps.length, stateOf(release))
        problems.set(release, transform)
      }
      return transform
    },
    noticesFor(release, isLive) {
      const major = majorOf(versions[release] ?? '')
      return noticesAt(timeline, stateOf(release), dateOf, (version) => {
        return majorOf(version) === major ? isLive(version) : versions.indexOf(version) <= release
      })
    },
    deprecatedIn: (schema, release, notices) =>
      findDeprecated(schema, notices, (name) => timeline.schemaAt(name, stateOf(release)) ?? {}),
    migrate: (schema, from, to) => migrator.named(schema, stateOf(from), stateOf(to)),
    compileAll() {
      for (let release = 0; release < versions.length; release++) {
        for (const id of timeline.operationIds) epochs.shapeOf(id, release)
        migrator.named(head.problem, steps.length, stateOf(release))
      }
    },
  }
}

/** The state each release is in: the number of steps made by then. */
function statesOf(versions: readonly string[], steps: readonly Step[]): number[] {
  let state = 0
  return versions.map((version) => {
    while (steps[state]?.release === version) state++
    return state
  })
}

function majorOf(version: string): string {
  return version.slice(0, version.indexOf('.'))
}
