import { existsSync } from 'node:fs'
import path from 'node:path'
import { loadDocument } from '../load/load.ts'
import type { LoadedDocument } from '../load/document.ts'
import { DEFAULT_LIMITS } from '../load/limits.ts'
import { printable, shortened } from '../report/printable.ts'
import { Unusable } from './failure.ts'
import type { Host, Progress } from './host.ts'
import type { Typed } from './options.ts'

/** Where a project's own document and its baseline are published. */
const PUBLISHED = path.join('out', 'api')
const WARNINGS = 5

/**
 * The names of the old and the new document.
 *
 * @throws Unusable when they are not two
 */
export function inputsOf(args: readonly string[], typed: Typed, host: Host): { old: string; new: string } {
  const inputs = typed.baseline === undefined ? twoOf(args) : withBaseline(typed.baseline, args, host)
  if (inputs.old === '-' && inputs.new === '-') {
    throw new Unusable('Only one of the documents can be standard input. Name a file for the other one.')
  }
  return inputs
}

function twoOf([old, next]: readonly string[]): { old: string; new: string } {
  if (old !== undefined && next !== undefined) return { old, new: next }
  const missing =
    old === undefined ? 'Two documents are needed, and none is named' : 'The new document is missing'
  throw new Unusable(`${missing}. Write: stella-compat old.yaml new.yaml; --help shows more.`)
}

function withBaseline(baseline: string, args: readonly string[], host: Host): { old: string; new: string } {
  if (args.length > 1) {
    throw new Unusable(
      'With --baseline, one document is compared. Leave the other one out, or leave --baseline out.',
    )
  }
  const old = found(baseline, host) ?? baseline
  const next = args[0] ?? published('stella.yaml', host)
  if (next !== undefined) return { old, new: next }
  const place = path.join(PUBLISHED, 'stella.yaml')
  throw new Unusable(
    `There is no ${place} to compare the baseline with. Name the document after --baseline ${baseline}.`,
  )
}

/** A baseline that is not where it was said to be may be among what is published. */
function found(name: string, host: Host): string | undefined {
  return existsSync(path.resolve(host.cwd, name)) ? name : published(name, host)
}

function published(name: string, host: Host): string | undefined {
  const file = path.join(host.project, PUBLISHED, name)
  return existsSync(file) ? path.relative(host.cwd, file) : undefined
}

/**
 * Reads both documents, and says on standard error what their authors may want to know.
 *
 * @throws UnusableInput
 */
export async function readInputs(
  names: { readonly old: string; readonly new: string },
  typed: Typed,
  host: Host,
  progress: Progress,
): Promise<{ old: LoadedDocument; new: LoadedDocument }> {
  const stdin =
    names.old === '-' || names.new === '-' ? await host.readStdin(DEFAULT_LIMITS.bytes) : undefined
  const options = {
    cwd: host.cwd,
    allowOutside: typed.allowOutside ?? false,
    allowUrls: typed.allowUrls ?? false,
    ...(stdin === undefined ? {} : { stdin }),
  }
  const read = async (name: string): Promise<LoadedDocument> => {
    progress.phase(`Reading ${shortened(printable(name), 60)}`)
    return loadDocument(name, options)
  }
  return { old: await read(names.old), new: await read(names.new) }
}

/** The first few warnings of a document, and how many more there are. */
export function documentWarnings({ name, warnings }: LoadedDocument): string[] {
  const told = warnings.slice(0, WARNINGS).map(({ message, position }) => {
    return printable(`${position.file}:${position.line}:${position.column}: ${message}`)
  })
  const more = warnings.length - told.length
  return more > 0 ? [...told, printable(`${name}: ${more} more of this kind`)] : told
}
