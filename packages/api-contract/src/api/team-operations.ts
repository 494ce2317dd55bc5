import { operation } from '../operation.ts'
import { closed } from '../shapes.ts'
import { pageQuery } from '../shared/page.ts'
import { ifMatch } from './forms.ts'
import {
  Accepted,
  InvitationAcceptance,
  invitationId,
  InvitationInput,
  InvitationLookUp,
  InvitationOffer,
  InvitationPage,
  Member,
  memberId,
  MemberPage,
  MemberUpdate,
  NewInvitation,
} from './team.ts'

const shared = { tag: 'Team', auth: 'credential' } as const
const reading = { ...shared, scope: 'team:read' } as const
const writing = { ...shared, scope: 'team:write' } as const

export const teamOperations = {
  listMembers: operation({
    ...reading,
    method: 'GET',
    path: '/team/members',
    summary: 'List members',
    description: 'The people in the account, oldest member first.',
    parameters: { query: closed(pageQuery) },
    responses: { 200: { description: 'A page of members.', schema: MemberPage } },
  }),
  updateMember: operation({
    ...writing,
    method: 'PATCH',
    path: '/team/members/{memberId}',
    summary: 'Change the role of a member',
    description: 'For owners: an account never loses its last one.',
    parameters: { path: closed({ memberId }), header: ifMatch },
    body: MemberUpdate,
    responses: { 200: { description: 'The member as it is now.', schema: Member } },
    errors: ['NOT_FOUND', 'ROLE_INSUFFICIENT', 'LAST_OWNER', 'PRECONDITION_FAILED'],
  }),
  removeMember: operation({
    ...writing,
    method: 'DELETE',
    path: '/team/members/{memberId}',
    summary: 'Remove a member',
    description:
      'Ends the sessions of the person and revokes its tokens. Owners can remove anyone, others only themselves; but the ' +
      'last owner stays.',
    parameters: { path: closed({ memberId }), header: ifMatch },
    responses: { 204: { description: 'The person is no member any more.', schema: null } },
    errors: ['NOT_FOUND', 'ROLE_INSUFFICIENT', 'LAST_OWNER', 'PRECONDITION_FAILED'],
  }),
  listInvitations: operation({
    ...reading,
    method: 'GET',
    path: '/team/invitations',
    summary: 'List invitations',
    description: 'The invitations that still work, oldest first, without their links.',
    parameters: { query: closed(pageQuery) },
    responses: { 200: { description: 'A page of invitations.', schema: InvitationPage } },
  }),
  createInvitation: operation({
    ...writing,
    method: 'POST',
    path: '/team/invitations',
    summary: 'Invite someone',
    description: 'Makes a link that lets one person in, for seven days. Only owners can invite owners.',
    body: InvitationInput,
    responses: { 201: { description: 'The invitation and its link.', schema: NewInvitation } },
    errors: ['ROLE_INSUFFICIENT', 'ALREADY_MEMBER'],
  }),
  revokeInvitation: operation({
    ...writing,
    method: 'DELETE',
    path: '/team/invitations/{invitationId}',
    summary: 'Revoke an invitation',
    description: 'Its link stops working at once. Only owners can revoke the invitation of an owner.',
    parameters: { path: closed({ invitationId }) },
    responses: { 204: { description: 'It is revoked.', schema: null } },
    errors: ['NOT_FOUND', 'ROLE_INSUFFICIENT'],
  }),
  lookUpInvitation: operation({
    method: 'POST',
    path: '/team/invitations/look-up',
    summary: 'Look an invitation up',
    description:
      'Tells whoever has the code what it is for, and does not use it up. The code is in the body: addresses are logged.',
    tag: 'Team',
    auth: 'none',
    body: InvitationLookUp,
    responses: { 200: { description: 'What the invitation is for.', schema: InvitationOffer } },
    errors: ['INVITATION_INVALID'],
  }),
  acceptInvitation: operation({
    method: 'POST',
    path: '/team/invitations/accept',
    summary: 'Accept an invitation',
    description:
      'Makes the person a member who can sign in. A code works once; whoever has it needs nothing else.',
    tag: 'Team',
    auth: 'none',
    body: InvitationAcceptance,
    responses: { 201: { description: 'The person is a member.', schema: Accepted } },
    errors: ['INVITATION_INVALID', 'ALREADY_MEMBER'],
  }),
}
