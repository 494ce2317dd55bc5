import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { unwrap } from '@stella/sdk'
import { api } from '../../../shared/api/client.ts'
import { everyPage, type PageQuery } from '../../../shared/api/every-page.ts'
import type { ReleaseCaller, ReleaseUser } from '../../../shared/api/types.ts'
import type { Subject, User } from '../users.ts'

/** As far back as the counts beside the lists go. */
const days = 30

interface UsersPage {
  readonly data: readonly User[]
  readonly page: { readonly nextCursor: string | null }
}

async function usersPage(
  subject: Subject,
  { page, since }: { page: PageQuery; since: string },
): Promise<UsersPage> {
  const { surface, release: version, member, use } = subject
  const query = { since, ...page }
  if (member !== undefined && use !== 'may read') {
    const params = { query: { ...query, member, release: version } }
    const answer = await unwrap(api.GET('/usage/deprecated-members/installations', { params }))
    return { ...answer, data: answer.data.map((row) => installationOf(row, subject)) }
  }
  const params = { path: { surface, version }, query }
  if (surface === 'api') {
    const answer = await unwrap(api.GET('/policy/{surface}/releases/{version}/callers', { params }))
    return { ...answer, data: answer.data.map((row) => callerOf(row, subject)) }
  }
  const answer = await unwrap(api.GET('/policy/{surface}/releases/{version}/installations', { params }))
  return { ...answer, data: answer.data.map((row) => installationOf(row, subject)) }
}

function installationOf({ installationId: id, ...row }: ReleaseUser, { member, use }: Subject): User {
  return { ...row, type: 'installation', id, member: member ?? null, use }
}

function callerOf(row: ReleaseCaller, { use }: Subject): User {
  return { ...row, platform: null, homepage: null, member: null, use }
}

export const usersQuery = (subject: Subject) =>
  infiniteQueryOptions({
    queryKey: ['release-users', subject],
    queryFn: ({ pageParam }) => {
      const page = { limit: 100, ...(pageParam !== null && { cursor: pageParam }) }
      return usersPage(subject, { page, since: beginOfCounts() })
    },
    initialPageParam: null as string | null,
    getNextPageParam: ({ page }) => page.nextCursor,
  })

/** All of them, for an export. */
export function everyUser(subject: Subject): Promise<readonly User[]> {
  const since = beginOfCounts()
  return everyPage((page) => usersPage(subject, { page, since }))
}

function beginOfCounts(): string {
  return new Date(Date.now() - days * 86_400_000).toISOString()
}

export const deprecatedMembersQuery = queryOptions({
  queryKey: ['deprecated-members'],
  queryFn: () => everyPage((query) => unwrap(api.GET('/usage/deprecated-members', { params: { query } }))),
})
