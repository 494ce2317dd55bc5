// Where the runtime lane runs: a deployment that the environment names, or a server of its own on a fresh store.

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { after } from 'node:test'
import { closeConnections, send } from '../support/http.mjs'
import { createInstallation, issueCredential } from '../support/installations.mjs'
import { repository, stella } from '../support/process.mjs'
import { requestBytes, sendRaw } from '../support/raw.mjs'
import { freshData, removeData, startServer } from '../support/server.mjs'

export const versionHeader = 'X-Stella-Api-Version'
export const fieldsHeader = 'X-Stella-Api-Deprecated-Fields'

const { STELLA_URL, STELLA_SECRET, STELLA_SECRET_OTHER, STELLA_SECRET_SUSPENDED } = process.env

/** Whether the lane has the server at hand: its command line, its store, its logs. */
export const isOwn = !STELLA_URL

/** Options of a row that has to have the server at hand. */
export const needsServer = isOwn
  ? {}
  : { skip: 'needs the command line, the store or the logs of the server; STELLA_URL names another machine' }

/** Options of a row that has to have something that the environment may not give. */
export const needs = (value, variable) =>
  value === undefined ? { skip: `set ${variable} to have this tried` } : {}

const manifest = JSON.parse(readFileSync(join(repository, 'out', 'api', 'manifest.json'), 'utf8'))
/** All releases that were published, ascending. */
export const published = manifest.surfaces
  .find(({ surface }) => surface === 'integrations')
  .releases.map(({ version }) => version)

/** Everything that no log may contain. */
export const secrets = new Set()
const servers = []

export const data = isOwn ? await freshData() : undefined
const own = isOwn ? await serve({ STELLA_RATE_LIMIT: '1000000' }) : undefined
export const url = own?.url ?? STELLA_URL.replace(/\/$/, '')
const remember = (secret) => (secret === undefined ? undefined : (secrets.add(secret), secret))

/** Two installations whose credentials carry every scope. The environment may give no other one. */
export const [main, other] = isOwn
  ? await Promise.all([install('Runtime Magazine'), install('Other Magazine')])
  : [{ secret: remember(STELLA_SECRET) }, { secret: remember(STELLA_SECRET_OTHER) }]
export const suspendedSecret = remember(STELLA_SECRET_SUSPENDED)
if (main.secret === undefined)
  throw new Error('STELLA_URL is set; set STELLA_SECRET to a credential with every scope, too.')

after(async () => {
  closeConnections()
  await Promise.all(servers.map((server) => server.kill()))
  if (isOwn) await removeData(data)
})

/** Starts another server on the same store. */
export async function serve(env) {
  const server = await startServer({ data, env })
  servers.push(server)
  return server
}

let second
/** Another server on the same store, with headers of its own: `X-Acme-…`, and dates of deprecation. */
export function sibling() {
  const headers = { STELLA_HEADER_PREFIX: 'Acme', STELLA_DEPRECATION_HEADER: 'rfc9745' }
  return (second ??= serve({ STELLA_RATE_LIMIT: '1000000', ...headers }))
}

/** What all servers wrote so far. */
export function logs() {
  return servers.map((server) => server.log()).join('')
}

export async function install(name, ...options) {
  const { id } = await createInstallation(data, name)
  const { secret, credential } = await issue(id, ...options)
  return { id, secret, credentialId: credential.id }
}

/** `{ credential, secret }`; `options` are those of `stella credential issue`. */
export async function issue(installationId, ...options) {
  const issued = await issueCredential(data, installationId, ...options)
  remember(issued.secret)
  return issued
}

/** Runs `stella …` on the store of the lane, and remembers what it prints that is secret. */
export async function run(...args) {
  const printed = await stella(data, ...args)
  remember(printed.secret)
  remember(printed.code)
  return printed
}

let foreign
/** A well-formed credential that this server has never seen. */
export function foreignSecret() {
  return (foreign ??= makeForeignSecret())
}

async function makeForeignSecret() {
  const elsewhere = await freshData()
  const { id } = await createInstallation(elsewhere, 'Elsewhere')
  const { secret } = await issueCredential(elsewhere, id)
  await removeData(elsewhere)
  return remember(secret)
}

/** Requests `/integrations/…`. `secret` becomes the Authorization header, `version` the version header. */
export function call(path, { secret, version, headers, at = url, ...request } = {}) {
  const all = {
    ...(secret !== undefined && { authorization: `Bearer ${secret}` }),
    ...(version !== undefined && { [versionHeader]: version }),
    ...headers,
  }
  return patiently(() => send(`${at}/integrations${path}`, { ...request, headers: all }))
}

/** What stands in a text, between its blanks. */
export function words(text) {
  return text.trim().split(/\s+/)
}

const { host } = new URL(url)
/** The Host header of raw requests. */
export const hostLine = `Host: ${host}`
export const bearerLine = `Authorization: Bearer ${main.secret}`

/** Sends a raw request with a Host header, and gives its reply. */
export function callRaw(line, headers = [], body = '') {
  return exchange(requestBytes(line, [hostLine, ...headers], body), line.split(' ')[0])
}

/** Sends bytes on a connection of their own; `undefined` when the server closes without a reply. */
export function exchange(bytes, method = 'GET') {
  return patiently(() => sendRaw(url, bytes, method))
}

/** A deployment has its own rate limit; the lane's server has none to speak of. */
async function patiently(ask) {
  for (;;) {
    const response = await ask()
    if (isOwn || response?.status !== 429) return response
    await setTimeout(1000 * Number(response.header('retry-after')))
  }
}

const { supported } = (await call('/v2/health')).json

/** `{ major, lowest, highest, releases }` of every major that is served, ascending. */
export const majors = supported.map(({ major, lowest, highest }) => {
  const releases = published.filter((version) => version.startsWith(`${major}.`))
  const served = releases.slice(releases.indexOf(lowest), releases.indexOf(highest) + 1)
  return { major, lowest, highest, releases: served }
})
