import type { PublishedSurface } from '@stella/api-contract'
import type { DeprecatedMemberUser, ReleaseUser, Store } from '@stella/store'
import { Option, InvalidArgumentError, type Command } from 'commander'
import { addCommand, type Call, type Outcome, type Program } from '../command.ts'
import { dataFolder, hasStore, withStore } from '../open-store.ts'
import { isoDay, isoTime, parseSpan } from '../output/time.ts'
import type { ReleaseRow, SurfaceView } from './versions-text.ts'

export function versionsCommand(program: Program, root: Command): void {
  addCommand(program, root, {
    name: 'versions',
    summary: 'Show every release of every surface, its state and dates, and who still uses it',
    description:
      'Who uses a release is read from recorded calls to the integrations API; it lags behind a running server by some seconds.',
    options: [
      new Option(
        '--since <span>',
        'only count calls this recent, such as 30d; all recorded ones when absent',
      ).argParser(parseSince),
    ],
    examples: ['versions', 'versions --since 30d --json'],
    json: [
      '{ since, surfaces: [{ surface, base, releases: [{ version, published,',
      '  state: scheduled | served | deprecated | below-floor | retired, released, servedUntil, summary,',
      '  calls, lastCallAt, installations: [{ id, name, calls, lastCallAt }] }],',
      '  deprecatedMembers: [{ member, release, installation: { id, name }, calls, lastCallAt }] }] }',
    ].join('\n'),
    run: versions,
  })
}

interface Used {
  readonly byRelease: ReadonlyMap<string, readonly ReleaseUser[]>
  readonly members: readonly DeprecatedMemberUser[]
}

/** The surface that installations call; calls of no other are recorded. */
const recorded = 'integrations'

async function versions({
  options,
  host,
  style,
}: Call<never, { readonly since?: number }>): Promise<Outcome> {
  const [{ surfaces }, { versionsText }] = await Promise.all([
    import('@stella/api-contract'),
    import('./versions-text.ts'),
  ])
  const now = host.now()
  const since = options.since === undefined ? null : isoDay(now - options.since)
  const folder = dataFolder(host)
  const isRecorded = await hasStore(folder)
  const views = await Promise.all(
    surfaces.map(async (each) => {
      const { name, line } = each.surface
      const isCalled = isRecorded && name === recorded
      const used = isCalled ? await withStore(host, (store) => usageOf(store, line.releases, since)) : nothing
      return viewOf(each, used, now)
    }),
  )
  const note = isRecorded ? '' : `\n\nNo calls are recorded: there is no database in ${folder}.`
  const text = views.map((view) => versionsText(view, now, style)).join('\n\n\n')
  return { json: { since, surfaces: views.map(viewJson) }, text: text + note }
}

async function viewOf(
  { surface, published }: PublishedSurface,
  used: Used,
  now: number,
): Promise<SurfaceView> {
  const { availability } = await import('@stella/versioning')
  const { name, base, line } = surface
  const rows = availability(line, now)
    .releases.toReversed()
    .map(({ index, version, date, state, notices }): ReleaseRow => {
      const sunsets = notices.map(({ sunset }) => sunset).toSorted()
      return {
        version,
        isPublished: published[version] !== undefined,
        state,
        date,
        servedUntil: sunsets[0] ?? null,
        summary: line.releases[index]?.summary ?? '',
        users: used.byRelease.get(version) ?? [],
      }
    })
  return { name, base, rows, members: used.members }
}

const nothing: Used = { byRelease: new Map(), members: [] }

async function usageOf(
  store: Store,
  releases: readonly { readonly version: string }[],
  since: string | null,
): Promise<Used> {
  const period = since === null ? {} : { since }
  const users = await Promise.all(
    releases.map(async ({ version }) => [version, await store.usage.releaseUsers(version, period)] as const),
  )
  const first = since === null ? 0 : Date.parse(since)
  const members = await store.usage.deprecatedMemberUsers(null)
  return { byRelease: new Map(users), members: members.filter(({ lastSeenAt }) => lastSeenAt >= first) }
}

function viewJson({ name, base, rows, members }: SurfaceView): unknown {
  return { surface: name, base, releases: rows.map(rowJson), deprecatedMembers: members.map(memberJson) }
}

function rowJson({ version, isPublished, state, date, servedUntil, summary, users }: ReleaseRow): unknown {
  return {
    version,
    published: isPublished,
    state,
    released: date,
    servedUntil,
    summary,
    calls: users.reduce((sum, { count }) => sum + count, 0),
    lastCallAt: isoTime(users[0]?.lastSeenAt ?? null),
    installations: users.map(({ installationId, name, count, lastSeenAt }) => {
      return { id: installationId, name, calls: count, lastCallAt: isoTime(lastSeenAt) }
    }),
  }
}

function memberJson({
  member,
  release,
  installationId,
  name,
  count,
  lastSeenAt,
}: DeprecatedMemberUser): unknown {
  const installation = { id: installationId, name }
  return { member, release, installation, calls: count, lastCallAt: isoTime(lastSeenAt) }
}

function parseSince(text: string): number {
  const span = parseSpan(text)
  if (span !== undefined) return span
  throw new InvalidArgumentError('Write a number and d or w, such as 30d.')
}
