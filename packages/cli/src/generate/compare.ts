import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Artefact } from './artefacts.ts'

export interface Difference {
  readonly file: string
  /** `extra`: a document of no release. */
  readonly kind: 'missing' | 'changed' | 'extra'
  /** First line that differs, from 1; `null` where there is nothing to compare. */
  readonly line: number | null
}

/** How a folder differs from what would be written into it. */
export async function compareWith(
  folder: string,
  artefacts: readonly Artefact[],
): Promise<readonly Difference[]> {
  const found = await Promise.all(
    artefacts.map(async ({ file, text }): Promise<Difference | null> => {
      const written = await readIfThere(join(folder, file))
      if (written === null) return { file, kind: 'missing', line: null }
      return written === text ? null : { file, kind: 'changed', line: firstDifference(written, text) }
    }),
  )
  const known = new Set(artefacts.map(({ file }) => file))
  const extra = (await namesIn(folder))
    .filter((name) => name.endsWith('.yaml') && !known.has(name))
    .map((file): Difference => ({ file, kind: 'extra', line: null }))
  return [...found.filter((difference) => difference !== null), ...extra]
}

/** The text of a file; `null` when there is none. */
export async function readIfThere(path: string): Promise<string | null> {
  try {
    return await readFile(path, 'utf8')
  } catch (error) {
    if (isMissing(error)) return null
    throw error
  }
}

async function namesIn(folder: string): Promise<readonly string[]> {
  try {
    return (await readdir(folder)).toSorted()
  } catch (error) {
    if (isMissing(error)) return []
    throw error
  }
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT'
}

function firstDifference(a: string, b: string): number {
  const [left, right] = [a.split('\n'), b.split('\n')]
  const longest = Math.max(left.length, right.length)
  for (let line = 0; line < longest; line++) if (left[line] !== right[line]) return line + 1
  return longest
}
