import { infiniteQueryOptions, keepPreviousData } from '@tanstack/react-query'
import { unwrap } from '@stella/sdk'
import { api } from '../../../shared/api/client.ts'
import type { InstallationsSearch } from '../search.ts'

/** Rows a request brings; the most the API gives. */
const limit = 100

/** Newest first, unless the address says otherwise. */
export const defaultSort = '-createdAt'

export const installationsQuery = ({ q, sort, ...filters }: InstallationsSearch) =>
  infiniteQueryOptions({
    queryKey: ['installations', { q, sort, ...filters }],
    queryFn: ({ pageParam }) =>
      unwrap(
        api.GET('/installations', {
          params: {
            query: {
              ...filters,
              ...(q !== undefined && { search: q }),
              ...(pageParam !== null && { cursor: pageParam }),
              sort: sort ?? defaultSort,
              limit,
            },
          },
        }),
      ),
    initialPageParam: null as string | null,
    getNextPageParam: ({ page }) => page.nextCursor,
    placeholderData: keepPreviousData,
  })
