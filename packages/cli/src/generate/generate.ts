import { join, resolve } from 'node:path'
import type { Call, Outcome } from '../command.ts'
import { exitCodes } from '../failure.ts'
import { changesIndex, readChangeFiles } from './changes-index.ts'
import { bringUpToDate, compareWith, type Difference } from './compare.ts'
import { changesFolder } from './contract-folder.ts'

interface GenerateOptions {
  readonly out?: string
  readonly check?: true
  readonly publish?: string
}

export type GenerateCall = Call<never, GenerateOptions>

const surfaceName = 'integrations'

/** Writes the documents of every release, or with `--check` says what is not as it would be written. */
export async function generate({ options, host, style }: GenerateCall): Promise<Outcome> {
  const { files, listed } = await listChanges(options)
  // The contract imports the list of changes, so it is only loaded now.
  const [contract, { artefactsFor, requireFrozen }, { baselineOf, publish }] = await Promise.all([
    import('@stella/api-contract'),
    import('./plan.ts'),
    import('./publish.ts'),
  ])
  const { integrations, integrationsPublished } = contract
  await contract.provePublished(integrations, integrationsPublished)
  const published = await publish(integrations, integrationsPublished, options.publish)
  const baseline = baselineOf(integrations, published)
  const folder = resolve(host.cwd, options.out ?? 'out/api')
  const artefacts = await artefactsFor(integrations, files, baseline)
  const found = await compareWith(folder, artefacts)
  requireFrozen(integrations, integrationsPublished, found)
  const isChecked = options.check === true
  const differences = [...listed, ...(isChecked ? found : await bringUpToDate(folder, artefacts, found))]
  const isStale = differences.some(({ written }) => !written)
  const fresh = `${folder} is up to date: ${artefacts.length} files, baseline ${baseline ?? 'none'}.`
  return {
    json: { folder, baseline, files: artefacts.map(({ file }) => file), differences },
    text: [...differences.map(describe), isStale ? style.bad(advice) : style.good(fresh)].join('\n'),
    exit: isStale ? exitCodes.refused : exitCodes.fine,
  }
}

interface Changes {
  readonly files: readonly string[]
  readonly listed: readonly Difference[]
}

/** Brings the module that lists the change files up to date; where nothing but `--out` may be written, compares it only. */
async function listChanges({ out, check }: GenerateOptions): Promise<Changes> {
  const folder = changesFolder(surfaceName)
  const files = await readChangeFiles(folder)
  const index = [{ file: 'index.ts', text: changesIndex(files) }]
  const found = await compareWith(folder, index)
  const isReadOnly = check === true || out !== undefined
  const listed = isReadOnly ? found : await bringUpToDate(folder, index, found)
  return { files, listed: listed.map(({ file, ...rest }) => ({ file: join(folder, file), ...rest })) }
}

function describe({ file, kind, line, written }: Difference): string {
  if (kind === 'extra') return `${file}  belongs to no release`
  if (written) return `${file}  ${kind === 'missing' ? 'written' : 'updated'}`
  return kind === 'missing' ? `${file}  is missing` : `${file}  differs from line ${line} on`
}

const advice =
  'Not up to date. Run `stella generate` and commit what it writes; delete documents that belong to no release.'
