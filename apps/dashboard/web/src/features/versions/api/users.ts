import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { unwrap } from '@stella/sdk'
import { api } from '../../../shared/api/client.ts'
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

async function usersPage({ surface, release, member }: Subject, cursor: string | null) {
  const since = new Date(Date.now() - days * 86_400_000).toISOString()
  const query = { since, limit: 100, ...(cursor !== null && { cursor }) }
  if (member !== undefined) {
    const page = await unwrap(
      api.GET('/usage/deprecated-members/users', { params: { query: { ...query, member, release } } }),
    )
    return { data: page.data as readonly User[], page: page.page }
  }
  const page = await unwrap(
    api.GET('/policy/{surface}/releases/{version}/users', {
      params: { path: { surface, version: release }, query },
    }),
  )
  return { data: page.data as readonly User[], page: page.page }
}

export const usersQuery = (subject: Subject) =>
  infiniteQueryOptions({
    queryKey: ['release-users', subject],
    queryFn: ({ pageParam }) => usersPage(subject, pageParam),
    initialPageParam: null as string | null,
    getNextPageParam: ({ page }) => page.nextCursor,
  })

/** All of them, for an export. */
export async function everyUser(subject: Subject): Promise<readonly User[]> {
  const users: User[] = []
  let cursor: string | null = null
  do {
    const { data, page }: Awaited<ReturnType<typeof usersPage>> = await usersPage(subject, cursor)
    users.push(...data)
    cursor = page.nextCursor
  } while (cursor !== null)
  return users
}

export const deprecatedMembersQuery = queryOptions({
  queryKey: ['deprecated-members'],
  queryFn: () => unwrap(api.GET('/usage/deprecated-members', { params: { query: { limit: 100 } } })),
})
