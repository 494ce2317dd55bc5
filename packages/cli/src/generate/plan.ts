import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { PublishedSurface } from '@stella/api-contract'
import { settings } from '../config/settings.ts'
import { refused } from '../failure.ts'
import { artefactsOf, documentFile, sha256, type Artefact, type SurfaceInputs } from './artefacts.ts'
import { readChangeFiles } from './changes-index.ts'
import type { Difference } from './compare.ts'
import { changesFolder, contractPackage } from './contract-folder.ts'
import { baselineOf } from './publish.ts'

/** Packages whose version decides how a document is written. */
const writers = ['typebox', 'yaml'] as const

/** Everything to be written for these surfaces. */
export async function artefactsFor(surfaces: readonly PublishedSurface[]): Promise<readonly Artefact[]> {
  return artefactsOf({
    surfaces: await Promise.all(surfaces.map((each) => inputsOf(each))),
    tools: await toolVersions(),
    headerPrefix: settings.headerPrefix.default,
  })
}

async function inputsOf(each: PublishedSurface): Promise<SurfaceInputs> {
  const { surface } = each
  const folder = changesFolder(surface.name)
  const files = await readChangeFiles(folder)
  const sums = await Promise.all(
    files.map(async (file) => [file, sha256(await readFile(join(folder, file), 'utf8'))]),
  )
  return { surface, changeFiles: Object.fromEntries(sums), baseline: baselineOf(each) }
}

async function toolVersions(): Promise<Readonly<Record<string, string>>> {
  const manifest: { readonly dependencies: Readonly<Record<string, string>> } = JSON.parse(
    await readFile(join(contractPackage, 'package.json'), 'utf8'),
  )
  return Object.fromEntries(writers.map((name) => [name, manifest.dependencies[name] ?? '']))
}

/**
 * What was published never changes, not even in its bytes.
 * @throws Failure naming the releases whose documents would
 */
export function requireFrozen(
  { surface, published }: PublishedSurface,
  differences: readonly Difference[],
): void {
  const broken = surface.line.releases.flatMap(({ version }) => {
    const file = documentFile(surface, version)
    const difference = differences.find(
      (candidate) => candidate.file === file && candidate.kind === 'changed',
    )
    return difference === undefined || published[version] === undefined
      ? []
      : [`${file}, line ${difference.line}`]
  })
  if (broken.length === 0) return
  throw refused(
    'RELEASE_FROZEN',
    `Published documents are not what would be written: ${broken.join('; ')}.`,
    'Restore them from version control. If they are right, something else changed how documents are written: undo that.',
  )
}
