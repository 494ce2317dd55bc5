import type { Json, UserEvent } from '@stella/store'

export interface UserNote {
  readonly action: UserEvent['action']
  readonly userId: string
  readonly details?: Json
}

/** What the audit log says once an endpoint has answered 200. `signedIn` is whose session the request came with. */
export function noteOf(endpoint: string, signedIn: string | null, answer: unknown): UserNote | null {
  const method = signInMethods[endpoint]
  if (method !== undefined && signedIn === null) {
    const userId = userIn(answer)
    return userId === null ? null : { action: 'user.sign-in', userId, details: { method } }
  }
  const action = actions[endpoint]
  return action === undefined || signedIn === null ? null : { action, userId: signedIn }
}

const signInMethods: Readonly<Record<string, string>> = {
  'POST /sign-in/email': 'password',
  'POST /passkey/verify-authentication': 'passkey',
  'POST /two-factor/verify-totp': 'password and code',
  'POST /two-factor/verify-backup-code': 'password and backup code',
}

const actions: Readonly<Record<string, UserEvent['action']>> = {
  'POST /change-password': 'user.password-change',
  'POST /passkey/delete-passkey': 'user.passkey-remove',
  'POST /passkey/verify-registration': 'user.passkey-add',
  'POST /revoke-other-sessions': 'user.sign-out-everywhere',
  'POST /revoke-session': 'user.sign-out',
  'POST /revoke-sessions': 'user.sign-out-everywhere',
  'POST /sign-in/email': 'user.sign-in',
  'POST /sign-out': 'user.sign-out',
  'POST /two-factor/disable': 'user.two-factor-disable',
  'POST /two-factor/verify-totp': 'user.two-factor-enable',
  'POST /update-user': 'user.rename',
}

/** A sign-in that waits for its second factor names nobody. */
function userIn(answer: unknown): string | null {
  if (typeof answer !== 'object' || answer === null || !('user' in answer)) return null
  const { user } = answer
  const isUser = typeof user === 'object' && user !== null && 'id' in user && typeof user.id === 'string'
  // The line above has looked.
  return isUser ? (user as { readonly id: string }).id : null
}
