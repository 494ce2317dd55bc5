import type { Engine } from './engine.ts'
import { requireDay } from './input.ts'
import type { ManagementBook } from './management-book.ts'
import type { Usage } from './types.ts'
import type { UsageBook } from './usage-book.ts'

const beginning = '0000-00-00'
const noMembers: readonly string[] = []

interface Books {
  readonly book: UsageBook
  readonly managementBook: ManagementBook
}

/** Every query flushes first, so it sees what this process recorded up to now. */
export function usageOf(engine: Engine, { book, managementBook }: Books, flush: () => Promise<void>): Usage {
  return {
    record: (installationId, release, operationId, status, members = noMembers) =>
      book.record(installationId, release, operationId, status, members),
    recordManagement: (callerId, release, operationId, status) =>
      managementBook.record(callerId, release, operationId, status),
    async byRelease({ since = beginning } = {}) {
      await flush()
      return engine.reads
        .selectFrom('usage_daily')
        .where('day', '>=', requireDay(since))
        .groupBy('release')
        .orderBy('release')
        .select(({ fn }) => [
          'release',
          fn.count<number>('installation_id').distinct().as('installations'),
          fn.sum<number>('count').as('count'),
          fn.min('first_seen_at').as('firstSeenAt'),
          fn.max('last_seen_at').as('lastSeenAt'),
        ])
        .execute()
    },
    async byInstallation(installationId, { since = beginning } = {}) {
      await flush()
      return engine.reads
        .selectFrom('usage_daily')
        .where('installation_id', '=', installationId)
        .where('day', '>=', requireDay(since))
        .groupBy(['installation_id', 'release', 'operation_id', 'status'])
        .orderBy('release')
        .orderBy('operation_id')
        .orderBy('status')
        .select(({ fn }) => [
          'installation_id as installationId',
          'release',
          'operation_id as operationId',
          'status',
          fn.sum<number>('count').as('count'),
          fn.min('first_seen_at').as('firstSeenAt'),
          fn.max('last_seen_at').as('lastSeenAt'),
        ])
        .execute()
    },
    async releaseUsers(release, { since = beginning } = {}) {
      await flush()
      return engine.reads
        .selectFrom('usage_daily')
        .innerJoin('installations', 'installations.id', 'installation_id')
        .where('release', '=', release)
        .where('day', '>=', requireDay(since))
        .groupBy(['installation_id', 'installations.name', 'release'])
        .select(({ fn }) => [
          'installation_id as installationId',
          'installations.name',
          'release',
          fn.sum<number>('usage_daily.count').as('count'),
          fn.min('usage_daily.first_seen_at').as('firstSeenAt'),
          fn.max('usage_daily.last_seen_at').as('lastSeenAt'),
        ])
        .orderBy('lastSeenAt', 'desc')
        .orderBy('installation_id')
        .execute()
    },
    async deprecatedMemberUsers(member) {
      await flush()
      let select = engine.reads
        .selectFrom('usage_members')
        .innerJoin('installations', 'installations.id', 'installation_id')
        .select(['installation_id as installationId', 'installations.name', 'release', 'member'])
        .select([
          'count',
          'usage_members.first_seen_at as firstSeenAt',
          'usage_members.last_seen_at as lastSeenAt',
        ])
        .orderBy('usage_members.last_seen_at', 'desc')
        .orderBy('installation_id')
        .orderBy('member')
        .orderBy('release')
      if (member !== null) select = select.where('member', '=', member)
      return select.execute()
    },
  }
}
