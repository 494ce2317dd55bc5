import { join, resolve } from 'node:path'
import type { Call, Outcome } from '../command.ts'
import { exitCodes } from '../failure.ts'
import { changesIndex, readChangeFiles } from './changes-index.ts'
import { bringUpToDate, compareWith, type Difference } from './compare.ts'
import { changesFolder, clientFolder, surfaceNames } from './contract-folder.ts'
import type { Artefact } from './artefacts.ts'

interface GenerateOptions {
  readonly out?: string
  readonly check?: true
  readonly publish?: string
}

export type GenerateCall = Call<never, GenerateOptions>

/** Writes the documents of every release, or with `--check` says what is not as it would be written. */
export async function generate({ options, host, style }: GenerateCall): Promise<Outcome> {
  const listed = (await Promise.all(surfaceNames.map((name) => listChanges(name, options)))).flat()
  // The contract imports the lists of changes, so it is only loaded now.
  const [contract, { artefactsFor, requireFrozen }, { baselineOf, publish }, { clientTypes }] =
    await Promise.all([
      import('@stella/api-contract'),
      import('./plan.ts'),
      import('./publish.ts'),
      import('./client-types.ts'),
    ])
  for (const { surface, published } of contract.surfaces) await contract.provePublished(surface, published)
  const surfaces = await publish(contract.surfaces, options.publish)
  const folder = resolve(host.cwd, options.out ?? 'out/api')
  const artefacts = await artefactsFor(surfaces)
  const found = await compareWith(folder, artefacts)
  for (const each of surfaces) requireFrozen(each, found)
  const isChecked = options.check === true
  const client = await bringAlong(clientFolder, [await clientTypes(surfaces)], options)
  const differences = [
    ...listed,
    ...client,
    ...(isChecked ? found : await bringUpToDate(folder, artefacts, found)),
  ]
  const isStale = differences.some(({ written }) => !written)
  const baselines = surfaces.map((each) => [each.surface.name, baselineOf(each)] as const)
  const named = baselines.map(([name, baseline]) => `${name} ${baseline ?? 'not published'}`).join(', ')
  const fresh = `${folder} is up to date: ${artefacts.length} files, baseline ${named}.`
  return {
    json: {
      folder,
      baseline: Object.fromEntries(baselines),
      files: artefacts.map(({ file }) => file),
      differences,
    },
    text: [...differences.map(describe), isStale ? style.bad(advice) : style.good(fresh)].join('\n'),
    exit: isStale ? exitCodes.refused : exitCodes.fine,
  }
}

/** Brings the module that lists the change files of a surface up to date. */
async function listChanges(surface: string, options: GenerateOptions): Promise<readonly Difference[]> {
  const folder = changesFolder(surface)
  return bringAlong(
    folder,
    [{ file: 'index.ts', text: changesIndex(await readChangeFiles(folder)) }],
    options,
  )
}

/** Brings files outside `out/api` up to date; where nothing but `--out` may be written, compares them only. */
async function bringAlong(
  folder: string,
  files: readonly Artefact[],
  { out, check }: GenerateOptions,
): Promise<readonly Difference[]> {
  const found = await compareWith(folder, files)
  const isReadOnly = check === true || out !== undefined
  const brought = isReadOnly ? found : await bringUpToDate(folder, files, found)
  return brought.map(({ file, ...rest }) => ({ file: join(folder, file), ...rest }))
}

function describe({ file, kind, line, written }: Difference): string {
  if (kind === 'extra') return `${file}  belongs to no release`
  if (written) return `${file}  ${kind === 'missing' ? 'written' : 'updated'}`
  return kind === 'missing' ? `${file}  is missing` : `${file}  differs from line ${line} on`
}

const advice =
  'Not up to date. Run `stella generate` and commit what it writes; delete documents that belong to no release.'
