import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Surface } from '@stella/api-contract'
import { compareVersions, parseVersion } from '@stella/versioning'
import { settings } from '../config/settings.ts'
import { refused, unusable } from '../failure.ts'
import { artefactsOf, documentFile, sha256, type Artefact } from './artefacts.ts'
import { changesFolder, contractPackage } from './contract-folder.ts'
import { readIfThere, type Difference } from './compare.ts'

/** Packages whose version decides how a document is written. */
const writers = ['typebox', 'yaml'] as const

export interface Plan {
  readonly artefacts: readonly Artefact[]
  readonly baseline: string
}

/** Everything to be written to a folder. Its own manifest says which release was published last. */
export async function planFor(
  folder: string,
  surface: Surface,
  { files, baseline }: { readonly files: readonly string[]; readonly baseline: string | undefined },
): Promise<Plan> {
  const published = baseline ?? (await pinnedBaseline(folder)) ?? newestOf(surface)
  requireRelease(surface, published)
  const sums = await Promise.all(
    files.map(async (file) => [
      file,
      sha256(await readFile(join(changesFolder(surface.name), file), 'utf8')),
    ]),
  )
  const artefacts = artefactsOf({
    surface,
    changeFiles: Object.fromEntries(sums),
    tools: await toolVersions(),
    baseline: published,
    headerPrefix: settings.headerPrefix.default,
  })
  return { artefacts, baseline: published }
}

function newestOf({ line }: Surface): string {
  return line.releases.at(-1)?.version ?? ''
}

function requireRelease(surface: Surface, version: string): void {
  const versions = surface.line.releases.map((release) => release.version)
  if (versions.includes(version)) return
  const message = `The baseline ${JSON.stringify(version)} is no release of ${surface.name}.`
  throw unusable('RELEASE_UNKNOWN', message, `Use --baseline with one of ${versions.join(', ')}.`)
}

async function pinnedBaseline(folder: string): Promise<string | undefined> {
  const path = join(folder, 'manifest.json')
  const text = await readIfThere(path)
  if (text === null) return undefined
  const manifest = parse(path, text)
  if (typeof manifest === 'object' && manifest !== null && 'baseline' in manifest)
    return String(manifest.baseline)
  throw unreadable(path)
}

async function toolVersions(): Promise<Readonly<Record<string, string>>> {
  const path = join(contractPackage, 'package.json')
  const manifest = parse(path, await readFile(path, 'utf8'))
  if (typeof manifest !== 'object' || manifest === null || !('dependencies' in manifest))
    throw unreadable(path)
  const versions = new Map(Object.entries(Object(manifest.dependencies)))
  return Object.fromEntries(writers.map((name) => [name, String(versions.get(name))]))
}

function parse(path: string, text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw unreadable(path)
  }
}

function unreadable(path: string): Error {
  return unusable(
    'FILE_UNUSABLE',
    `${path} is not what it should be.`,
    'Restore it from version control, or delete it.',
  )
}

/**
 * What was published never changes.
 * @throws Failure naming the releases whose documents would
 */
export function requireFrozen(surface: Surface, baseline: string, differences: readonly Difference[]): void {
  const last = parseVersion(baseline)
  const broken = surface.line.releases.flatMap(({ version }) => {
    const parsed = parseVersion(version)
    const file = documentFile(surface, version)
    const difference = differences.find(
      (candidate) => candidate.file === file && candidate.kind === 'changed',
    )
    const isOut = last !== null && parsed !== null && compareVersions(parsed, last) <= 0
    return difference !== undefined && isOut ? [`${version} (${file}, line ${difference.line})`] : []
  })
  if (broken.length === 0) return
  const message = `Published documents would change: ${broken.join(', ')}.`
  const next =
    'A published release keeps its document: undo the edit, or put it into a change of a new release. Delete a document first only if nobody has it.'
  throw refused('RELEASE_FROZEN', message, next)
}
