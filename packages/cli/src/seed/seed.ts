import { openStoreIn, dataFolder } from '../open-store.ts'
import type { Call, Outcome } from '../command.ts'
import { refused, unusable } from '../failure.ts'
import type { Host } from '../host.ts'
import { Chance } from './chance.ts'
import { SetClock } from './clock.ts'
import { auditCount, tellHistory } from './history.ts'
import { makeTraffic } from './traffic.ts'

export interface SeedOptions {
  readonly installations: number
  readonly usage?: number
  readonly audit?: number
  readonly seed: number
  readonly force?: true
}

const year = 365 * 86_400_000

/** Fills a store through its own doors, with its clock set to when things happened. */
export async function seed({ options, host, style }: Call<never, SeedOptions>): Promise<Outcome> {
  const { installations, force } = options
  const { usage = installations * 100, audit = installations * 10 } = options
  const [{ integrations }, { parseSecret, sortableIds }] = await Promise.all([
    import('@stella/api-contract'),
    import('@stella/store'),
  ])
  const [first, ...others] = integrations.line.releases.map(({ version }) => version)
  if (first === undefined) throw unusable('NO_RELEASES', 'The contract has no releases.', 'Add one.')
  const [now, started] = [host.now(), performance.now()]
  const chance = new Chance(options.seed)
  const clock = new SetClock(now - 2 * year)
  const folder = dataFolder(host)
  // Ids and data repeat with the seed; secrets are as random as ever, for whoever knows the seed must not know them.
  const ids = sortableIds(clock.read, new Chance(options.seed + 1).bytes)
  const store = await openStoreIn(folder, { clock: clock.read, ids, repeat: null, durable: false })
  try {
    const before = await auditCount(store)
    if (before > 0 && force !== true) throw notEmpty(folder, before)
    const history = { store, chance, clock, now, parse: parseSecret, progress: progressOn(host, 'changes') }
    const sites = await tellHistory(history, installations, audit)
    clock.now = now
    const releases = [first, ...others] as const
    const calls = progressOn(host, 'usage rows')
    await makeTraffic({ store, chance, clock, now, releases, progress: calls }, sites, usage)
    const rows = (await auditCount(store)) - before
    const json = {
      data: folder,
      installations,
      usage,
      audit: rows,
      seconds: (performance.now() - started) / 1000,
    }
    const text = `${style.good('seeded')}  ${installations} installations, ${usage} usage rows and ${rows} audit rows in ${json.seconds.toFixed(0)} s, in ${folder}`
    return { json, text }
  } finally {
    await store.close()
  }
}

function notEmpty(folder: string, rows: number): Error {
  const message = `The store in ${folder} is not empty: its audit log has ${rows} rows, and nothing that is added can be taken back.`
  const next = 'Set STELLA_DATA to a folder of its own, or add --force to put the data beside what is there.'
  return refused('STORE_NOT_EMPTY', message, next)
}

/** Says every tenth that is done. */
function progressOn(host: Host, what: string): (done: number, of: number) => void {
  let tenths = 0
  return (done, of) => {
    const reached = Math.min(10, Math.floor((done / of) * 10))
    if (reached <= tenths) return
    tenths = reached
    host.stderr.write(`${what}: ${Math.min(done, of)} of ${of}\n`)
  }
}
