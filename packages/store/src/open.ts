import { randomBytes } from 'node:crypto'
import { accountsOf } from './accounts.ts'
import { auditOf } from './audit.ts'
import { tokenAuthenticator } from './authenticate-token.ts'
import { authenticator } from './authenticate.ts'
import { connectCodesOf } from './connect-codes.ts'
import { contentOf } from './content.ts'
import { type Context, neverBack } from './context.ts'
import { credentialsOf } from './credentials.ts'
import type { Engine } from './engine.ts'
import { eventsOf } from './events.ts'
import { sortableIds } from './ids.ts'
import { installationsOf } from './installations.ts'
import { ManagementBook } from './management-book.ts'
import { migrate } from './migrations/migrate.ts'
import { originsOf } from './origins.ts'
import { settingsOf } from './settings.ts'
import { sweep } from './sweep.ts'
import { teamOf } from './team.ts'
import { tokensOf } from './tokens.ts'
import type { Repeat, Store, StoreOptions } from './types.ts'
import { UsageBook } from './usage-book.ts'
import { flusher } from './usage-flush.ts'
import { usageReportsOf } from './usage-reports.ts'
import { usageOf } from './usage.ts'

const flushEveryMs = 5_000
const sweepEveryMs = 60 * 60 * 1000

/**
 * Opens the store, bringing its schema up to date first.
 * @throws StoreError `UNAVAILABLE` when the file cannot be opened or is locked, `INVALID` when its schema is newer than
 * this package
 */
export async function openStore(options: StoreOptions): Promise<Store> {
  const { path, clock = Date.now, random = randomBytes, repeat = everyFiveSeconds, durable = true } = options
  const { ids = sortableIds(clock, random) } = options
  // Loaded with the first store, so that a runtime without native modules can use the rest of this package.
  const { openSqlite } = await import('./sqlite/dialect.ts')
  const engine = openSqlite(path, durable)
  try {
    await migrate(engine, clock)
    const context = { engine, now: clock, latest: neverBack(clock), ids, random }
    return await storeOf(context, repeat, durable ? 'served' : 'filled')
  } catch (error) {
    await engine.close()
    throw error
  }
}

async function storeOf(context: Context, repeat: Repeat | null, use: 'served' | 'filled'): Promise<Store> {
  const { engine } = context
  const book = new UsageBook(context.now)
  const managementBook = new ManagementBook(context.now)
  const flush = flusher(context, book, managementBook, use)
  const authenticate = await authenticator(context, (credentialId) => book.use(credentialId))
  const authenticateToken = await tokenAuthenticator(context, (tokenId) => book.useToken(tokenId))
  const stop = repeat?.(housekeeping(context, flush))
  let closing: Promise<void> | undefined
  const close = async (): Promise<void> => {
    stop?.()
    // What cannot be flushed now is lost: counters, never acknowledged data.
    await flush().catch(() => undefined)
    await engine.close()
  }
  return {
    accounts: accountsOf(context),
    installations: installationsOf(context),
    origins: originsOf(context),
    credentials: credentialsOf(context),
    connectCodes: connectCodesOf(context),
    settings: settingsOf(context),
    events: eventsOf(context),
    content: contentOf(context),
    usage: usageOf(engine, { book, managementBook }, flush),
    usageReports: usageReportsOf(context),
    audit: auditOf(context),
    team: teamOf(context),
    tokens: tokensOf(context),
    dialect: engine.dialect,
    together: engine.together,
    authenticate,
    authenticateToken,
    flush,
    sweep: () => sweep(context),
    healthy: () => answers(engine),
    close: () => (closing ??= close()),
  }
}

/** Flushes every time and sweeps once in a while. A failure waits for the next time: nothing is lost by it. */
function housekeeping(context: Context, flush: () => Promise<void>): () => void {
  let lastSweep = -Infinity
  const work = async (): Promise<void> => {
    await flush()
    if (context.latest() - lastSweep < sweepEveryMs) return
    await sweep(context)
    lastSweep = context.latest()
  }
  return () => {
    work().catch(() => undefined)
  }
}

async function answers(engine: Engine): Promise<boolean> {
  try {
    await engine.reads.selectFrom('schema_migrations').select('id').limit(1).execute()
    return true
  } catch {
    return false
  }
}

function everyFiveSeconds(task: () => void): () => void {
  const timer = setInterval(task, flushEveryMs)
  // Housekeeping alone keeps no process alive.
  timer.unref()
  return () => clearInterval(timer)
}
