import { randomUUID } from 'node:crypto'
import { link, readFile, rm, writeFile } from 'node:fs/promises'

/**
 * Takes a lock that one process holds until it gives it back or ends. A lock whose holder is gone is taken over.
 * @returns how to give it back; `null` while another process holds it
 */
export async function takeLock(path: string): Promise<(() => Promise<void>) | null> {
  // The lock says whose it is from its first moment: an empty one would look abandoned.
  const mine = `${path}.${randomUUID()}`
  await writeFile(mine, String(process.pid))
  try {
    for (let attempt = 0; attempt < 2; attempt += 1) {
      if (await isLinked(mine, path)) return () => rm(path, { force: true })
      if (await isHeld(path)) return null
      await rm(path, { force: true })
    }
    return null
  } finally {
    await rm(mine, { force: true })
  }
}

async function isLinked(mine: string, path: string): Promise<boolean> {
  try {
    await link(mine, path)
    return true
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false
    throw error
  }
}

async function isHeld(path: string): Promise<boolean> {
  const holder = Number(await readFile(path, 'utf8').catch(() => ''))
  if (!Number.isSafeInteger(holder) || holder <= 0) return false
  try {
    // Signal 0 only asks whether the process is there.
    process.kill(holder, 0)
    return true
  } catch {
    return false
  }
}
