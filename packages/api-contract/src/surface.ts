import type { Contract, HeaderNames, History, ReleaseLine } from '@stella/versioning'
import type { JsonObject } from './openapi/canonical-schema.ts'
import { toOpenApi, type SurfaceInfo } from './openapi/document.ts'

/** One API with its own base path and version line. */
export interface Surface extends SurfaceInfo {
  readonly line: ReleaseLine
  /** The newest release: what handlers know. */
  readonly head: Contract
  readonly history: History
}

/**
 * The OpenAPI document of one release, named by its index in the line.
 * @throws RangeError when there is no such release
 */
export function documentAt(surface: Surface, index: number, headers: HeaderNames): JsonObject {
  const release = surface.line.releases[index]
  if (release === undefined) throw new RangeError(`${surface.name} has no release number ${index}`)
  return toOpenApi(surface.history.contractAt(index), { surface, release, headers })
}
