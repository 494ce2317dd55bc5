import { unwrap } from '@stella/sdk'
import { api } from '../../../shared/api/client.ts'

export interface Acceptance {
  readonly code: string
  readonly name: string
  /** Where the invitation names no address. */
  readonly email?: string
  readonly password: string
}

/** Redeems a set-up link or an invitation, once. Signing in, with the address that is returned, comes after it. */
export async function acceptInvitation(acceptance: Acceptance): Promise<string> {
  const { user } = await unwrap(api.POST('/team/invitations/accept', { body: acceptance }))
  return user.email
}
