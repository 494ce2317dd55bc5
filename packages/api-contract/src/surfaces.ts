import { api } from './api/index.ts'
import apiPublished from './api/published.json' with { type: 'json' }
import { integrations } from './integrations/index.ts'
import integrationsPublished from './integrations/published.json' with { type: 'json' }
import type { Published } from './published.ts'
import type { Surface } from './surface.ts'

/** A surface, and the digests of what was published of it. */
export interface PublishedSurface {
  readonly surface: Surface
  readonly published: Published
}

/** Every API of the server. */
export const surfaces: readonly PublishedSurface[] = [
  { surface: integrations, published: integrationsPublished },
  { surface: api, published: apiPublished },
]
