import { queryOptions } from '@tanstack/react-query'
import { api, ifMatch, sendTagged } from '../../../shared/api/client.ts'

export const accountQuery = queryOptions({
  queryKey: ['account'],
  queryFn: () => sendTagged(api.GET('/account')),
})

export const renameAccount = (name: string, etag: string | null) =>
  sendTagged(api.PATCH('/account', { params: { header: ifMatch(etag) }, body: { name } }))
