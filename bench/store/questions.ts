import type { InstallationQuery, Store } from '@stella/store'

const accountId = 'acc_default'
const hour = 3_600_000
const day = 24 * hour

/** Something that the dashboard asks of the store; the turn varies what is asked, so that no answer is just repeated. */
export interface Question {
  readonly label: string
  readonly ask: (turn: number) => Promise<unknown>
}

/** What questions are about. */
export interface Subject {
  readonly store: Store
  readonly now: number
  readonly installationIds: readonly string[]
  readonly releases: readonly string[]
  readonly members: readonly string[]
}

export async function subjectOf(store: Store, now: number): Promise<Subject> {
  const { rows } = await store.installations.list({ accountId, limit: 1000, sort: '-lastSeenAt' })
  const releases = await store.usageReports.releases(accountId)
  const members = await store.usageReports.members(accountId)
  return {
    store,
    now,
    installationIds: rows.map(({ id }) => id),
    releases: releases.map(({ release }) => release),
    members: [...new Set(members.map(({ member }) => member))],
  }
}

/** Every list and report there is. */
export function questionsOf(subject: Subject): readonly Question[] {
  return [...installationQuestions(subject), ...usageQuestions(subject), ...auditQuestions(subject)]
}

function at(items: readonly string[], turn: number): string {
  return items[turn % items.length] ?? ''
}

const words = [
  'harbour',
  'Museum',
  'e',
  'berlin',
  'ins_01',
  'zürich',
  'nothing at all',
  'shop.',
  'red kite bakery',
]

function installationQuestions({ store, installationIds, releases }: Subject): readonly Question[] {
  const list = (label: string, queryFor: (turn: number) => InstallationQuery): Question => ({
    label: `installations ${label}`,
    ask: (turn) => store.installations.list({ accountId, ...queryFor(turn) }),
  })
  const cursors = new Map<string, string | null>()
  const deep = (sort: NonNullable<InstallationQuery['sort']>): Question => ({
    label: `installations by ${sort}, page after page`,
    async ask() {
      const page = await store.installations.list({ accountId, sort, cursor: cursors.get(sort) })
      cursors.set(sort, page.nextCursor)
    },
  })
  return [
    list('first page', () => ({})),
    deep('createdAt'),
    deep('-createdAt'),
    deep('name'),
    deep('-name'),
    deep('lastSeenAt'),
    deep('-lastSeenAt'),
    list('search', (turn) => ({ search: at(words, turn), sort: 'name' })),
    list('search, 200 rows', (turn) => ({ search: at(words, turn), limit: 200 })),
    list('by status', (turn) => ({ status: turn % 2 === 0 ? 'suspended' : 'active', sort: '-lastSeenAt' })),
    list('by platform and mode', (turn) => ({
      platform: turn % 2 === 0 ? 'typo3' : 'wordpress',
      environment: turn % 3 === 0 ? 'test' : 'live',
    })),
    list('by release', (turn) => ({ release: at(releases, turn), sort: '-lastSeenAt' })),
    list('all filters and search', (turn) => ({
      release: at(releases, turn),
      search: at(words, turn),
      status: 'active',
      sort: 'name',
    })),
    list('1000 rows', () => ({ limit: 1000 })),
    { label: 'installations by status, counted', ask: () => store.installations.countByStatus(accountId) },
    { label: 'installation', ask: (turn) => store.installations.find(accountId, at(installationIds, turn)) },
    { label: 'credentials', ask: (turn) => store.credentials.list(at(installationIds, turn)) },
    {
      label: 'credential calls',
      ask: (turn) => store.usageReports.credentialCalls(at(installationIds, turn)),
    },
  ]
}

