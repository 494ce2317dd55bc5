import { open, readFile, rm } from 'node:fs/promises'

/**
 * Takes a lock that one process holds until it gives it back or ends. A lock whose holder is gone is taken over.
 * @returns how to give it back; `null` while another process holds it
 */
export async function takeLock(path: string): Promise<(() => Promise<void>) | null> {
  for (let attempt = 0; attempt < 2; attempt += 1) {
    try {
      const file = await open(path, 'wx')
      await file.writeFile(String(process.pid))
      await file.close()
      return () => rm(path, { force: true })
    } catch (error) {
      if (!(error instanceof Error) || !('code' in error) || error.code !== 'EEXIST') throw error
    }
    if (await isHeld(path)) return null
    await rm(path, { force: true })
  }
  return null
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
