// What the documents say that the server gives out.

import { call } from './world.mjs'

/** `{ id, method, path, scope }` of every operation of a major that needs a scope; parameters of the path are filled in. */
export async function scopedOperations(major, version) {
  const { json } = await call(`/v${major}/openapi.json`, { version })
  const operations = Object.entries(json.paths).flatMap(([path, item]) =>
    Object.entries(item).map(([method, spec]) => ({ method: method.toUpperCase(), path, spec })),
  )
  return operations.flatMap(({ method, path, spec }) => {
    const scope = spec['x-stella-scope'] ?? null
    if (scope === null) return []
    return [{ id: spec.operationId, method, path: path.replace(/\{\w+\}/, 'none'), scope }]
  })
}
