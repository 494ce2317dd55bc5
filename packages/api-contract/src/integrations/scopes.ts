import { choice } from '../shapes.ts'

/** What a credential may be allowed to do on this surface. */
export const scopes = [
  'settings:read',
  'settings:write',
  'events:read',
  'events:write',
  'content:read',
  'content:write',
] as const

export type Scope = (typeof scopes)[number]

export const scope = choice(scopes)
