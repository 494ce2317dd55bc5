import { queryOptions } from '@tanstack/react-query'
import { api, send, sendTagged } from './client.ts'

// What more than one feature shows.

export const installationQuery = (installationId: string) =>
  queryOptions({
    queryKey: ['installation', installationId],
    queryFn: () =>
      sendTagged(api.GET('/installations/{installationId}', { params: { path: { installationId } } })),
  })

export const policyQuery = queryOptions({
  queryKey: ['policy'],
  queryFn: () => send(api.GET('/policy')),
  staleTime: 60_000,
})

export const membersQuery = queryOptions({
  queryKey: ['members'],
  queryFn: () => send(api.GET('/team/members', { params: { query: { limit: 100 } } })),
  staleTime: 60_000,
})
