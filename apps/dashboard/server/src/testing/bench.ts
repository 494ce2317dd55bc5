import type { Exchange, Reply } from '@stella/api-runtime'
import { DEFAULT_ACCOUNT, openStore, type Role, type Store } from '@stella/store'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished, vi } from 'vitest'
import { createDashboard, type Dashboard } from '../index.ts'
import { exchangeOf, headerIn } from './exchange.ts'

// Passwords take long to hash, on purpose, and the machine may be busy.
vi.setConfig({ testTimeout: 60_000 })

export const password = 'correct horse battery staple'
const host = 'localhost:4000'
const origin = `http://${host}`

export interface Answer {
  readonly status: number
  readonly json: unknown
  readonly reply: Reply
}

interface Sent {
  readonly method?: string
  readonly body?: unknown
  readonly headers?: Readonly<Record<string, string>>
  readonly remoteAddress?: string
}

/** A browser: it keeps cookies and says where its page is from. */
export class Browser {
  readonly cookies = new Map<string, string>()
  readonly #dashboard: Dashboard

  constructor(dashboard: Dashboard) {
    this.#dashboard = dashboard
  }

  async send(
    target: string,
    { method = 'GET', body, headers = {}, remoteAddress }: Sent = {},
  ): Promise<Answer> {
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    const exchange = exchangeOf(target, {
      method,
      body,
      headers: {
        Host: host,
        ...(method !== 'GET' && { Origin: origin }),
        ...(cookie !== '' && { Cookie: cookie }),
        ...headers,
      },
      ...(remoteAddress !== undefined && { remoteAddress }),
    })
    return this.#answer(exchange)
  }

  post(target: string, body: unknown = {}, headers: Readonly<Record<string, string>> = {}): Promise<Answer> {
    return this.send(target, { method: 'POST', body, headers })
  }

  signIn(email: string, secret = password): Promise<Answer> {
    return this.post('/auth/sign-in/email', { email, password: secret })
  }

  async #answer(exchange: Exchange): Promise<Answer> {
    const reply = await this.#dashboard.handle(exchange)
    if (reply === null) throw new Error(`${exchange.target} is not the dashboard's`)
    for (const [i, value] of reply.headers.entries())
      if (i % 2 === 1 && reply.headers[i - 1]?.toLowerCase() === 'set-cookie') this.#keep(value)
    const isJson = headerIn(reply, 'content-type')?.includes('json') === true
    return { status: reply.status, json: isJson ? JSON.parse(String(reply.body)) : undefined, reply }
  }

  #keep(cookie: string): void {
    const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(cookie) ?? []
    if (/max-age=0/i.test(cookie) || value === '') this.cookies.delete(name)
    else this.cookies.set(name, value)
  }
}

export interface Bench {
  readonly store: Store
  readonly dashboard: Dashboard
  readonly folder: string
  /** What went wrong inside. */
  readonly logged: { readonly level: string; readonly message: string; readonly details: unknown }[]
  readonly browser: () => Browser
  /** A person with a role, who is signed in. */
  readonly member: (role: Role, email: string) => Promise<Browser>
}

/** A control plane on a store of its own. */
export async function bench(settings: { readonly publicOrigin?: string } = {}): Promise<Bench> {
  const folder = await mkdtemp(join(tmpdir(), 'stella-dashboard-'))
  const store = await openStore({ path: join(folder, 'stella.db'), repeat: null })
  const logged: { level: string; message: string; details: unknown }[] = []
  const dashboard = await createDashboard({
    store,
    data: folder,
    authSecret: '',
    publicOrigin: settings.publicOrigin ?? null,
    dashboardUrl: () => settings.publicOrigin ?? origin,
    headerPrefix: 'Stella',
    deprecationHeader: 'true',
    docsUrl: '',
    rateLimit: { quota: 100_000, windowSeconds: 60 },
    bodyLimitBytes: 1_048_576,
    trustedProxies: [],
    clock: Date.now,
    observe: () => undefined,
    log: (level, message, details) => void logged.push({ level, message, details }),
  })
  onTestFinished(async () => {
    await store.close()
    await rm(folder, { recursive: true })
  })
  const browser = (): Browser => new Browser(dashboard)
  const member = async (role: Role, email: string): Promise<Browser> => {
    const by = { actor: { type: 'system', id: 'test' } } as const
    const { code } = await store.team.invite(DEFAULT_ACCOUNT, { role, email }, by)
    const person = browser()
    const accepted = await person.post('/api/v1/team/invitations/accept', { code, name: email, password })
    const signedIn = await person.signIn(email)
    if (accepted.status === 201 && signedIn.status === 200) return person
    throw new Error(`${role} could not sign in: ${JSON.stringify([accepted.json, signedIn.json, logged])}`)
  }
  return { store, dashboard, folder, logged, browser, member }
}
