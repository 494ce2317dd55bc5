import type { Attribution, ExpectedRevision, Milliseconds } from './common.ts'

/** What each may do is the server's business; the store knows that an account never loses its last owner. */
export const ROLES = ['owner', 'admin', 'viewer'] as const
export type Role = (typeof ROLES)[number]

/** A user in an account. Users have their name and address in tables that are not the store's; each is in one account. */
export interface Member {
  readonly userId: string
  readonly accountId: string
  readonly role: Role
  /** Grows by one with every change. */
  readonly revision: number
  readonly createdAt: Milliseconds
}

export interface Invitation {
  /** `inv_…` */
  readonly id: string
  readonly accountId: string
  readonly role: Role
  /** Whom it was meant for; `null` for whoever has the code. The server holds the user to it. */
  readonly email: string | null
  readonly createdAt: Milliseconds
  /** First moment at which it no longer works. */
  readonly expiresAt: Milliseconds
}

export interface NewInvitation {
  readonly role: Role
  readonly email?: string | null | undefined
  /** In seven days when absent. */
  readonly expiresAt?: Milliseconds | undefined
}

/** The code exists here and nowhere else: show it once, keep it out of logs. */
export interface IssuedInvitation {
  readonly invitation: Invitation
  readonly code: string
}

export type Acceptance =
  | { readonly kind: 'accepted'; readonly member: Member }
  /** It was used before. Nothing is changed. */
  | { readonly kind: 'used' }
  | { readonly kind: 'expired' }
  /** No such code, or it was revoked. */
  | { readonly kind: 'unknown' }
  /** The user is in an account already. The code stays good. */
  | { readonly kind: 'already-member'; readonly member: Member }

/** Every change is audited. Another account's members and invitations fail with `NOT_FOUND`, like missing ones. */
export interface Team {
  /** Oldest first. */
  members(accountId: string): Promise<readonly Member[]>
  /** For every request of a session; `null` for a user who is nobody's member (any more). */
  findMember(userId: string): Promise<Member | null>
  /**
   * @throws StoreError `CONFLICT` with the reason `LAST_OWNER` when the account would be left without an owner, or with
   * `REVISION` when another revision is stored than the one expected
   */
  changeRole(
    accountId: string,
    userId: string,
    role: Role,
    by: Attribution,
    ifRevision?: ExpectedRevision,
  ): Promise<Member>
  /**
   * Revokes the management tokens that act for the user, too.
   * @throws StoreError `CONFLICT` with the reason `LAST_OWNER`
   */
  removeMember(accountId: string, userId: string, by: Attribution): Promise<void>

  invite(accountId: string, invitation: NewInvitation, by: Attribution): Promise<IssuedInvitation>
  /** Those that still work, oldest first. */
  invitations(accountId: string): Promise<readonly Invitation[]>
  revokeInvitation(accountId: string, invitationId: string, by: Attribution): Promise<void>
  /**
   * An invitation of the first owner, good for 24 hours; the one before it is void from now on.
   * @returns `null` when the account has an owner: then only an owner can invite one
   */
  inviteFirstOwner(accountId: string, by: Attribution): Promise<IssuedInvitation | null>
  /** The invitation of a code that works right now, to know whom it is for before there is a user; `null` otherwise. */
  findInvitation(code: string): Promise<Invitation | null>
  /**
   * Makes a user a member. Exactly one call ever gets `accepted` for a code, however many run at once. Of the set-up
   * invitations, none is accepted once there is an owner. Audited as the user.
   */
  accept(code: string, userId: string, requestId?: string): Promise<Acceptance>
}
