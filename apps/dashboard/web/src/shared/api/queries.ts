import { queryOptions } from '@tanstack/react-query'
import { unwrap } from '@stella/sdk'
import { api, unwrapTagged } from './client.ts'
import { everyPage } from './every-page.ts'

// What more than one feature shows.

export const installationQuery = (installationId: string) =>
  queryOptions({
    queryKey: ['installation', installationId],
    queryFn: () =>
      unwrapTagged(api.GET('/installations/{installationId}', { params: { path: { installationId } } })),
  })

export const policyQuery = queryOptions({
  queryKey: ['policy'],
  queryFn: () => unwrap(api.GET('/policy')),
  staleTime: 60_000,
})

export const membersQuery = queryOptions({
  queryKey: ['members'],
  queryFn: () => everyPage((query) => unwrap(api.GET('/team/members', { params: { query } }))),
  staleTime: 60_000,
})
