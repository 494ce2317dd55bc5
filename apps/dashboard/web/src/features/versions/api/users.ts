import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { unwrap } from '@stella/sdk'
import { api } from '../../../shared/api/client.ts'
import { everyPage, type PageQuery } from '../../../shared/api/every-page.ts'
import type { MemberUser, ReleaseUser } from '../../../shared/api/types.ts'

/** Whom to list: everybody on a release, or everybody who still uses one deprecated member in it. */
export interface Subject {
  readonly surface: string
  readonly release: string
  readonly member?: string
}

export type User = ReleaseUser | MemberUser

/** As far back as the counts beside the lists go. */
const days = 30

async function usersPage({ surface, release, member }: Subject, page: PageQuery) {
  const since = new Date(Date.now() - days * 86_400_000).toISOString()
  const query = { since, ...page }
  if (member !== undefined) {
    const answer = await unwrap(
      api.GET('/usage/deprecated-members/installations', {
        params: { query: { ...query, member, release } },
      }),
    )
    return { data: answer.data as readonly User[], page: answer.page }
  }
  const answer = await unwrap(
    api.GET('/policy/{surface}/releases/{version}/installations', {
      params: { path: { surface, version: release }, query },
    }),
  )
  return { data: answer.data as readonly User[], page: answer.page }
}

export const usersQuery = (subject: Subject) =>
  infiniteQueryOptions({
    queryKey: ['release-users', subject],
    queryFn: ({ pageParam }) =>
      usersPage(subject, { limit: 100, ...(pageParam !== null && { cursor: pageParam }) }),
    initialPageParam: null as string | null,
    getNextPageParam: ({ page }) => page.nextCursor,
  })

/** All of them, for an export. */
export function everyUser(subject: Subject): Promise<readonly User[]> {
  return everyPage((query) => usersPage(subject, query))
}

export const deprecatedMembersQuery = queryOptions({
  queryKey: ['deprecated-members'],
  queryFn: () => everyPage((query) => unwrap(api.GET('/usage/deprecated-members', { params: { query } }))),
})
