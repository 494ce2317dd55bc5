import { platforms } from '../../shared/platforms.ts'
import { oneOf, present, text, type RawSearch } from '../../shared/search.ts'

export const statuses = ['active', 'suspended', 'removed'] as const

export const modes = ['live', 'test'] as const
const sorts = ['name', '-name', 'createdAt', '-createdAt', 'lastSeenAt', '-lastSeenAt'] as const

export type InstallationSort = (typeof sorts)[number]

export interface InstallationsSearch {
  readonly q?: string
  readonly status?: (typeof statuses)[number]
  readonly mode?: (typeof modes)[number]
  readonly platform?: (typeof platforms)[number]
  readonly release?: string
  readonly sort?: InstallationSort
}

/** Search, filters and order of the list, as its address states them; what makes no sense is left out. */
export function installationsSearch(raw: RawSearch): InstallationsSearch {
  return present({
    q: text(raw, 'q'),
    status: oneOf(raw, 'status', statuses),
    mode: oneOf(raw, 'mode', modes),
    platform: oneOf(raw, 'platform', platforms),
    release: text(raw, 'release'),
    sort: oneOf(raw, 'sort', sorts),
  })
}
