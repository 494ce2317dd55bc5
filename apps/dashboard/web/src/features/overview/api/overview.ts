import { queryOptions } from '@tanstack/react-query'
import { unwrap } from '@stella/sdk'
import { api } from '../../../shared/api/client.ts'

export const overviewQuery = queryOptions({
  queryKey: ['overview'],
  queryFn: () => unwrap(api.GET('/overview')),
  refetchInterval: 30_000,
})
