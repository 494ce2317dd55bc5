import type { Environment, Installation, InstallationStatus, Platform, Store } from '@stella/store'
import type { Call, Outcome } from '../command.ts'
import { unusable } from '../failure.ts'
import { findInstallation } from '../find.ts'
import type { Host } from '../host.ts'
import { dataFolder, openStoreIn, withStore } from '../open-store.ts'
import { printable } from '../output/printable.ts'
import { facts, table } from '../output/table.ts'
import { ago, isoTime, shortTime } from '../output/time.ts'
import { paintStatus, type Style } from '../output/style.ts'
import { attribution } from '../attribution.ts'
import { credentialTable } from './credential-table.ts'
import { credentialJson, installationJson } from './shapes.ts'

interface CreateOptions {
  readonly platform: Platform
  readonly environment: Environment
  readonly homepage?: string
}

/** The one command beside `start` that makes a database, so that an installation can be there before the first start. */
export async function create({ args, options, host, style }: Call<'name', CreateOptions>): Promise<Outcome> {
  const { platform, environment, homepage } = options
  const store = await openStoreIn(dataFolder(host), { clock: host.now, repeat: null })
  try {
    const by = attribution(host)
    const made = await store.installations.create({ name: args.name, platform, environment, homepage }, by)
    const next = [
      `Give it a credential:    stella credential issue ${made.id}`,
      `or let its owner fetch one:  stella connect-code issue ${made.id}`,
    ]
    return {
      json: { installation: installationJson(made) },
      text: `${describe(made, style)}\n\n${next.join('\n')}`,
    }
  } finally {
    await store.close()
  }
}

interface ListOptions {
  readonly status?: InstallationStatus
  readonly platform?: Platform
  readonly search?: string
  readonly limit: number
  readonly cursor?: string
}

export function list({ options, host, style }: Call<never, ListOptions>): Promise<Outcome> {
  return withStore(host, async (store) => {
    const { rows, nextCursor } = await store.installations.list(options)
    const columns = ['ID', 'NAME', 'PLATFORM', 'FOR', 'STATUS', 'PIN', 'SINCE'].map((title) => ({ title }))
    const cells = rows.map((row) => [
      row.id,
      printable(row.name),
      row.platform,
      row.environment,
      paintStatus(row.status, style),
      row.pinnedVersion ?? '-',
      shortTime(row.createdAt),
    ])
    const shown = rows.length === 0 ? 'No installation matches.' : table(columns, cells)
    const more = nextCursor === null ? '' : `\n\nThere are more: add --cursor ${nextCursor}`
    return { json: { installations: rows.map(installationJson), nextCursor }, text: shown + more }
  })
}

export function show({ args, host, style }: Call<'installation', object>): Promise<Outcome> {
  return withStore(host, async (store) => {
    const installation = await findInstallation(store, args.installation)
    const credentials = await store.credentials.list(installation.id)
    const usage = await store.usage.byInstallation(installation.id)
    const now = host.now()
    const text = [
      describe(installation, style),
      credentials.length === 0 ? 'No credentials.' : credentialTable(credentials, now, style),
      usage.length === 0 ? 'It has made no calls.' : usageTable(usage, now),
    ].join('\n\n')
    const json = {
      installation: installationJson(installation),
      credentials: credentials.map((credential) => credentialJson(credential, now)),
      usage: usage.map(({ release, operationId, status, count, lastSeenAt }) => {
        return { release, operation: operationId, status, calls: count, lastCallAt: isoTime(lastSeenAt) }
      }),
    }
    return { json, text }
  })
}

function usageTable(usage: Awaited<ReturnType<Store['usage']['byInstallation']>>, now: number): string {
  return table(
    [
      { title: 'RELEASE' },
      { title: 'OPERATION' },
      { title: 'STATUS', align: 'right' },
      { title: 'CALLS', align: 'right' },
      { title: 'LAST CALL' },
    ],
    usage.map(({ release, operationId, status, count, lastSeenAt }) => {
      return [release, operationId, String(status), String(count), ago(lastSeenAt, now)]
    }),
  )
}

export function rename({ args, host, style }: Call<'installation' | 'name', object>): Promise<Outcome> {
  return edit(host, args.installation, style, (store, { id }) =>
    store.installations.rename(id, args.name, attribution(host)),
  )
}

export async function pin({ args, host, style }: Call<'installation' | 'release', object>): Promise<Outcome> {
  const release = args.release === 'none' ? null : args.release
  if (release !== null) await requireServed(release, host)
  return edit(host, args.installation, style, (store, { id }) =>
    store.installations.pin(id, release, attribution(host)),
  )
}

async function requireServed(release: string, host: Host): Promise<void> {
  const { servedReleases } = await import('../surface.ts')
  const served = servedReleases(host.now())
  if (served.includes(release)) return
  const message = `Release ${JSON.stringify(release)} is not served.`
  throw unusable('RELEASE_NOT_SERVED', message, `Use one of ${served.join(', ')}, or none to lift the pin.`)
}

type Edit = (store: Store, installation: Installation) => Promise<Installation>

function edit(host: Host, installation: string, style: Style, change: Edit): Promise<Outcome> {
  return withStore(host, async (store) => {
    const changed = await change(store, await findInstallation(store, installation))
    return { json: { installation: installationJson(changed) }, text: describe(changed, style) }
  })
}

export function describe(installation: Installation, style: Style): string {
  const { id, name, platform, environment, status, homepage, pinnedVersion, origins, connectedAt } =
    installation
  return facts([
    ['installation', id],
    ['name', style.bold(printable(name))],
    ['platform', [platform, installation.platformVersion].filter((part) => part !== null).join(' ')],
    ['data', environment],
    ['status', paintStatus(status, style)],
    ['homepage', homepage ?? '-'],
    ['origins', origins.length === 0 ? '-' : origins.join(', ')],
    ['pinned to', pinnedVersion ?? '- (latest)'],
    ['connected', connectedAt === null ? '-' : `${shortTime(connectedAt)} UTC`],
    ['created', `${shortTime(installation.createdAt)} UTC`],
  ])
}
