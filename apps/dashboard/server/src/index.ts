import type { CallRecord, Exchange, RateLimit, Reply } from '@stella/api-runtime'
import { trustedProxies } from '@stella/api-runtime'
import type { Store } from '@stella/store'
import type { LifecyclePolicy } from '@stella/versioning'
import { randomBytes, randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { Auth } from './auth/index.ts'
import { compressed } from './compressed.ts'
import { dataHeaders } from './headers.ts'
import { keptText } from './kept-text.ts'
import { createManagement } from './management/index.ts'
import { CheckpointKey } from './signing.ts'
import { Pages } from './static/pages.ts'

export { openUsers } from './auth/users.ts'

export interface DashboardOptions {
  readonly store: Store
  /** Folder for the keys that this server makes for itself. */
  readonly data: string
  /** Signs cookies; empty for one that is made and kept in `data`. */
  readonly authSecret: string
  /** Where browsers reach the server, such as `https://stella.example.com`; `null` for the loopback names. */
  readonly publicOrigin: string | null
  /** The address people are sent to; known once the server listens. */
  readonly dashboardUrl: () => string
  readonly headerPrefix: string
  readonly deprecationHeader: LifecyclePolicy['deprecationHeader']
  readonly docsUrl: string
  readonly rateLimit: RateLimit
  readonly bodyLimitBytes: number
  readonly trustedProxies: readonly string[]
  /** Epoch milliseconds. */
  readonly clock: () => number
  /** Told of every request to the management API. */
  readonly observe: (record: CallRecord) => void
  readonly log: (level: 'info' | 'warn' | 'error', message: string, details?: object) => void
}

export interface Dashboard {
  /** Answers what is the dashboard's, below `/api`, `/auth` and as pages; `null` for the rest. */
  handle(exchange: Exchange): Reply | Promise<Reply | null> | null
  /** Reads the pages, and builds them where they are missing or old. Else that waits for whoever opens one first. */
  open(): Promise<void>
  stop(): void
}

const packageFolder = join(import.meta.dirname, '..')
const monotonic = (): number => performance.now()

/** The control plane: sign-in, the management API, and the pages that use it. */
export async function createDashboard(options: DashboardOptions): Promise<Dashboard> {
  const { store, data, authSecret, publicOrigin, clock, log } = options
  const isProxy = trustedProxies(options.trustedProxies)
  const [secret, checkpointKey] = await Promise.all([
    authSecret === '' ? keptText(join(data, 'auth.secret'), newSecret) : authSecret,
    CheckpointKey.open(join(data, 'audit.key')),
  ])
  const logAuth = (level: 'error' | 'warn', message: string, error?: unknown): void =>
    log(level, `sign-in: ${message}`, error === undefined ? {} : { err: error })
  const auth = await Auth.open({ store, secret, publicOrigin, isProxy, clock, monotonic, log: logAuth })
  const management = await createManagement({
    ...options,
    auth,
    checkpointKey,
    isProxy,
    monotonic,
    newUserId: () => `usr_${randomUUID().replaceAll('-', '')}`,
    newRequestId: () => `req_${randomUUID().replaceAll('-', '')}`,
    onFailure: (error, requestId) => log('error', 'request failed', { err: error, requestId }),
  })
  const web = join(packageFolder, '../web')
  const pages = new Pages({ source: web, dist: join(packageFolder, '../dist'), log })
  return {
    handle(exchange) {
      const { target } = exchange
      if (isBelow(target, '/api')) return answerOf(exchange, management.handle(exchange))
      if (isBelow(target, '/auth')) return auth.handle(exchange)
      const reply = pages.serve(exchange)
      // Whoever opens a page will sign in, or is signed in: both need what takes long to load.
      if (reply !== null) auth.library().catch(() => undefined)
      return reply
    },
    open: () => pages.open(),
    stop: () => pages.stop(),
  }
}

function newSecret(): string {
  return randomBytes(32).toString('base64url')
}

function isBelow(target: string, base: string): boolean {
  if (!target.startsWith(base)) return false
  const next = target[base.length]
  return next === undefined || next === '/' || next === '?'
}

async function answerOf(exchange: Exchange, reply: Reply | Promise<Reply>): Promise<Reply> {
  return withDataHeaders(await compressed(exchange, await reply))
}

/** What a browser has to know of data, beyond what a surface tells every client. */
function withDataHeaders(reply: Reply): Reply {
  return { ...reply, headers: [...reply.headers, ...dataHeaders] }
}
