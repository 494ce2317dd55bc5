import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { unwrap } from '@stella/sdk'
import { api } from '../../../shared/api/client.ts'
import { ApiError } from '@stella/sdk'
import { auditQuery } from '../filter.ts'
import type { AuditSearch } from '../search.ts'

export const auditListQuery = (search: AuditSearch) =>
  infiniteQueryOptions({
    queryKey: ['audit', 'list', search],
    queryFn: ({ pageParam }) =>
      unwrap(
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
  queryFn: () => unwrap(api.GET('/audit/checkpoints', { params: { query: { limit: 5 } } })),
})

export const verifyAudit = () => unwrap(api.POST('/audit/verify'))
export const createCheckpoint = () => unwrap(api.POST('/audit/checkpoints'))

/** The whole file that matches, as text. */
export async function exportAudit(search: AuditSearch, format: 'csv' | 'jsonl'): Promise<string> {
  const { data, error, response } = await api.GET('/audit/export', {
    params: { query: { ...auditQuery(search), format } },
    parseAs: 'text',
  })
  if (data === undefined) throw new ApiError(response.status, error)
  return data
}
