// Where the contract lane runs: a deployment that the environment names, or a server of its own.

import { closeConnections } from '../http.mjs'
import { createInstallation, issueConnectCode, issueCredential } from '../installations.mjs'
import { stella } from '../process.mjs'
import { freshData, removeData, startServer } from '../server.mjs'

/**
 * `{ url, isOwn, canConnect, secrets, codes, close }`. `secrets` are `full`, `settingsOnly`, `eventsOnly`, `suspended`; one that the
 * environment does not give is undefined. `codes` are connect codes, or promises of them, each
 * good once.
 */
export async function openDeployment(env, { codes }) {
  return env.STELLA_URL ? given(env) : ownServer({ codes })
}

function given(env) {
  if (!env.STELLA_SECRET)
    throw new Error('STELLA_URL is set; set STELLA_SECRET to a credential with every scope, too.')
  return {
    url: env.STELLA_URL,
    isOwn: false,
    canConnect: (env.STELLA_CONNECT_CODES ?? '') !== '',
    secrets: {
      full: env.STELLA_SECRET,
      settingsOnly: env.STELLA_SECRET_SETTINGS_READ,
      eventsOnly: env.STELLA_SECRET_EVENTS_READ,
      suspended: env.STELLA_SECRET_SUSPENDED,
    },
    codes: (env.STELLA_CONNECT_CODES ?? '').split(',').filter((code) => code !== ''),
    close: () => closeConnections(),
  }
}

/** A connect code of an installation that nobody has written to, on the lane's own server. */
export async function codeOfFreshInstallation({ data }) {
  const options = ['--platform', 'wordpress', '--homepage', 'https://fixture.example.com/']
  const { id } = await createInstallation(data, 'Fixture Magazine', ...options)
  const { code } = await issueConnectCode(data, id)
  return code
}

async function ownServer({ codes: count }) {
  const data = await freshData()
  const server = await startServer({ data, env: { STELLA_RATE_LIMIT: '1000000', STELLA_LOG_LEVEL: 'warn' } })
  const [main, asleep] = await Promise.all([
    createInstallation(
      data,
      'Example Magazine',
      '--platform',
      'wordpress',
      '--homepage',
      'https://www.example.com/',
    ),
    createInstallation(data, 'Sleeping Magazine'),
  ])
  const issue = async (installation, ...options) =>
    (await issueCredential(data, installation.id, ...options)).secret
  const [full, settingsOnly, eventsOnly, suspended] = await Promise.all([
    issue(main),
    issue(main, '--scopes', 'settings:read'),
    issue(main, '--scopes', 'events:read'),
    issue(asleep),
  ])
  await stella(data, 'installation', 'suspend', asleep.id, '--yes')
  // They come while other rows run.
  const codes = Array.from({ length: count }, async () => (await issueConnectCode(data, main.id)).code)
  const issued = Promise.allSettled(codes)
  return {
    url: server.url,
    data,
    isOwn: true,
    canConnect: true,
    secrets: { full, settingsOnly, eventsOnly, suspended },
    codes,
    log: server.log,
    async close() {
      closeConnections()
      await issued
      await server.stop()
      await removeData(data)
    },
  }
}
