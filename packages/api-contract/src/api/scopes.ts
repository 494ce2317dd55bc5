import { choice } from '../shapes.ts'

/** What a caller may be allowed to do on this surface. */
export const managementScopes = [
  'installations:read',
  'installations:write',
  'credentials:read',
  'credentials:write',
  'origins:read',
  'origins:write',
  'policy:read',
  'usage:read',
  'audit:read',
  'audit:write',
  'team:read',
  'team:write',
  'tokens:read',
  'tokens:write',
  'account:read',
  'account:write',
] as const

export type ManagementScope = (typeof managementScopes)[number]

export const managementScope = choice(managementScopes)
