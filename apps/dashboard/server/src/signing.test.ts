import { mkdtemp, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { checkpointText, type SignedCheckpoint } from '@stella/store'
import { expect, onTestFinished, test } from 'vitest'
import { CheckpointKey } from './signing.ts'

async function place(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'stella-key-'))
  onTestFinished(() => rm(folder, { recursive: true }))
  return join(folder, 'audit.key')
}

function signedBy(key: CheckpointKey): SignedCheckpoint {
  const content = { at: 1_000, count: 3, head: 'ab'.repeat(32), keyId: key.keyId }
  return { id: 'chk_1', ...content, signature: key.sign(checkpointText(content)) }
}

test('a checkpoint is genuine until anything of it is changed', async () => {
  const key = await CheckpointKey.open(await place())
  const checkpoint = signedBy(key)
  expect(key.isGenuine(checkpoint)).toBe(true)
  const forgeries = [
    { count: 2 },
    { at: 1_001 },
    { head: 'cd'.repeat(32) },
    { keyId: 'other' },
    { signature: '' },
    { signature: 'AAAA' },
  ]
  for (const change of forgeries) expect(key.isGenuine({ ...checkpoint, ...change })).toBe(false)
})

test('the key stays the same, and only its owner can read it', async () => {
  const path = await place()
  const [first, second] = [await CheckpointKey.open(path), await CheckpointKey.open(path)]
  expect(second.keyId).toBe(first.keyId)
  expect(second.isGenuine(signedBy(first))).toBe(true)
  expect((await stat(path)).mode & 0o777).toBe(0o600)
})

test('another key vouches for nothing', async () => {
  const [ours, theirs] = [await CheckpointKey.open(await place()), await CheckpointKey.open(await place())]
  expect(ours.isGenuine(signedBy(theirs))).toBe(false)
  expect(ours.isGenuine({ ...signedBy(theirs), keyId: ours.keyId })).toBe(false)
})
