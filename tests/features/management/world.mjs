// Where the management lanes run: a server of their own, with an owner, an admin, a viewer, and another account beside.

import assert from 'node:assert/strict'
import { DatabaseSync } from 'node:sqlite'
import { join } from 'node:path'
import { after } from 'node:test'
import { Browser } from '../support/browser.mjs'
import { closeConnections, send } from '../support/http.mjs'
import { readPublished } from '../support/contract/published.mjs'
import { stella } from '../support/process.mjs'
import { freshData, removeData, startServer } from '../support/server.mjs'

export const password = 'correct horse battery staple'

export const data = await freshData()
const server = await startServer({ data, env: { STELLA_RATE_LIMIT: '1000000', STELLA_LOG_LEVEL: 'warn' } })
/** By its name: browsers keep a cookie for each name of a server. */
export const url = server.url.replace('127.0.0.1', 'localhost')
export const origin = new URL(url).origin
export const log = server.log

const { releases } = readPublished('api')
/** The newest release of the management API. */
const release = releases.at(-1)
/** Its operations, by id. */
export const operations = release.operations

after(async () => {
  closeConnections()
  await server.stop()
  await removeData(data)
})

/** What is in the database, for what no API tells. */
export function query(sql, ...parameters) {
  const database = new DatabaseSync(join(data, 'stella.db'))
  try {
    database.exec('pragma busy_timeout = 5000')
    return database.prepare(sql).all(...parameters)
  } finally {
    database.close()
  }
}

export function auditCount() {
  return query('select count(*) as count from audit_log')[0].count
}

/** The scopes that an operation asks for. */
export function scopesOf(operation) {
  return operation.spec.security?.flatMap((way) => Object.values(way).flat()) ?? []
}

/** The path of an operation, its template filled in order. */
export function pathOf(id, values = [], search = {}) {
  const filled = [...values]
  const path = operations
    .get(id)
    .path.replaceAll(/\{\w+\}/g, () => encodeURIComponent(filled.shift() ?? 'nothing'))
  const parameters = new URLSearchParams(search).toString()
  return `${release.root}${path}${parameters === '' ? '' : `?${parameters}`}`
}

/** Somebody who calls the management API: with a session where there are cookies, with a token otherwise. */
export class Caller {
  constructor({ browser = new Browser(url), token, email, id } = {}) {
    Object.assign(this, { browser, token, email, id })
  }

  /** Calls an operation by its id. */
  call(id, { path, search, body, headers } = {}) {
    const { method } = operations.get(id)
    const target = pathOf(id, path, search)
    if (this.token === undefined) return this.browser.request(target, { method, body, headers })
    return send(url + target, {
      method,
      body,
      headers: { authorization: `Bearer ${this.token}`, ...headers },
    })
  }

  /** Calls an operation that has to succeed, and gives its body. */
  async ok(id, options) {
    const response = await this.call(id, options)
    if (response.status < 300) return response.json
    throw new Error(`${id} answered ${response.status}: ${response.text}`)
  }
}

let people = 0
/** An address that nobody has yet. */
export function freshEmail() {
  return `person${(people += 1)}@example.com`
}

/** Accepts an invitation, signs in, and gives whoever that is now. */
export async function joinWith(code, email = freshEmail()) {
  const browser = new Browser(url)
  const accepted = await browser.post(pathOf('acceptInvitation'), { code, name: 'Someone', email, password })
  if (accepted.status !== 201) throw new Error(`the invitation was refused: ${accepted.text}`)
  const signedIn = await browser.signIn(email, password)
  if (signedIn.status !== 200) throw new Error(`signing in was refused: ${signedIn.text}`)
  return new Caller({ browser, email, id: accepted.json.user.id })
}

/** Somebody with a role, who is signed in. */
export async function newMember(role, by = owner) {
  const email = freshEmail()
  const { link } = await by.ok('createInvitation', { body: { email, role } })
  return joinWith(codeIn(link), email)
}

export function codeIn(link) {
  return link.slice(link.indexOf('#') + 1)
}

/** The first owner comes in by the set-up link. */
export const setup = await stella(data, 'team', 'setup-link')
export const owner = await joinWith(codeIn(setup.link))
export const admin = await newMember('admin')
export const viewer = await newMember('viewer')
export const nobody = new Caller()

let accounts = 0
/** The owner of an account of its own: an invitation of the first one, moved there. There is no API that makes accounts. */
export async function newAccount() {
  const [email, id] = [freshEmail(), `acc_other${(accounts += 1)}`]
  const { invitation, link } = await owner.ok('createInvitation', { body: { email, role: 'owner' } })
  query(`insert into accounts (id, name, created_at) values (?, 'Other', 0)`, id)
  query('update invitations set account_id = ? where id = ?', id, invitation.id)
  return joinWith(codeIn(link), email)
}

/** That an answer is a refusal, with its code. */
export async function refusedAs(answer, status, code) {
  const response = await answer
  assert.deepEqual([response.status, response.json.error.code], [status, code], response.text)
}
