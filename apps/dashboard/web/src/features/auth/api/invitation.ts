import { queryOptions } from '@tanstack/react-query'
import { ApiError, unwrap, type components } from '@stella/sdk'
import { api } from '../../../shared/api/client.ts'

export interface Acceptance {
  readonly code: string
  readonly name: string
  /** The one that the invitation names, where it names one. */
  readonly email: string
  readonly password: string
}

export type Offer = components['schemas']['InvitationOffer']

/** What the code of a link is for; `null` once it works no more. Asked once: who has joined is told no worse of it. */
export const offerQuery = (code: string) =>
  queryOptions({
    queryKey: ['invitation', code],
    queryFn: () => lookUp(code),
    enabled: code !== '',
    staleTime: Infinity,
  })

async function lookUp(code: string): Promise<Offer | null> {
  try {
    return await unwrap(api.POST('/team/invitations/look-up', { body: { code } }))
  } catch (error) {
    // Whatever it is that follows the #, it is no code that works.
    if (error instanceof ApiError && error.status === 400) return null
    throw error
  }
}

/** Redeems a set-up link or an invitation, once. Signing in, with the address that is returned, comes after it. */
export async function acceptInvitation(acceptance: Acceptance): Promise<string> {
  const { user } = await unwrap(api.POST('/team/invitations/accept', { body: acceptance }))
  return user.email
}