function usageQuestions({ store, now, installationIds, releases, members }: Subject): readonly Question[] {
  const { usageReports } = store
  const groups = ['release', 'operation', 'status'] as const
  const group = (turn: number) => groups[turn % groups.length] ?? 'release'
  const since = (days: number) => ({ accountId, from: now - days * day, to: now })
  const cursors = new Map<string, string | null>()
  return [
    { label: 'usage by release', ask: () => usageReports.releases(accountId) },
    { label: 'usage by deprecated member', ask: () => usageReports.members(accountId) },
    ...[1, 7, 30].map((days) => ({
      label: `usage by hour, ${days} days`,
      ask: (turn: number) => usageReports.series({ ...since(days), interval: 'hour', groupBy: group(turn) }),
    })),
    ...[30, 365].map((days) => ({
      label: `usage by day, ${days} days`,
      ask: (turn: number) => usageReports.series({ ...since(days), interval: 'day', groupBy: group(turn) }),
    })),
    {
      label: 'usage of an installation by hour, 2 days',
      ask: (turn) =>
        usageReports.series({
          ...since(2),
          installationId: at(installationIds, turn),
          interval: 'hour',
          groupBy: group(turn),
        }),
    },
    {
      label: 'usage of an installation by day, 90 days',
      ask: (turn) =>
        usageReports.series({
          ...since(90),
          installationId: at(installationIds, turn),
          interval: 'day',
          groupBy: group(turn),
        }),
    },
    {
      label: 'error and deprecated share, 7 days',
      ask: () => usageReports.rates(since(7), releases.slice(0, 3)),
    },
    {
      label: 'error and deprecated share, 30 days',
      ask: () => usageReports.rates(since(30), releases.slice(0, 3)),
    },
    {
      label: 'users of a release, page after page',
      async ask(turn) {
        const release = at(releases, turn)
        const page = await usageReports.releaseUsers({ accountId, release, cursor: cursors.get(release) })
        cursors.set(release, page.nextCursor)
      },
    },
    {
      label: 'users of a deprecated member',
      ask: (turn) => usageReports.memberUsers({ accountId, member: at(members, turn) }),
    },
    {
      label: 'users of a deprecated member in a release',
      ask: (turn) =>
        usageReports.memberUsers({ accountId, member: at(members, turn), release: at(releases, turn) }),
    },
    {
      label: 'users of deprecated members, page after page',
      async ask() {
        const page = await usageReports.memberUsers({ accountId, cursor: cursors.get('') })
        cursors.set('', page.nextCursor)
      },
    },
    {
      label: 'what an installation calls',
      ask: (turn) => store.usage.byInstallation(at(installationIds, turn)),
    },
  ]
}

function auditQuestions({ store, now, installationIds }: Subject): readonly Question[] {
  const { audit } = store
  const actions = [
    'credential.',
    'credential.issue',
    'installation.',
    'settings.put',
    'account.',
    'origin.add',
  ]
  const actors = ['ana', 'deploy-pipeline', 'nobody', 'elif']
  let cursor: string | null = null
  return [
    { label: 'audit', ask: () => audit.list({ accountId }) },
    {
      label: 'audit, page after page',
      async ask() {
        const page: Awaited<ReturnType<typeof audit.list>> = await audit.list({ accountId, cursor })
        cursor = page.nextCursor
      },
    },
    { label: 'audit by action', ask: (turn) => audit.list({ accountId, action: at(actions, turn) }) },
    { label: 'audit by actor', ask: (turn) => audit.list({ accountId, actorId: at(actors, turn) }) },
    {
      label: 'audit by kind of actor',
      ask: (turn) => audit.list({ accountId, actorType: turn % 2 === 0 ? 'installation' : 'user' }),
    },
    { label: 'audit by target', ask: (turn) => audit.list({ accountId, target: at(installationIds, turn) }) },
    {
      label: 'audit of an installation',
      ask: (turn) => audit.list({ accountId, installationId: at(installationIds, turn) }),
    },
    {
      label: 'audit of a day',
      ask: (turn) => audit.list({ accountId, from: now - (turn + 1) * day, to: now - turn * day }),
    },
    {
      label: 'audit by action, actor and time',
      ask: (turn) =>
        audit.list({
          accountId,
          action: at(actions, turn),
          actorId: at(actors, turn),
          from: now - 200 * day,
          to: now - 100 * day,
        }),
    },
  ]
}
