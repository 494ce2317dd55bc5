import { randomBytes, randomUUID } from 'node:crypto'
import { link, open, readFile, rm } from 'node:fs/promises'

/**
 * A secret that is made once and kept in a file for its owner's eyes only. Of two processes that start at the same time,
 * one makes it and the other reads it.
 * @throws when the file holds none
 */
export async function keptSecret(path: string): Promise<string> {
  const known = await readFile(path, 'utf8').catch(absent)
  if (known === null) await makeSecret(path)
  const secret = (known ?? (await readFile(path, 'utf8'))).trim()
  if (secret.length >= 32) return secret
  throw new Error(`${path} holds no secret: delete it and start again. Everyone will have to sign in anew.`)
}

/** Whole or not at all: the file gets its name only when its content is on the disk. */
async function makeSecret(path: string): Promise<void> {
  const draft = `${path}.${randomUUID()}`
  try {
    const file = await open(draft, 'wx', 0o600)
    await file.writeFile(`${randomBytes(32).toString('base64url')}\n`)
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
