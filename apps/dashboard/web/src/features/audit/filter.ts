import type { AuditSearch } from './search.ts'

const actorTypes = ['user', 'token', 'installation', 'cli', 'system'] as const
type ActorType = (typeof actorTypes)[number]

/** The filter as the API takes it. */
export interface AuditQuery {
  readonly action?: string
  readonly actor?: string
  readonly actorType?: ActorType
  readonly target?: string
  readonly installationId?: string
  readonly from?: string
  readonly to?: string
}

/** Who acted is an id or a kind of actor; days are those of UTC, and the last one counts whole. */
export function auditQuery({ action, actor, target, installation, from, to }: AuditSearch): AuditQuery {
  const actorType = actorTypes.find((type) => type === actor)
  return {
    ...(action !== undefined && { action }),
    ...(actorType !== undefined && { actorType }),
    ...(actor !== undefined && actorType === undefined && { actor }),
    ...(target !== undefined && { target }),
    ...(installation !== undefined && { installationId: installation }),
    ...(from !== undefined && { from: `${from}T00:00:00Z` }),
    ...(to !== undefined && { to: new Date(Date.parse(to) + 86_400_000).toISOString() }),
  }
}
