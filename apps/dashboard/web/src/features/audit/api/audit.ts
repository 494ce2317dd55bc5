import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { api, send } from '../../../shared/api/client.ts'
import { problemOf } from '../../../shared/api/problem.ts'
import { auditQuery } from '../filter.ts'
import type { AuditSearch } from '../search.ts'

export const auditListQuery = (search: AuditSearch) =>
  infiniteQueryOptions({
    queryKey: ['audit', 'list', search],
    queryFn: ({ pageParam }) =>
      send(
        api.GET('/audit', {
          params: {
            query: { ...auditQuery(search), limit: 50, ...(pageParam !== null && { cursor: pageParam }) },
          },
        }),
      ),
    initialPageParam: null as string | null,
    getNextPageParam: ({ page }) => page.nextCursor,
  })

export const checkpointsQuery = queryOptions({
  queryKey: ['audit', 'checkpoints'],
  queryFn: () => send(api.GET('/audit/checkpoints', { params: { query: { limit: 5 } } })),
})

export const verifyAudit = () => send(api.POST('/audit/verify'))
export const createCheckpoint = () => send(api.POST('/audit/checkpoints'))

/** The whole file that matches, as text. */
export async function exportAudit(search: AuditSearch, format: 'csv' | 'jsonl'): Promise<string> {
  const { data, error, response } = await api.GET('/audit/export', {
    params: { query: { ...auditQuery(search), format } },
    parseAs: 'text',
  })
  if (data === undefined) throw problemOf(response.status, error)
  return data
}
