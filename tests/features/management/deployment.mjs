// Where the contract lane of the management API runs: a deployment that the environment names, or a server of its own.

import { Browser } from '../support/browser.mjs'
import { closeConnections, send } from '../support/http.mjs'
import { stella } from '../support/process.mjs'
import { freshData, removeData, startServer } from '../support/server.mjs'

const password = 'correct horse battery staple'

/**
 * `{ url, isOwn, request, limited, invite, close }`. `request(path, options)` calls with every scope, `limited` with a token
 * that may do nothing but read who it is. `invite(email, role)` gives the code of an invitation.
 */
export function openDeployment(env) {
  return env.STELLA_URL ? given(env) : ownServer()
}

function given({ STELLA_URL, STELLA_TOKEN }) {
  if (!STELLA_TOKEN)
    throw new Error(
      'STELLA_URL is set; set STELLA_TOKEN to a management token of an owner with every scope, too.',
    )
  const url = STELLA_URL.replace(/\/$/, '')
  return { url, isOwn: false, request: withToken(url, STELLA_TOKEN), close: () => closeConnections() }
}

function withToken(url, token) {
  return (path, { method, headers, body } = {}) =>
    send(url + path, { method, body, headers: { authorization: `Bearer ${token}`, ...headers } })
}

async function ownServer() {
  const data = await freshData()
  const server = await startServer({ data, env: { STELLA_RATE_LIMIT: '1000000', STELLA_LOG_LEVEL: 'warn' } })
  const url = server.url.replace('127.0.0.1', 'localhost')
  const { link } = await stella(data, 'team', 'setup-link')
  const browser = new Browser(url)
  const body = { code: codeIn(link), name: 'Ada', email: 'ada@example.com', password }
  await browser.post('/api/v1/team/invitations/accept', body)
  await browser.signIn(body.email, password)
  return {
    url,
    isOwn: true,
    request: (path, options) => browser.request(path, options),
    async close() {
      closeConnections()
      await server.stop()
      await removeData(data)
    },
  }
}

export function codeIn(link) {
  return link.slice(link.indexOf('#') + 1)
}
