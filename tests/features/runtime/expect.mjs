// What every answer of a surface has to be, whatever else it says.

import assert from 'node:assert/strict'
import { call, hostLine, secrets, versionHeader } from './world.mjs'

/** Traces of code in a text that a client gets to see. */
const traces = /\n\s+at |node_modules|\.m?[jt]s:\d|file:\/\/\/|SQLITE_|(?:Type|Range|Syntax|Reference)Error/

/**
 * The answer is a problem with this status and code, and shows nothing of the server's inside. `page` is the code whose page
 * it links to, where a release from before that code has another.
 */
export function expectProblem(response, status, code, page = code) {
  assert.ok(response, `the server closed the connection without a reply, instead of ${status} ${code}`)
  assert.equal(response.status, status, response.text)
  assert.match(response.header('content-type') ?? '', /^application\/problem\+json/)
  const { error, type, title } = response.json
  assert.equal(error.code, code, response.text)
  assert.equal(response.json.status, status)
  assert.ok(title.length > 0 && error.message.length > 0)
  assert.ok(type.endsWith(`/errors/${page.toLowerCase().replaceAll('_', '-')}`), type)
  assert.equal(error.requestId, response.header('x-request-id'))
  expectSilence(response)
}

/** The same, of a surface: it says the release in whose shape it is. */
export function expectRefusal(response, status, code, page) {
  expectProblem(response, status, code, page)
  assert.match(response.header(versionHeader) ?? '', /^\d+\.\d+\.\d+$/)
  assert.match(response.header('vary') ?? '', new RegExp(versionHeader, 'i'))
}

export function expectStatus(response, status) {
  assert.ok(response, `the server closed the connection without a reply, instead of ${status}`)
  assert.equal(response.status, status, response.text)
  expectSilence(response)
  return response
}

/** The same answer is given to everybody, but for the id of the request and the time. */
export function comparable(response) {
  const id = response.header('x-request-id')
  const own = new Set(['date', 'x-request-id', 'ratelimit'])
  const lines = response.lines.filter(([name]) => !own.has(name.toLowerCase()))
  return { status: response.status, lines, text: response.text.replaceAll(id, 'ID') }
}

/** A client sees no stack and no secret of the lane, except where one is issued. */
export function expectSilence({ lines, text }) {
  const whole = `${lines.map((line) => line.join(': ')).join('\n')}\n${text}`
  assert.doesNotMatch(whole, traces)
  for (const secret of secrets) {
    // Ends are random; beginnings name the credential, which is no secret.
    assert.ok(!whole.includes(secret.slice(-20)) || text.includes('"secret":"'), 'a secret is echoed')
  }
}

/** The server goes on as if nothing had been. */
export async function expectAlive() {
  const { status, json } = await call('/v2/health')
  assert.deepEqual([status, json.status], [200, 'ok'], `after a row of ${hostLine}`)
}
