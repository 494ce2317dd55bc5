import { queryOptions } from '@tanstack/react-query'
import { unwrap } from '@stella/sdk'
import { api } from '../../../shared/api/client.ts'
import { everyPage } from '../../../shared/api/every-page.ts'
import { queryClient } from '../../../shared/api/query-client.ts'
import type { CredentialScope } from '../../../shared/api/types.ts'

const path = (installationId: string, credentialId: string) => ({ path: { installationId, credentialId } })

export const credentialsQuery = (installationId: string) =>
  queryOptions({
    queryKey: ['credentials', installationId],
    queryFn: () =>
      everyPage((query) =>
        unwrap(
          api.GET('/installations/{installationId}/credentials', {
            params: { path: { installationId }, query },
          }),
        ),
      ),
    refetchInterval: 15_000,
  })

/** One credential, and how much revoking it would stop. */
export const credentialQuery = (installationId: string, credentialId: string) =>
  queryOptions({
    queryKey: ['credentials', installationId, credentialId],
    queryFn: () =>
      unwrap(
        api.GET('/installations/{installationId}/credentials/{credentialId}', {
          params: path(installationId, credentialId),
        }),
      ),
    staleTime: 0,
  })

export interface NewCredential {
  readonly kind: 'secret' | 'browser'
  readonly scopes: CredentialScope[]
  readonly expiresAt: string | null
}

export const issueCredential = (installationId: string, body: NewCredential) =>
  unwrap(
    api.POST('/installations/{installationId}/credentials', { params: { path: { installationId } }, body }),
  )

export const rotateCredential = (installationId: string, credentialId: string, graceSeconds: number) =>
  unwrap(
    api.POST('/installations/{installationId}/credentials/{credentialId}/rotate', {
      params: path(installationId, credentialId),
      body: { graceSeconds },
    }),
  )

export const revokeCredential = (installationId: string, credentialId: string) =>
  unwrap(
    api.POST('/installations/{installationId}/credentials/{credentialId}/revoke', {
      params: path(installationId, credentialId),
    }),
  )

export function refreshCredentials(installationId: string): void {
  void queryClient.invalidateQueries({ queryKey: ['credentials', installationId] })
  void queryClient.invalidateQueries({ queryKey: ['audit'] })
}
