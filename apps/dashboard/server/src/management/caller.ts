import { roleScopes, type Role } from '@stella/api-contract'
import type { Caller } from '@stella/api-runtime'
import type { Actor, AuthenticatedToken, Member } from '@stella/store'

/** Who calls the management API: a person in a browser, or a token. */
export interface ManagementCaller extends Caller {
  readonly via: 'session' | 'token'
  readonly accountId: string
  /** The person, or whom the token acts for; `null` for a token that was made on the server. */
  readonly userId: string | null
  /** That person's role. */
  readonly role: Role | null
  readonly token: { readonly id: string; readonly name: string; readonly expiresAt: number | null } | null
  /** How the audit log names the caller. */
  readonly actor: Actor
}

const everyone = { usable: true, origins: [], pinnedVersion: null } as const

export function callerOfMember({ userId, accountId, role }: Member): ManagementCaller {
  return {
    ...everyone,
    id: userId,
    kind: 'session',
    scopes: roleScopes[role],
    via: 'session',
    accountId,
    userId,
    role,
    token: null,
    actor: { type: 'user', id: userId },
  }
}

/** A token may do what it says and whom it acts for may, too; `null` when that person is nobody any more. */
export function callerOfToken(authenticated: AuthenticatedToken): ManagementCaller | null {
  const { id, accountId, name, scopes, userId, userRole: role, expiresAt } = authenticated
  if (userId !== null && role === null) return null
  const most: readonly string[] = role === null ? scopes : roleScopes[role]
  return {
    ...everyone,
    id,
    kind: 'secret',
    scopes: scopes.filter((scope) => most.includes(scope)),
    via: 'token',
    accountId,
    userId,
    role,
    token: { id, name, expiresAt },
    actor: { type: 'token', id },
  }
}

/** Whether a caller may do what only owners may. A token that was made on the server answers to nobody. */
export function actsAsOwner({ role }: ManagementCaller): boolean {
  return role === 'owner' || role === null
}
