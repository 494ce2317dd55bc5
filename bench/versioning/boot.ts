import { availability, createHistory, createNegotiator, type History, type Json } from '@stella/versioning'
import { manyOperations, type Size } from './many-operations.ts'

/** What starting a surface costs: milliseconds of CPU time, and megabytes of heap that stay. */
export interface Boot {
  readonly changes: number
  /** From the contract to a server that has answered its first request, of a client of the oldest release. */
  readonly startMs: number
  readonly startHeapMB: number
  /** The contracts of all releases, from which routes and documents are made. */
  readonly contractsMs: number
  /** All transforms of all operations and releases. */
  readonly compileAllMs: number
  /** Heap with everything of the above. */
  readonly compiledHeapMB: number
  /** The floor: parsing the contracts of all releases, had they been kept as JSON instead of derived. */
  readonly jsonMs: number
}

/** Starts a surface in this process. Heap figures need `--expose-gc`. */
export function boot(size: Size): Boot {
  const source = manyOperations(size)
  const before = heap()
  const [history, startMs] = timed(() => start(source))
  const startHeapMB = heap() - before
  const [contracts, contractsMs] = timed(() => source.line.releases.map((_, i) => history.contractAt(i)))
  const [, compileAllMs] = timed(() => history.compileAll())
  const compiledHeapMB = heap() - before
  const kept = contracts.map((contract) => JSON.stringify(contract))
  const [, jsonMs] = timed(() => kept.map((text): unknown => JSON.parse(text)))
  return {
    changes: history.steps.filter(({ edit }) => edit.kind !== 'deprecate').length,
    startMs,
    startHeapMB,
    contractsMs,
    compileAllMs,
    compiledHeapMB,
    jsonMs,
  }
}

function start(source: ReturnType<typeof manyOperations>): History {
  const history = createHistory(source)
  const snapshot = availability(source.line, Date.UTC(2030, 0, 1))
  const negotiate = createNegotiator({
    availability: snapshot,
    header: 'X-Stella-Api-Version',
    base: '/bench',
  })
  const served = negotiate(1, '1.0.0')
  const transform = served.ok ? history.shapeOf('list0', served.index)?.down(200).transform : null
  if (!transform) throw new Error('The first request has nothing to do.')
  transform(firstBody)
  return history
}

const firstBody: Json = { data: [{ id: '1', title: 'One', author: { name: 'Ada' }, status: 'open' }] }

function timed<T>(work: () => T): [T, number] {
  const before = process.cpuUsage()
  const result = work()
  const { user, system } = process.cpuUsage(before)
  return [result, (user + system) / 1000]
}

function heap(): number {
  globalThis.gc?.()
  return process.memoryUsage().heapUsed / 1e6
}
