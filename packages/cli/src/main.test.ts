import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test, vi } from 'vitest'

// Each test starts several processes, on a machine that may be busy.
vi.setConfig({ testTimeout: 60_000 })

const main = join(import.meta.dirname, 'main.mjs')

/** A data folder, and commands as processes of their own that work on it. */
async function shell() {
  const data = await mkdtemp(join(tmpdir(), 'stella-main-'))
  onTestFinished(() => rm(data, { recursive: true }))
  return (...argv: string[]) => {
    const env = { PATH: process.env['PATH'], STELLA_DATA: data, STELLA_PORT: '0' }
    return new Running(spawn(process.execPath, [main, ...argv], { env, stdio: ['ignore', 'pipe', 'pipe'] }))
  }
}

class Running {
  readonly child: ChildProcess
  stdout = ''
  stderr = ''
  readonly exit: Promise<number | string>

  constructor(child: ChildProcess) {
    this.child = child
    child.stdout?.setEncoding('utf8').on('data', (text: string) => (this.stdout += text))
    child.stderr?.setEncoding('utf8').on('data', (text: string) => (this.stderr += text))
    this.exit = once(child, 'close').then(([code, signal]) => code ?? signal)
    onTestFinished(() => void child.kill('SIGKILL'))
  }

  /** What `start --json` prints once it listens. */
  async listening(): Promise<{ url: string; demo: object | null }> {
    while (!this.stdout.includes('\n') && this.child.exitCode === null && this.child.stdout !== null) {
      await Promise.race([once(this.child.stdout, 'data'), this.exit])
    }
    return JSON.parse(this.stdout)
  }
}

describe('the process', () => {
  test('ends with the exit code of the command: answers on stdout, errors on stderr, no colours in a pipe', async () => {
    const stella = await shell()
    const create = stella('installation', 'create', 'Shop')
    expect(await create.exit).toBe(0)
    expect([create.stdout, create.stderr]).toEqual([expect.stringContaining('Shop'), ''])
    const missing = stella('installation', 'show', 'Market')
    expect(await missing.exit).toBe(1)
    expect([missing.stdout, missing.stderr]).toEqual([
      '',
      expect.stringMatching(/^error: There is no installation/),
    ])
    const unusable = stella('installation', 'list', '--limit', 'many', '--json')
    expect(await unusable.exit).toBe(2)
    expect([unusable.stdout, JSON.parse(unusable.stderr)]).toEqual([
      '',
      { error: expect.objectContaining({ code: 'USAGE' }) },
    ])
    for (const { stdout, stderr } of [create, missing, unusable])
      expect(stdout + stderr).not.toContain('\u001b')
  })

  test('asks nobody when there is no terminal', async () => {
    const stella = await shell()
    await stella('installation', 'create', 'Shop').exit
    const remove = stella('installation', 'remove', 'Shop')
    expect(await remove.exit).toBe(2)
    expect(remove.stderr).toContain('Add --yes')
  })

  test.each(['SIGTERM', 'SIGINT'] as const)('serves until %s, and then ends with 0', async (signal) => {
    const stella = await shell()
    const server = stella('start', '--json')
    const { url } = await server.listening()
    expect((await fetch(`${url}/integrations/v2/health`)).status).toBe(200)
    server.child.kill(signal)
    expect(await server.exit).toBe(0)
    expect(server.stdout.split('\n')).toHaveLength(2)
    expect(
      server.stderr
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line).msg),
    ).toEqual(['listening', 'request', 'stopping', 'stopped'])
  })

  test('that was killed starts again with all that it had acknowledged', async () => {
    const stella = await shell()
    const first = stella('start', '--json')
    expect((await first.listening()).demo).not.toBeNull()
    first.child.kill('SIGKILL')
    expect(await first.exit).toBe('SIGKILL')
    const second = stella('start', '--json')
    expect((await second.listening()).demo).toBeNull()
    const verify = stella('audit', 'verify', '--json')
    expect(await verify.exit).toBe(0)
    expect(JSON.parse(verify.stdout)).toMatchObject({ ok: true, count: expect.any(Number) })
  })
})
