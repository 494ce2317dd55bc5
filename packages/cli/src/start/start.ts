import { integrations } from '@stella/api-contract'
import type { Attribution, Store } from '@stella/store'
import { availability, headerNames, type Availability } from '@stella/versioning'
import type { Call, Outcome } from '../command.ts'
import { readWholeConfig, unknownVariables } from '../config/read.ts'
import type { Host } from '../host.ts'
import { dataFolder, openStoreIn } from '../open-store.ts'
import { isoTime } from '../output/time.ts'
import { banner } from './banner.ts'
import { createDemo, isUntouched, type Demo } from './demo.ts'
import { openDashboard } from './dashboard.ts'
import { listen } from './listen.ts'
import { createLogger } from './logger.ts'
import { dashboardUrlOf, makeSetupLink } from './setup-link.ts'
import { stopSignal } from './stop.ts'

export type StartCall = Call<never, object>

/** Serves the API. What it says is printed once it listens; the process stays until it is told to stop. */
export async function start({ host, style }: StartCall): Promise<Outcome> {
  const config = readWholeConfig(host.env)
  const logger = createLogger(config, host)
  for (const warning of unknownVariables(host.env)) logger.warn(warning)
  const data = dataFolder(host)
  await using open = new AsyncDisposableStack()
  const store = open.adopt(await openStoreIn(data, { clock: host.now }), (opened) => opened.close())
  let dashboardUrl = config.publicUrl
  const place = { store, data, clock: host.now, logger, dashboardUrl: () => dashboardUrl }
  const dashboard = await openDashboard(config, place)
  open.defer(() => dashboard?.stop())
  const listening = await listen(store, config, logger, dashboard)
  const server = open.adopt(listening, () => listening.close())
  dashboardUrl = dashboardUrlOf(config, server.url)
  const versions = availability(integrations.line, host.now())
  // Only a server that listens shows a credential: it is shown once.
  const demo = config.demo === 'true' ? await firstDemo(store, versions, host) : null
  const setup = dashboard === null ? null : await makeSetupLink(store, dashboardUrl, bySystem)
  const { rows, nextCursor } = await store.installations.list({ limit: 1000 })
  const running = {
    url: server.url,
    data,
    base: integrations.base,
    versions,
    versionHeader: headerNames(config.headerPrefix).version,
    installations: rows.length,
    hasMore: nextCursor !== null,
    demo,
    dashboardUrl: dashboard === null ? null : dashboardUrl,
    setup,
  }
  const untilStopped = open.move()
  const readyMs = Math.round(performance.now())
  return {
    json: {
      url: server.url,
      host: config.host,
      port: server.port,
      data,
      ...summary(versions, demo),
      setup: setup === null ? null : { link: setup.link, expiresAt: isoTime(setup.expiresAt) },
    },
    text: banner(running, style),
    async stay() {
      logger.info({ url: server.url, data, readyMs }, 'listening')
      // Whoever looks at a terminal opens the dashboard next, so it is got ready.
      if (host.stdout.isTTY) void dashboard?.open()
      const signal = await stopSignal(host)
      logger.info({ signal }, 'stopping')
      await untilStopped.disposeAsync()
      logger.info('stopped')
    },
  }
}

const bySystem: Attribution = { actor: { type: 'system', id: 'start' } }

/** The demo of a first start; `null` on every later one. */
async function firstDemo(store: Store, versions: Availability, host: Host): Promise<Demo | null> {
  const head = versions.releases.at(-1)
  // The demo data has the shape of head, which a clock that is far behind has not released yet.
  if (head === undefined || head.state === 'scheduled' || !(await isUntouched(store))) return null
  const { demoApi } = await import('./demo-api.ts')
  return createDemo(
    store,
    await demoApi(store, host.now),
    `http://demo.invalid${integrations.base}/v${head.parsed.major}`,
  )
}

function summary({ majors }: Availability, demo: Demo | null): object {
  const releases = majors.flatMap(({ served }) => served.map(({ version }) => version))
  if (demo === null) return { releases, demo }
  const { installationId, name, credentialId, secret } = demo
  return { releases, demo: { installationId, name, credentialId, secret } }
}
