// Where the tests of the dashboard run: a server of their own, a browser, and people in it.

import assert from 'node:assert/strict'
import { cp } from 'node:fs/promises'
import { after, afterEach } from 'node:test'
import { closeConnections, send } from '../../features/support/http.mjs'
import { stella } from '../../features/support/process.mjs'
import { freshData, removeData, startServer } from '../../features/support/server.mjs'
import { launchBrowser, openPage } from './browser.mjs'
import { pagesAreBuilt } from './pages.mjs'

export const password = 'correct horse battery staple'

/** On a busy machine a page takes its time; nothing waits longer than it has to. */
const patience = 20_000

/** Opens a page and waits until it can be used: what the server has drawn stands before its code does. */
export async function visit(page, path) {
  await page.goto(path)
  await page.locator('#root > [inert]').waitFor({ state: 'detached' })
}

/** Starts the server and the browser, and ends both after the tests. Each test ends with pages that had no error. */
export async function startDashboard(options) {
  const dashboard = await openDashboard(options)
  afterEach(() => dashboard.closePages())
  after(() => dashboard.close())
  return dashboard
}

/**
 * Starts the server and the browser, for whoever calls `close` in the end. The store is filled where `seed` says how
 * `stella seed` shall do it, or is a copy of the one in the folder `copyOf`; `port` opens the browser's debugging port.
 */
export async function openDashboard({ env = {}, seed, copyOf, port } = {}) {
  await pagesAreBuilt()
  const data = await freshData()
  if (copyOf !== undefined) await cp(copyOf, data, { recursive: true })
  else if (seed !== undefined) await stella(data, 'seed', ...seed)
  const [server, browser] = await Promise.all([
    startServer({ data, env: { STELLA_LOG_LEVEL: 'warn', STELLA_RATE_LIMIT: '1000000', ...env } }),
    launchBrowser({ port }),
  ])
  return new Dashboard(server, browser)
}

class Dashboard {
  #pages = []
  #sessions = new Map()
  #server

  constructor(server, browser) {
    this.#server = server
    /** By its name: browsers keep passkeys and cookies for names. */
    this.url = server.url.replace('127.0.0.1', 'localhost')
    this.data = server.data
    this.setupLink = server.started.setup.link
    this.browser = browser
    this.log = server.log
  }

  async close() {
    closeConnections()
    await this.browser.close()
    await this.#server.stop()
    await removeData(this.data)
  }

  /**
   * A page in a browser profile of its own, at a path; signed in where `as` is a person. Hashing passwords takes long, so
   * a session they have is used again, unless the page is to have one `apart`.
   */
  async open(path, { as, apart = false, ...options } = {}) {
    const { page, context, errors } = await openPage(this.browser, { baseURL: this.url, ...options })
    this.#pages.push({ context, errors })
    page.setDefaultTimeout(patience)
    if (as !== undefined && (apart || !(await this.#resume(context, as)))) await this.signIn(context, as)
    if (path !== undefined) await visit(page, path)
    return page
  }

  /** Signs a browser profile in, without its pages. */
  async signIn(context, { email, password: secret }) {
    const data = { email, password: secret }
    const answer = await context.request.post('/auth/sign-in/email', { data, headers: { origin: this.url } })
    assert.equal(answer.status(), 200, await answer.text())
    this.#sessions.set(email, await context.cookies())
  }

  /** Whether somebody has a session that still counts, which the profile has from now on. */
  async #resume(context, { email }) {
    const cookies = this.#sessions.get(email)
    if (cookies === undefined) return false
    await context.addCookies(cookies)
    return (await context.request.get('/api/v1/session')).ok()
  }

  /** The first owner, who came by the set-up link. */
  owner({ name = 'Ada Lovelace', email = 'ada@example.com' } = {}) {
    return this.join(this.setupLink, { name, email })
  }

  /** Whoever a link of an invitation is for. */
  async join(link, { name, email }) {
    const body = { code: new URL(link).hash.slice(1), name, email, password }
    const answer = await this.post('/api/v1/team/invitations/accept', body)
    assert.equal(answer.status, 201, answer.text)
    return { id: answer.json.user.id, name, email, password }
  }

  /** Somebody who was invited by somebody that is signed in on `page`. */
  async invited(page, role, { name, email }) {
    const { link } = await callFrom(page, 'POST', '/team/invitations', { email, role })
    return this.join(link, { name, email })
  }

  /** Sends what a page of the server could send, without anybody being signed in. */
  post(path, body, headers = {}) {
    return send(this.url + path, { method: 'POST', body, headers: { origin: this.url, ...headers } })
  }

  /** Ends what a test opened. Nothing has gone wrong in it unseen. */
  async closePages() {
    const pages = this.#pages.splice(0)
    await Promise.all(pages.map(({ context }) => context.close()))
    assert.deepEqual(
      pages.flatMap(({ errors }) => errors),
      [],
    )
  }
}

/** Calls the management API as the page itself would; gives the body of what has to succeed. */
export async function callFrom(page, method, path, body) {
  const answer = await tryFrom(page, method, path, body)
  assert.ok(
    answer.status < 300,
    `${method} ${path} answered ${answer.status}: ${JSON.stringify(answer.body)}`,
  )
  return answer.body
}

/** The same for what may be refused: `{ status, body }`. */
export function tryFrom(page, method, path, body) {
  return page.evaluate(
    async (request) => {
      const response = await fetch(`/api/v1${request.path}`, {
        method: request.method,
        ...(request.body !== undefined && {
          headers: { 'Content-Type': 'application/json' },
          body: JSON.stringify(request.body),
        }),
      })
      const text = await response.text()
      return { status: response.status, body: text === '' ? null : JSON.parse(text) }
    },
    { method, path, body },
  )
}
