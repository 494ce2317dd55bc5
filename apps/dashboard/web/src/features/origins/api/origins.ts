import { queryOptions } from '@tanstack/react-query'
import { unwrap } from '@stella/sdk'
import { api } from '../../../shared/api/client.ts'
import { everyPage } from '../../../shared/api/every-page.ts'
import { queryClient } from '../../../shared/api/query-client.ts'

const params = (installationId: string) => ({ path: { installationId } })

export const originsQuery = (installationId: string) =>
  queryOptions({
    queryKey: ['origins', installationId],
    queryFn: () =>
      everyPage((query) =>
        unwrap(
          api.GET('/installations/{installationId}/origins', {
            params: { ...params(installationId), query },
          }),
        ),
      ),
  })

export const addOrigin = (installationId: string, origin: string) =>
  unwrap(
    api.POST('/installations/{installationId}/origins', { params: params(installationId), body: { origin } }),
  )

export const removeOrigin = (installationId: string, origin: string) =>
  unwrap(
    api.DELETE('/installations/{installationId}/origins', {
      params: { ...params(installationId), query: { origin } },
    }),
  )

export const testOrigin = (installationId: string, origin: string) =>
  unwrap(
    api.POST('/installations/{installationId}/origins/test', {
      params: params(installationId),
      body: { origin },
    }),
  )

export function refreshOrigins(installationId: string): void {
  void queryClient.invalidateQueries({ queryKey: ['origins', installationId] })
  void queryClient.invalidateQueries({ queryKey: ['installation', installationId] })
  void queryClient.invalidateQueries({ queryKey: ['audit'] })
}
