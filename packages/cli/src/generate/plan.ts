import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Published, Surface } from '@stella/api-contract'
import { settings } from '../config/settings.ts'
import { refused } from '../failure.ts'
import { artefactsOf, documentFile, sha256, type Artefact } from './artefacts.ts'
import type { Difference } from './compare.ts'
import { changesFolder, contractPackage } from './contract-folder.ts'

/** Packages whose version decides how a document is written. */
const writers = ['typebox', 'yaml'] as const

/** Everything to be written for a surface. */
export async function artefactsFor(
  surface: Surface,
  changeFiles: readonly string[],
  baseline: string | null,
): Promise<readonly Artefact[]> {
  const folder = changesFolder(surface.name)
  const sums = await Promise.all(
    changeFiles.map(async (file) => [file, sha256(await readFile(join(folder, file), 'utf8'))]),
  )
  return artefactsOf({
    surface,
    changeFiles: Object.fromEntries(sums),
    tools: await toolVersions(),
    baseline,
    headerPrefix: settings.headerPrefix.default,
  })
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
  surface: Surface,
  published: Published,
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
