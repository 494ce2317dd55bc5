import { queryOptions } from '@tanstack/react-query'
import { api, ifMatch, unwrapTagged } from '../../../shared/api/client.ts'

export const accountQuery = queryOptions({
  queryKey: ['account'],
  queryFn: () => unwrapTagged(api.GET('/account')),
})

export const renameAccount = (name: string, etag: string | null) =>
  unwrapTagged(api.PATCH('/account', { params: { header: ifMatch(etag) }, body: { name } }))
