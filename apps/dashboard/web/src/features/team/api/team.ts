import { queryOptions } from '@tanstack/react-query'
import { unwrap } from '@stella/sdk'
import { api, ifMatch } from '../../../shared/api/client.ts'
import { everyPage } from '../../../shared/api/every-page.ts'
import { queryClient } from '../../../shared/api/query-client.ts'
import type { Member, Role, Scope } from '../../../shared/api/types.ts'

export const invitationsQuery = queryOptions({
  queryKey: ['invitations'],
  queryFn: () => everyPage((query) => unwrap(api.GET('/team/invitations', { params: { query } }))),
})

export const tokensQuery = queryOptions({
  queryKey: ['tokens'],
  queryFn: () => everyPage((query) => unwrap(api.GET('/tokens', { params: { query } }))),
})

export const changeRole = ({ id, etag }: Member, role: Role) =>
  unwrap(
    api.PATCH('/team/members/{memberId}', {
      params: { path: { memberId: id }, header: ifMatch(etag) },
      body: { role },
    }),
  )

export const removeMember = (memberId: string) =>
  unwrap(api.DELETE('/team/members/{memberId}', { params: { path: { memberId } } }))

export const invite = (email: string, role: Role) =>
  unwrap(api.POST('/team/invitations', { body: { email, role } }))

export const revokeInvitation = (invitationId: string) =>
  unwrap(api.DELETE('/team/invitations/{invitationId}', { params: { path: { invitationId } } }))

export interface NewToken {
  readonly name: string
  readonly scopes: Scope[]
  readonly expiresAt: string | null
}

export const createToken = (body: NewToken) => unwrap(api.POST('/tokens', { body }))

export const revokeToken = (tokenId: string) =>
  unwrap(api.DELETE('/tokens/{tokenId}', { params: { path: { tokenId } } }))

export function refreshTeam(): void {
  for (const key of ['members', 'invitations', 'tokens', 'session', 'audit']) {
    void queryClient.invalidateQueries({ queryKey: [key] })
  }
}
