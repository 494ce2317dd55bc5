import { randomUUID } from 'node:crypto'
import { link, open, readFile, rm } from 'node:fs/promises'

/**
 * A text that is made once and kept in a file for its owner's eyes only. Of two processes that start at the same time, one
 * makes it and the other reads it.
 * @throws when the file is empty
 */
export async function keptText(path: string, make: () => string): Promise<string> {
  const known = await readFile(path, 'utf8').catch(absent)
  if (known === null) await write(path, make())
  const text = (known ?? (await readFile(path, 'utf8'))).trim()
  if (text.length > 0) return text
  throw new Error(`${path} is empty: restore it from a backup, or delete it and start again to make another.`)
}

/** Whole or not at all: the file gets its name only when its content is on the disk. */
async function write(path: string, text: string): Promise<void> {
  const draft = `${path}.${randomUUID()}`
  try {
    const file = await open(draft, 'wx', 0o600)
    await file.writeFile(`${text.trim()}\n`)
    await file.sync()
    await file.close()
    await link(draft, path)
  } catch (error) {
    // Another process was faster.
    if (codeOf(error) !== 'EEXIST') throw error
  } finally {
    await rm(draft, { force: true })
  }
}

function absent(error: unknown): null {
  if (codeOf(error) === 'ENOENT') return null
  throw error
}

function codeOf(error: unknown): unknown {
  return error instanceof Error && 'code' in error ? error.code : null
}
