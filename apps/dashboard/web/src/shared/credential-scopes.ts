import type { CredentialScope } from './api/types.ts'

/** What a credential may do on the integrations API, in the words of somebody who connects a site. */
export const credentialScopes: readonly { readonly scope: CredentialScope; readonly label: string }[] = [
  { scope: 'settings:read', label: 'Read settings' },
  { scope: 'settings:write', label: 'Change settings' },
  { scope: 'events:read', label: 'Read events' },
  { scope: 'events:write', label: 'Send events' },
  { scope: 'content:read', label: 'Read content' },
  { scope: 'content:write', label: 'Store and delete content' },
]

export const everyScope: readonly CredentialScope[] = credentialScopes.map(({ scope }) => scope)
