import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { expect, onTestFinished, test } from 'vitest'

const exec = promisify(execFile)
const MAIN = path.join(import.meta.dirname, 'main.mjs')
const EMPTY = JSON.stringify({ openapi: '3.1.0', info: { title: 'A', version: '1.0.0' }, paths: {} })

async function start(args: readonly string[], env: Record<string, string> = {}) {
  const cwd = mkdtempSync(path.join(tmpdir(), 'api-compat-'))
  onTestFinished(() => rmSync(cwd, { recursive: true }))
  writeFileSync(path.join(cwd, 'a.json'), EMPTY)
  writeFileSync(path.join(cwd, 'b.json'), EMPTY)
  // Started by a package manager, the tests themselves have these.
  const { npm_lifecycle_event: _, INIT_CWD: __, ...inherited } = process.env
  const from = env['INIT_CWD'] === undefined ? cwd : tmpdir()
  const given = env['INIT_CWD'] === undefined ? env : { ...env, INIT_CWD: cwd }
  return exec(process.execPath, [MAIN, ...args], { cwd: from, env: { ...inherited, ...given } })
    .then(({ stdout, stderr }) => ({ code: 0, stdout, stderr }))
    .catch((error: { code: number; stdout: string; stderr: string }) => error)
}

test('compares two files', async () => {
  await expect(start(['a.json', 'b.json'])).resolves.toEqual({
    code: 0,
    stdout: 'No difference that a client can notice: a.json 1.0.0 → b.json 1.0.0\n',
    stderr: '',
  })
})

test('ends with 2 and one line when a file is missing', async () => {
  const { code, stdout, stderr } = await start(['a.json', 'c.json'])
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
  expect(stderr).toMatch(/^error: c\.json: [^\n]+\n$/)
})

test('finds files from where the person is when a package manager starts it elsewhere', async () => {
  const env = { npm_lifecycle_event: 'api:compat', INIT_CWD: 'here' }
  const { code } = await start(['a.json', 'b.json'], env)
  expect(code).toBe(0)
})
