import type { Store } from '@stella/store'
import type { Chance } from './chance.ts'
import type { SetClock } from './clock.ts'
import type { Told } from './story.ts'

const hour = 3_600_000
const day = 24 * hour

/** Operations, how often each is called, and what deprecated members its old clients send. */
const operations = [
  ['listContent', 26, ['?per_page']],
  ['putContent', 22, ['author', 'status', 'tags']],
  ['postEvents', 18, ['events[].timestamp']],
  ['getSettings', 12, []],
  ['getInstallation', 9, []],
  ['getContent', 8, []],
  ['listEvents', 6, ['?per_page']],
  ['putSettings', 4, ['syncEvery']],
  ['deleteContent', 2, []],
  ['getHealth', 2, []],
] as const
const statuses = [
  [200, 930],
  [304, 25],
  [404, 18],
  [400, 10],
  [429, 8],
  [401, 5],
  [500, 3],
  [503, 1],
] as const

const mostRowsPerDay = 8

/** Days whose counters are written together: the rows of an installation lie beside each other. */
const daysPerFlush = 8

export interface Traffic {
  readonly store: Store
  readonly chance: Chance
  readonly clock: SetClock
  readonly now: number
  /** Oldest first. */
  readonly releases: readonly [string, ...string[]]
  readonly progress: (done: number, of: number) => void
}

/** A counter of the store: calls of an installation on one day to one operation with one status. */
interface Row {
  readonly site: Told
  readonly operation: (typeof operations)[number]
  readonly status: number
  readonly release: string
  readonly hour: number
  readonly calls: number
}

/** Records as many counters as asked for, a day after the other, up to the present moment. */
export async function makeTraffic(traffic: Traffic, sites: readonly Told[], rows: number): Promise<void> {
  const callers = sites.filter(({ suspended }) => !suspended)
  const perDay = Math.min(rows / 30, callers.length * mostRowsPerDay)
  if (perDay === 0) return
  // Today counts for what has passed of it: a whole day's calls in its first hour would tower over all others.
  const passed = (traffic.now % day) / day
  const days = Math.ceil(rows / perDay - passed) + 1
  const whole = days - 1 + passed
  const doneAfter = (ago: number): number =>
    ago === 0 ? rows : Math.round((rows * (whole - (ago - 1 + passed))) / whole)
  const today = traffic.now - (traffic.now % day)
  let done = 0
  for (let ago = days - 1; ago >= 0; ago -= 1) {
    makeDay(traffic, callers, today - ago * day, doneAfter(ago) - done)
    done = doneAfter(ago)
    if (ago % daysPerFlush === 0) await traffic.store.flush()
    traffic.progress(done, rows)
  }
  await useCredentials(traffic, callers)
}

function makeDay(traffic: Traffic, callers: readonly Told[], start: number, wanted: number): void {
  const rows = rowsOfDay(traffic, callers, start, wanted)
  const byHour = Map.groupBy(rows, (row) => row.hour)
  for (let at = 0; at < 24; at += 1) {
    const moment = start + at * hour + traffic.chance.whole(0, hour - 1)
    traffic.clock.now = Math.min(moment, traffic.now)
    for (const row of byHour.get(at) ?? []) record(traffic, row)
  }
  traffic.clock.now = traffic.now
}

/** Each site calls several operations; a site that has no more operations left is passed over. */
function rowsOfDay(
  { chance, releases, now }: Traffic,
  callers: readonly Told[],
  start: number,
  wanted: number,
): Row[] {
  const rows: Row[] = []
  const lastHour = Math.min(23, Math.floor((now - start) / hour))
  const first = chance.whole(0, callers.length - 1)
  for (let turn = 0; rows.length < wanted; turn += 1) {
    const site = callers[(first + turn) % callers.length]
    const round = Math.floor(turn / callers.length)
    if (site === undefined || round >= operations.length) break
    // Another one on another day.
    const operation = operations[(site.number + first + round) % operations.length]
    if (operation === undefined) continue
    rows.push({
      site,
      operation,
      status: chance.weighted(statuses),
      release: releaseOf(site, releases, (now - start) / day),
      hour: hourUntil(lastHour, chance),
      calls: 1 + Math.floor(chance.next() ** 3 * operation[1] * 3),
    })
  }
  return rows
}

/** Few at night, most in the afternoon. */
function busyHour(chance: Chance): number {
  return Math.floor(((chance.next() + chance.next() + chance.next()) / 3) * 23.99)
}

/** An hour of a day that has got as far as `last`. */
function hourUntil(last: number, chance: Chance): number {
  const at = busyHour(chance)
  return at <= last ? at : chance.whole(0, last)
}

/** Sites move to newer releases one after the other, and some never. */
function releaseOf({ number }: Told, releases: Traffic['releases'], daysAgo: number): string {
  const newest = releases.length - 1
  const behind = [0, 0, 0, 0, 1, 1, 1, 2, 3, 5][number % 10] ?? 0
  const late = daysAgo > 5 + ((number * 7) % 40) ? 1 : 0
  return releases[Math.max(0, newest - behind - late)] ?? releases[0]
}

function record({ store, releases }: Traffic, { site, operation, status, release, calls }: Row): void {
  const [operationId, , members] = operation
  // What the last release of the first major announced the end of.
  const isOld = releases.indexOf(release) < releases.length / 2
  for (let call = 0; call < calls; call += 1)
    store.usage.record(site.id, release, operationId, status, isOld && status === 200 ? members : [])
}

/** So that every credential in use has been used, most of them in the last hours. */
async function useCredentials(
  { store, chance, clock, now }: Traffic,
  callers: readonly Told[],
): Promise<void> {
  for (const { secret } of callers) {
    clock.now = now - Math.floor(chance.next() ** 2 * 30 * hour)
    if (secret !== null) await store.authenticate(secret)
  }
  clock.now = now
  await store.flush()
}
