import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { publishedParts, type Published, type Surface } from '@stella/api-contract'
import { unusable } from '../failure.ts'
import { contractPackage } from './contract-folder.ts'

/** The newest release that was published; `null` before the first. */
export function baselineOf({ line }: Surface, published: Published): string | null {
  return line.releases.findLast(({ version }) => published[version] !== undefined)?.version ?? null
}

/**
 * Publishes a release: from then on its document never changes, and every start is held to it. Without a release, nothing
 * is published.
 * @returns all that is published
 * @throws Failure when there is no such release
 */
export async function publish(surface: Surface, published: Published, release?: string): Promise<Published> {
  if (release === undefined) return published
  const all = await withRelease(surface, published, release)
  const path = join(contractPackage, 'src', surface.name, 'published.json')
  await writeFile(path, `${JSON.stringify(all, null, 2)}\n`)
  return all
}

/** What is published once `release` is too, in the order of the releases. */
export async function withRelease(
  surface: Surface,
  published: Published,
  release: string,
): Promise<Published> {
  const { releases } = surface.line
  const index = releases.findIndex(({ version }) => version === release)
  if (index < 0) {
    const message = `${JSON.stringify(release)} is no release of ${surface.name}.`
    const known = releases.map(({ version }) => version).join(', ')
    throw unusable('RELEASE_UNKNOWN', message, `Use one of ${known}, or add it to releases.ts.`)
  }
  const all = { ...published, [release]: await publishedParts(surface, index) }
  return Object.fromEntries(
    releases.flatMap(({ version }) => (all[version] === undefined ? [] : [[version, all[version]]])),
  )
}
