import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { publishedParts, type Published, type PublishedSurface } from '@stella/api-contract'
import { unusable } from '../failure.ts'
import { contractPackage } from './contract-folder.ts'

/** The newest release that was published; `null` before the first. */
export function baselineOf({ surface: { line }, published }: PublishedSurface): string | null {
  return line.releases.findLast(({ version }) => published[version] !== undefined)?.version ?? null
}

/**
 * Publishes a release, named as in `api@1.0.0`: from then on its document never changes, and every start is held to it.
 * Without a release, nothing is published.
 * @returns the surfaces with all that is published
 * @throws Failure when there is no such release
 */
export async function publish(
  surfaces: readonly PublishedSurface[],
  release?: string,
): Promise<readonly PublishedSurface[]> {
  if (release === undefined) return surfaces
  const { name, published } = await withRelease(surfaces, release)
  const path = join(contractPackage, 'src', name, 'published.json')
  await writeFile(path, `${JSON.stringify(published, null, 2)}\n`)
  return surfaces.map((each) => (each.surface.name === name ? { ...each, published } : each))
}

/** The surface that a release is of, and what is published of it once the release is too, in the order of the releases. */
export async function withRelease(
  surfaces: readonly PublishedSurface[],
  release: string,
): Promise<{ readonly name: string; readonly published: Published }> {
  for (const { surface, published } of surfaces) {
    const { releases } = surface.line
    const index = releases.findIndex(({ version }) => `${surface.name}@${version}` === release)
    const version = releases[index]?.version
    if (version === undefined) continue
    const all = { ...published, [version]: await publishedParts(surface, index) }
    const inOrder = releases.flatMap(({ version: each }) =>
      all[each] === undefined ? [] : [[each, all[each]]],
    )
    return { name: surface.name, published: Object.fromEntries(inOrder) }
  }
  const known = surfaces.flatMap(({ surface: { name, line } }) =>
    line.releases.map(({ version }) => `${name}@${version}`),
  )
  throw unusable(
    'RELEASE_UNKNOWN',
    `${JSON.stringify(release)} names no release.`,
    `Use one of ${known.join(', ')}, or add it to a releases.ts.`,
  )
}
