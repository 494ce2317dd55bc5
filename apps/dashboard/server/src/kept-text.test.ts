import { randomUUID } from 'node:crypto'
import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { keptText } from './kept-text.ts'

async function place(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'stella-kept-'))
  onTestFinished(() => rm(folder, { recursive: true }))
  return join(folder, 'auth.secret')
}

test('a text is made once, and only its owner can read it', async () => {
  const path = await place()
  const text = await keptText(path, randomUUID)
  expect(await keptText(path, randomUUID)).toBe(text)
  expect((await stat(path)).mode & 0o777).toBe(0o600)
})

test('processes that start at once agree, and leave nothing behind', async () => {
  const path = await place()
  const texts = await Promise.all(Array.from({ length: 8 }, () => keptText(path, randomUUID)))
  expect(new Set(texts)).toEqual(new Set([(await readFile(path, 'utf8')).trim()]))
  expect(await readdir(dirname(path))).toEqual(['auth.secret'])
})

test('an empty file is not used', async () => {
  const path = await place()
  await writeFile(path, '\n')
  await expect(keptText(path, randomUUID)).rejects.toThrow('is empty: restore it')
})
