import { Type } from 'typebox'
import { operation } from '../operation.ts'
import { choice, dateTime, model, nullable } from '../shapes.ts'
import { email, id, name } from './forms.ts'
import { role } from './roles.ts'
import { managementScope } from './scopes.ts'

export const User = model(
  'User',
  {
    id: id('Identifies the person for good.', 'usr_2f6k8d3p'),
    name: name('What to call the person.', 'Ada'),
    email: email('What the person signs in with.'),
  },
  { description: 'Someone who can sign in.' },
)

const SessionToken = model(
  'SessionToken',
  {
    id: id('Identifies the token; no secret.', 'tok_5r9w1z7b'),
    name: name('What its creator calls it.', 'Deploy'),
    expiresAt: nullable(dateTime('When it stops working; `null` when it does not expire.')),
  },
  { description: 'The management token a request was made with.' },
)

const Session = model(
  'Session',
  {
    via: choice(['session', 'token'], { description: 'How the caller said who it is.' }),
    user: nullable(User),
    token: nullable(SessionToken),
    account: Type.Object(
      { id: id('Identifies the account for good.', 'acc_default'), name: name('Its name.', 'Example Ltd') },
      { description: 'Whose data the caller sees.' },
    ),
    role: nullable(role),
    scopes: Type.Array(managementScope, { description: 'What the caller may do.' }),
  },
  { description: 'Who calls. With a token `user` and `role` are those it acts for, where there is someone.' },
)

export const sessionOperations = {
  getSession: operation({
    method: 'GET',
    path: '/session',
    summary: 'Read who calls',
    description: 'The person or the token that calls, the account, and what the caller may do.',
    tag: 'Account',
    auth: 'credential',
    responses: { 200: { description: 'Who calls.', schema: Session } },
  }),
}
