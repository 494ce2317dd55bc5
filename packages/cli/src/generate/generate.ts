import { mkdir, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import type { Call, Outcome } from '../command.ts'
import { exitCodes } from '../failure.ts'
import type { Artefact } from './artefacts.ts'
import { changesIndex, readChangeFiles } from './changes-index.ts'
import { compareWith, type Difference } from './compare.ts'
import { changesFolder } from './contract-folder.ts'

export type GenerateCall = Call<
  never,
  { readonly out: string; readonly check?: true; readonly baseline?: string }
>

const surfaceName = 'integrations'

/** Writes the documents of every release, or with `--check` says what is not as it would be written. */
export async function generate({ options, host, style }: GenerateCall): Promise<Outcome> {
  const check = options.check === true
  const { files, differences: indexDifferences } = await listChanges(check)
  // The contract imports the list of changes, so it is only loaded now.
  const [{ integrations }, { planFor, requireFrozen }] = await Promise.all([
    import('@stella/api-contract'),
    import('./plan.ts'),
  ])
  const folder = resolve(host.cwd, options.out)
  const { artefacts, baseline } = await planFor(folder, integrations, { files, baseline: options.baseline })
  const found = await compareWith(folder, artefacts)
  requireFrozen(integrations, baseline, found)
  if (!check) await write(folder, artefacts, found)
  const differences = [...indexDifferences, ...found]
  const isStale = check ? differences.length > 0 : differences.some(({ kind }) => kind === 'extra')
  const fresh = `${folder} is up to date: ${artefacts.length} files, baseline ${baseline}.`
  return {
    json: { folder, baseline, files: artefacts.map(({ file }) => file), differences },
    text: [
      ...differences.map((difference) => describe(difference, check)),
      isStale ? style.bad(advice(check)) : style.good(fresh),
    ].join('\n'),
    exit: isStale ? exitCodes.refused : exitCodes.fine,
  }
}

interface Changes {
  readonly files: readonly string[]
  readonly differences: readonly Difference[]
}

/** Brings the module that lists the change files up to date, or only says how it is not. */
async function listChanges(check: boolean): Promise<Changes> {
  const folder = changesFolder(surfaceName)
  const files = await readChangeFiles(folder)
  const index = [{ file: 'index.ts', text: changesIndex(files) }]
  const found = await compareWith(folder, index)
  if (!check) await write(folder, index, found)
  return { files, differences: found.map(({ file, ...rest }) => ({ file: join(folder, file), ...rest })) }
}

async function write(
  folder: string,
  artefacts: readonly Artefact[],
  differences: readonly Difference[],
): Promise<void> {
  const stale = new Set(differences.map(({ file }) => file))
  await mkdir(folder, { recursive: true })
  for (const { file, text } of artefacts) if (stale.has(file)) await writeFile(join(folder, file), text)
}

function describe({ file, kind, line }: Difference, check: boolean): string {
  if (kind === 'extra') return `${file}  belongs to no release`
  if (!check) return `${file}  ${kind === 'missing' ? 'written' : 'updated'}`
  return kind === 'missing' ? `${file}  is missing` : `${file}  differs from line ${line} on`
}

function advice(check: boolean): string {
  return check
    ? 'Not up to date. Run `stella generate` and commit what it writes.'
    : 'Delete the documents that belong to no release, or restore their releases.'
}
