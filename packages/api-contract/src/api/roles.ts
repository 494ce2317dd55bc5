import { choice } from '../shapes.ts'
import { managementScopes, type ManagementScope } from './scopes.ts'

export const roles = ['owner', 'admin', 'viewer'] as const

export type Role = (typeof roles)[number]

export const role = choice(roles, {
  description:
    'What a member may do: `owner` everything, `admin` all but the account and owners, `viewer` look.',
  examples: ['admin'],
})

const reading = managementScopes.filter((scope) => scope.endsWith(':read'))

/** The scopes of each role. An admin's `team:write` covers admins and viewers only, which handlers hold it to. */
export const roleScopes: { readonly [role in Role]: readonly ManagementScope[] } = {
  owner: managementScopes,
  admin: managementScopes.filter((scope) => scope !== 'account:write'),
  viewer: reading,
}
