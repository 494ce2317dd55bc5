import { isObject, listAt, objectAt } from '../json.ts'
import type { Trouble } from './rule.ts'

const semver = /^(0|[1-9]\d*)\.(0|[1-9]\d*)\.(0|[1-9]\d*)(?:-[\w.-]+)?(?:\+[\w.-]+)?$/

/**
 * The document has a semantic version, and the addresses in it name the same major; where it is of several surfaces, each
 * address that of its own.
 */
export function checkVersions(document: unknown): Trouble[] {
  const { version } = objectAt(document, 'info')
  const major = typeof version === 'string' ? semver.exec(version)?.[1] : undefined
  if (major === undefined) {
    const message = `info.version is ${JSON.stringify(version) ?? 'missing'}; write major.minor.patch, such as "1.4.0".`
    return [{ path: ['info', 'version'], message }]
  }
  const urls = listAt(document, 'servers').flatMap((server, i) =>
    isObject(server) && typeof server.url === 'string'
      ? [{ url: server.url, path: ['servers', i, 'url'] }]
      : [],
  )
  const templates = Object.keys(objectAt(document, 'paths')).map((url) => ({ url, path: ['paths', url] }))
  const surfaces = objectAt(document, 'x-stella-surfaces')
  return [...urls, ...templates].flatMap(({ url, path }) => {
    const [, surface = '', stated] = /(?:\/([a-z-]+))?\/v(\d+)(?=\/|$)/.exec(url) ?? []
    const own = surfaces[surface]
    const [what, fits] = own === undefined ? ['info.version', version] : [`x-stella-surfaces.${surface}`, own]
    if (stated === undefined || String(fits).startsWith(`${stated}.`)) return []
    return [{ path, message: `${url} is of major ${stated}, and ${what} is ${String(fits)}.` }]
  })
}
