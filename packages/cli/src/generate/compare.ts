import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Artefact } from './artefacts.ts'

export interface Difference {
  readonly file: string
  /** `extra`: a document of no release. */
  readonly kind: 'missing' | 'changed' | 'extra'
  /** First line that differs, from 1; `null` where there is nothing to compare. */
  readonly line: number | null
  /** Whether the file has been written since. */
  readonly written: boolean
}

/** How a folder differs from what would be written into it. */
export async function compareWith(
  folder: string,
  artefacts: readonly Artefact[],
): Promise<readonly Difference[]> {
  const found = await Promise.all(
    artefacts.map(async ({ file, text }): Promise<Difference | null> => {
      const there = await readIfThere(join(folder, file))
      if (there === null) return { file, kind: 'missing', line: null, written: false }
      return there === text
        ? null
        : { file, kind: 'changed', line: firstDifference(there, text), written: false }
    }),
  )
  const known = new Set(artefacts.map(({ file }) => file))
  const extra = (await namesIn(folder))
    .filter((name) => name.endsWith('.yaml') && !known.has(name))
    .map((file): Difference => ({ file, kind: 'extra', line: null, written: false }))
  return [...found.filter((difference) => difference !== null), ...extra]
}

/** Writes what is missing or differs. What is extra stays. */
export async function bringUpToDate(
  folder: string,
  artefacts: readonly Artefact[],
  differences: readonly Difference[],
): Promise<readonly Difference[]> {
  const texts = new Map(artefacts.map(({ file, text }) => [file, text]))
  await mkdir(folder, { recursive: true })
  return Promise.all(
    differences.map(async (difference) => {
      const text = texts.get(difference.file)
      if (text === undefined) return difference
      await writeFile(join(folder, difference.file), text)
      return { ...difference, written: true }
    }),
  )
}

/** The text of a file; `null` when there is none. */
async function readIfThere(path: string): Promise<string | null> {
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
