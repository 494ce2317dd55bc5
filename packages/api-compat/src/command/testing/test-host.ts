import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { onTestFinished } from 'vitest'
import type { Host } from '../host.ts'

/** A host in a folder of its own that holds what it is told. */
export interface TestHost extends Host {
  /** What was written so far. */
  said(): { stdout: string; stderr: string }
}

/** Lives until the test ends. */
export function testHost(files: Readonly<Record<string, string>> = {}, more: Partial<Host> = {}): TestHost {
  const cwd = mkdtempSync(path.join(tmpdir(), 'api-compat-'))
  onTestFinished(() => rmSync(cwd, { recursive: true }))
  for (const [name, text] of Object.entries(files)) writeFileSync(path.join(cwd, name), text)
  const said = { stdout: '', stderr: '' }
  return {
    env: {},
    cwd,
    project: cwd,
    today: '2026-11-21',
    stdout: { isTTY: false, write: (text) => void (said.stdout += text) },
    stderr: { isTTY: false, write: (text) => void (said.stderr += text) },
    readStdin: async () => undefined,
    startProgress: async () => ({ phase: () => undefined, stop: async () => undefined }),
    said: () => said,
    ...more,
  }
}
