import { Type } from 'typebox'
import { dateTime, input, model, nullable } from '../shapes.ts'
import { pageOf } from '../shared/page.ts'
import { email, etag, id, name } from './forms.ts'
import { role } from './roles.ts'
import { User } from './session.ts'

export const memberId = id('Identifies the person for good.', 'usr_2f6k8d3p')
export const invitationId = id('Identifies the invitation; no secret.', 'inv_3c7x9b2n')

export const Member = model(
  'Member',
  {
    id: memberId,
    name: name('What to call the person.', 'Ada'),
    email: email('What the person signs in with.'),
    role,
    joinedAt: dateTime('When the person became a member.'),
    etag,
  },
  { description: 'A person in the account. Its `etag` is for `If-Match`.' },
)

export const MemberPage = pageOf('MemberPage', Member, 'A page of members, oldest first.')

export const MemberUpdate = input('MemberUpdate', { role }, { description: 'What to change of a member.' })

const invitation = {
  id: invitationId,
  email: nullable(email('Whom it is for; `null` for whoever has the link.')),
  role,
  createdAt: dateTime('When it was made.'),
  expiresAt: dateTime('When it stops working.'),
}

const Invitation = model('Invitation', invitation, { description: 'An invitation that still works.' })

export const InvitationPage = pageOf('InvitationPage', Invitation, 'A page of invitations, oldest first.')

export const InvitationInput = input(
  'InvitationInput',
  { email: email('Whom to invite.'), role },
  { description: 'Whom to invite, and as what.' },
)

export const NewInvitation = model(
  'NewInvitation',
  {
    invitation: Invitation,
    link: Type.String({
      format: 'uri',
      description: 'What to send to the person. It is shown this once and works once, for seven days.',
      examples: ['https://stella.example.com/join#K7QM2XWD9FHT'],
    }),
  },
  { description: 'An invitation that has just been made.' },
)

const code = Type.String({
  minLength: 1,
  maxLength: 128,
  description: 'What follows the `#` of the link.',
  examples: ['K7QM2XWD9FHT'],
})

export const InvitationLookUp = input(
  'InvitationLookUp',
  { code },
  { description: 'Which invitation to look up.' },
)

export const InvitationOffer = model(
  'InvitationOffer',
  { email: invitation.email, role, expiresAt: invitation.expiresAt },
  { description: 'What an invitation that still works is for.' },
)

export const InvitationAcceptance = input(
  'InvitationAcceptance',
  {
    code,
    name: name('What to call the person.', 'Ada'),
    email: Type.Optional(email('What the person will sign in with, where the invitation names no address.')),
    password: Type.String({
      minLength: 12,
      maxLength: 256,
      description: 'What the person will sign in with.',
      examples: ['correct horse battery staple'],
    }),
  },
  { description: 'Who accepts an invitation.' },
)

export const Accepted = model(
  'AcceptedInvitation',
  { user: User },
  { description: 'The person who is a member now, and can sign in.' },
)
