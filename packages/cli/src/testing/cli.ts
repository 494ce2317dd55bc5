import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openStore, type Store } from '@stella/store'
import { onTestFinished, vi } from 'vitest'
import type { Host, StopSignal } from '../host.ts'
import { run } from '../run.ts'

// Commands load and compile what they need, databases are made, and the machine may be busy.
vi.setConfig({ testTimeout: 60_000 })

export interface Ran {
  readonly exit: number
  readonly stdout: string
  readonly stderr: string
  /** What `--json` printed: the answer, or the error. */
  readonly json: unknown
}

/** A server that has printed what it prints once it listens. */
export interface Started {
  readonly stdout: string
  readonly url: string
  /** What `--json` printed. */
  readonly json: unknown
  /** Exit codes that the process was ended with at once. */
  readonly exits: readonly number[]
  signal(name: StopSignal): void
  /** All that was printed, once it has stopped. */
  readonly stopped: Promise<Ran>
}

/** A folder of its own, and commands that run in it. */
export class Bench {
  readonly folder: string
  /** Noon of 21 November 2026. */
  now = Date.UTC(2026, 10, 21, 12)
  /** What the person at the terminal answers; `null` when nobody is there. */
  answer: string | null = null
  readonly env: Record<string, string> = {}
  /** Questions that were asked. */
  readonly questions: string[] = []

  constructor(folder: string) {
    this.folder = folder
  }

  async run(...argv: string[]): Promise<Ran> {
    const io = new Captured()
    const exit = await run(argv, this.#host(io))
    return io.ran(exit, argv)
  }

  /** Runs, and fails the test unless the exit code is 0. */
  async ok(...argv: string[]): Promise<Ran> {
    const ran = await this.run(...argv)
    if (ran.exit === 0) return ran
    throw new Error(`stella ${argv.join(' ')} ended with ${ran.exit}: ${ran.stderr}${ran.stdout}`)
  }

  /** Starts a server on a free port and waits until it listens; it is stopped when the test ends. */
  async start(...argv: string[]): Promise<Started> {
    const io = new Captured()
    this.env['STELLA_PORT'] ??= '0'
    const all = ['start', ...argv]
    const running = run(all, this.#host(io))
    const stopped = running.then((exit) => io.ran(exit, all))
    await Promise.race([io.printed, running])
    if (io.listeners.length === 0) throw new Error(`stella start did not start: ${io.stderr}`)
    const signal = (name: StopSignal) => io.listeners.forEach((listener) => listener(name))
    onTestFinished(async () => {
      signal('SIGTERM')
      await running
    })
    const { stdout, exits } = io
    const json: unknown = argv.includes('--json') ? JSON.parse(stdout) : undefined
    return { stdout, json, exits, signal, stopped, url: /http:\/\/[\w.]+:\d+/.exec(stdout)?.[0] ?? '' }
  }

  /** The store that the commands work on, as a server would hold it open. */
  async withStore<Result>(task: (store: Store) => Promise<Result>): Promise<Result> {
    const path = join(this.folder, '.stella/stella.db')
    const store = await openStore({ path, clock: () => this.now, repeat: null })
    try {
      return await task(store)
    } finally {
      await store.close()
    }
  }

  #host(io: Captured): Host {
    const ask = (question: string) => {
      this.questions.push(question)
      return Promise.resolve(this.answer ?? '')
    }
    return {
      env: this.env,
      cwd: this.folder,
      user: 'tester',
      stdout: { isTTY: false, write: (text) => io.print(text) },
      stderr: { isTTY: false, write: (text) => void (io.stderr += text) },
      ask: this.answer === null ? null : ask,
      now: () => this.now,
      onStop: (listener) => void io.listeners.push(listener),
      exitNow: (code) => void io.exits.push(code),
    }
  }
}

class Captured {
  stdout = ''
  stderr = ''
  readonly listeners: ((signal: StopSignal) => void)[] = []
  readonly exits: number[] = []
  readonly #printed = Promise.withResolvers<void>()
  /** Resolves a moment after something was printed. */
  readonly printed = this.#printed.promise

  print(text: string): void {
    this.stdout += text
    setImmediate(() => this.#printed.resolve())
  }

  ran(exit: number, argv: readonly string[]): Ran {
    const { stdout, stderr } = this
    const printed = stdout === '' ? stderr : stdout
    return { exit, stdout, stderr, json: argv.includes('--json') ? JSON.parse(printed) : undefined }
  }
}

export async function bench(): Promise<Bench> {
  const folder = await mkdtemp(join(tmpdir(), 'stella-cli-'))
  onTestFinished(() => rm(folder, { recursive: true }))
  return new Bench(folder)
}
