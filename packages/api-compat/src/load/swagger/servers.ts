import type { Json, JsonObject } from '../../json.ts'

/** The servers of a document, or of an operation that states schemes of its own; none where nothing is stated. */
export function convertServers(root: JsonObject, schemes: Json | undefined): { url: string }[] {
  const host = typeof root['host'] === 'string' ? root['host'] : ''
  const basePath = typeof root['basePath'] === 'string' ? root['basePath'] : ''
  const path = `/${basePath.replace(/^\/|\/$/g, '')}`
  if (host === '') return basePath === '' ? [] : [{ url: path }]
  const stated = Array.isArray(schemes) ? schemes.filter((scheme) => typeof scheme === 'string') : []
  const place = `//${host}${path === '/' ? '' : path}`
  return stated.length === 0 ? [{ url: place }] : stated.map((scheme) => ({ url: `${scheme}:${place}` }))
}
