import { operation } from '../operation.ts'
import { dateTime, input, model } from '../shapes.ts'
import { etag, id, ifMatch, name } from './forms.ts'

const accountName = name('What the account is called.', 'Example Ltd')

const Account = model(
  'Account',
  {
    id: id('Identifies the account for good.', 'acc_default'),
    name: accountName,
    createdAt: dateTime('When it was made.'),
  },
  { description: 'Whom installations, members and tokens belong to.' },
)

const AccountUpdate = input(
  'AccountUpdate',
  { name: accountName },
  { description: 'What to change of the account.' },
)

const shared = { path: '/account', tag: 'Account', auth: 'credential' } as const

export const accountOperations = {
  getAccount: operation({
    ...shared,
    method: 'GET',
    summary: 'Read the account',
    description: 'The account of the caller, with an ETag to change it safely.',
    scope: 'account:read',
    responses: { 200: { description: 'The account.', schema: Account, headers: { etag } } },
  }),
  updateAccount: operation({
    ...shared,
    method: 'PATCH',
    summary: 'Rename the account',
    description: 'Changes the name of the account.',
    scope: 'account:write',
    parameters: { header: ifMatch },
    body: AccountUpdate,
    responses: { 200: { description: 'The account as it is now.', schema: Account, headers: { etag } } },
    errors: ['PRECONDITION_FAILED'],
  }),
}
