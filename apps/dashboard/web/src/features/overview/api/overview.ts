import { queryOptions } from '@tanstack/react-query'
import { api, send } from '../../../shared/api/client.ts'

export const overviewQuery = queryOptions({
  queryKey: ['overview'],
  queryFn: () => send(api.GET('/overview')),
  refetchInterval: 30_000,
})
