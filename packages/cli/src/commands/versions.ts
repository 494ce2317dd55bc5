import type { DeprecatedMemberUser, ReleaseUser, Store } from '@stella/store'
import { Option, InvalidArgumentError, type Command } from 'commander'
import { addCommand, type Call, type Outcome, type Program } from '../command.ts'
import { dataFolder, hasStore, withStore } from '../open-store.ts'
import { isoDay, isoTime, parseSpan } from '../output/time.ts'
import type { ReleaseRow } from './versions-text.ts'

export function versionsCommand(program: Program, root: Command): void {
  addCommand(program, root, {
    name: 'versions',
    summary: 'Show every release, its state and dates, and who still uses it',
    description:
      'Who uses a release is read from recorded calls; it lags behind a running server by some seconds.',
    options: [
      new Option(
        '--since <span>',
        'only count calls this recent, such as 30d; all recorded ones when absent',
      ).argParser(parseSince),
    ],
    examples: ['versions', 'versions --since 30d --json'],
    json: [
      '{ surface, base, since, releases: [{ version, state: scheduled | served | deprecated | below-floor | retired,',
      '  released, servedUntil, summary, calls, lastCallAt, installations: [{ id, name, calls, lastCallAt }] }],',
      '  deprecatedMembers: [{ member, release, installation: { id, name }, calls, lastCallAt }] }',
    ].join('\n'),
    run: versions,
  })
}

interface Used {
  readonly byRelease: ReadonlyMap<string, readonly ReleaseUser[]>
  readonly members: readonly DeprecatedMemberUser[]
}

async function versions({
  options,
  host,
  style,
}: Call<never, { readonly since?: number }>): Promise<Outcome> {
  const [{ integrations }, { availability }, { versionsText }] = await Promise.all([
    import('@stella/api-contract'),
    import('@stella/versioning'),
    import('./versions-text.ts'),
  ])
  const now = host.now()
  const since = options.since === undefined ? null : isoDay(now - options.since)
  const { releases } = availability(integrations.line, now)
  const folder = dataFolder(host)
  const isRecorded = await hasStore(folder)
  const used = isRecorded ? await withStore(host, (store) => usageOf(store, releases, since)) : nothing
  const rows = releases.toReversed().map(({ index, version, date, state, notices }): ReleaseRow => {
    const users = used.byRelease.get(version) ?? []
    const sunsets = notices.map(({ sunset }) => sunset).toSorted()
    const summary = integrations.line.releases[index]?.summary ?? ''
    return { version, state, date, servedUntil: sunsets[0] ?? null, summary, users }
  })
  const { name, base } = integrations
  const json = {
    surface: name,
    base,
    since,
    releases: rows.map(rowJson),
    deprecatedMembers: used.members.map(memberJson),
  }
  const note = isRecorded ? '' : `\n\nNo calls are recorded: there is no database in ${folder}.`
  return { json, text: versionsText({ name, base, rows, members: used.members, now }, style) + note }
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

function rowJson({ version, state, date, servedUntil, summary, users }: ReleaseRow): unknown {
  return {
    version,
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
