import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { keptSecret } from './secret.ts'

async function place(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'stella-secret-'))
  onTestFinished(() => rm(folder, { recursive: true }))
  return join(folder, 'auth.secret')
}

test('a secret is made once, and only its owner can read it', async () => {
  const path = await place()
  const secret = await keptSecret(path)
  expect(secret).toMatch(/^[\w-]{43}$/)
  expect(await keptSecret(path)).toBe(secret)
  expect((await stat(path)).mode & 0o777).toBe(0o600)
})

test('processes that start at once agree', async () => {
  const path = await place()
  const secrets = await Promise.all(Array.from({ length: 8 }, () => keptSecret(path)))
  expect(new Set(secrets)).toEqual(new Set([(await readFile(path, 'utf8')).trim()]))
})

test('a file that holds no secret is not used', async () => {
  const path = await place()
  await writeFile(path, '\n')
  await expect(keptSecret(path)).rejects.toThrow('holds no secret: delete it')
})
