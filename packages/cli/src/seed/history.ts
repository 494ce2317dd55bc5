import type { Store } from '@stella/store'
import { changeSomething } from './changes.ts'
import { makeSite } from './sites.ts'
import { someone, type History, type Told } from './story.ts'

const day = 86_400_000
const spanMs = 400 * day
/** Changes that share a moment, and a commit of the store. */
const batchSize = 32

interface Step {
  readonly at: number
  readonly site: number
  readonly kind: 'arrive' | 'change'
}

/**
 * Installations that arrived over thirteen months, and what was changed about them since, in the order it happened: at least
 * as many audit rows as asked for.
 */
export async function tellHistory(
  history: History,
  installations: number,
  auditRows: number,
): Promise<readonly Told[]> {
  const told: (Told | undefined)[] = []
  const steps = plan(history, installations, auditRows)
  const written = await auditCount(history.store)
  for (const batch of batches(steps)) {
    history.clock.now = batch[0]?.at ?? history.now
    await Promise.all(batch.map((step) => take(history, told, step)))
    history.progress((await auditCount(history.store)) - written, auditRows)
  }
  const sites = told.filter((site) => site !== undefined)
  while ((await auditCount(history.store)) - written < auditRows) {
    history.clock.now = history.now
    await Promise.all(sites.slice(0, batchSize).map((site) => changeSomething(history, site)))
  }
  return sites
}

/** Roughly what an arrival leaves in the log. */
const rowsPerArrival = 3.4
const rowsPerChange = 1.25

function plan({ chance, now }: History, installations: number, auditRows: number): readonly Step[] {
  const start = now - spanMs
  const arrivals = Array.from({ length: installations }, (_, site): Step => {
    // More of them lately than at first.
    return {
      at: start + Math.floor(Math.sqrt((site + 1) / installations) * (spanMs - day)),
      site,
      kind: 'arrive',
    }
  })
  const changes = Math.max(0, Math.floor((auditRows - installations * rowsPerArrival) / rowsPerChange))
  const later = Array.from({ length: changes }, (): Step => {
    const { at, site } = arrivals[chance.whole(0, installations - 1)] ?? { at: start, site: 0 }
    return { at: Math.floor(at + 1000 + chance.next() * (now - at - 1000)), site, kind: 'change' }
  })
  return [...arrivals, ...later].toSorted((left, right) => left.at - right.at)
}

/** Steps that can be taken at once: none about the same installation. */
function* batches(steps: readonly Step[]): Generator<readonly Step[]> {
  let batch: Step[] = []
  const sites = new Set<number>()
  for (const step of steps) {
    if (batch.length === batchSize || sites.has(step.site)) {
      yield batch
      batch = []
      sites.clear()
    }
    batch.push(step)
    sites.add(step.site)
  }
  if (batch.length > 0) yield batch
}

async function take(history: History, told: (Told | undefined)[], { site, kind }: Step): Promise<void> {
  const known = told[site]
  if (kind === 'arrive') told[site] = await arrive(history, site)
  else if (known !== undefined) await changeSomething(history, known)
}

async function arrive({ store, chance, parse }: History, number: number): Promise<Told> {
  // All choices come first: what runs at once must not draw lots in another order next time.
  const { origins, platform, platformVersion, phpVersion, environment, ...site } = makeSite(chance, number)
  const [by, connects, suspended] = [someone(chance), chance.happens(0.7), chance.happens(0.03)]
  const { id } = await store.installations.create({ ...site, platform, environment }, by)
  for (const origin of origins) await store.origins.add(id, origin, by)
  const profile = {
    homepage: site.homepage,
    platform,
    ...(platformVersion !== undefined && { platformVersion }),
    ...(phpVersion !== undefined && { phpVersion }),
  }
  const issued = connects
    ? await store.connectCodes.redeem((await store.connectCodes.issue(id, {}, by)).code, profile)
    : await store.credentials.issue(id, {}, by)
  if (suspended) await store.installations.suspend(id, by)
  const [secret, credentialId] =
    'secret' in issued ? [parse(issued.secret), issued.credential.id] : [null, null]
  return { id, number, secret, credentialId, suspended }
}

export async function auditCount(store: Store): Promise<number> {
  const { rows } = await store.audit.list({ limit: 1 })
  return rows[0]?.sequence ?? 0
}
