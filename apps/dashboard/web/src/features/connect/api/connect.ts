import { queryOptions } from '@tanstack/react-query'
import { unwrap } from '@stella/sdk'
import { api, unwrapTagged } from '../../../shared/api/client.ts'
import type { CredentialScope, Installation } from '../../../shared/api/types.ts'

export interface NewInstallation {
  readonly name: string
  readonly platform: Installation['platform']
  readonly homepage: string | null
  readonly mode: Installation['mode']
}

export const createInstallation = (body: NewInstallation) =>
  unwrapTagged(api.POST('/installations', { body }))

/** Those whose name begins to look like what was typed. */
export const candidatesQuery = (search: string) =>
  queryOptions({
    queryKey: ['installations', 'candidates', search],
    queryFn: () =>
      unwrap(
        api.GET('/installations', {
          params: { query: { status: 'active', limit: 8, ...(search !== '' && { search }) } },
        }),
      ),
  })

export interface CodeOrder {
  readonly kind: 'secret' | 'browser'
  readonly scopes: CredentialScope[]
  readonly origins: readonly string[]
}

/** Allows the origins, then issues the code. */
export async function orderCode(installationId: string, { kind, scopes, origins }: CodeOrder) {
  const params = { path: { installationId } }
  for (const origin of origins) {
    await unwrap(api.POST('/installations/{installationId}/origins', { params, body: { origin } }))
  }
  return unwrap(api.POST('/installations/{installationId}/connect-codes', { params, body: { kind, scopes } }))
}

/** How often to look whether the site has called, in milliseconds. */
export const lookEvery = 2_000
