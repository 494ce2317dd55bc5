import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openStore, type Store } from '@stella/store'
import { onTestFinished } from 'vitest'
import type { Host } from '../host.ts'
import { run } from '../run.ts'

export interface Ran {
  readonly exit: number
  readonly stdout: string
  readonly stderr: string
  /** What `--json` printed: the answer, or the error. */
  readonly json: unknown
}

export interface Bench {
  readonly folder: string
  now: number
  /** What the person at the terminal answers; `null` when nobody is there. */
  answer: string | null
  readonly env: Record<string, string>
  /** Questions that were asked. */
  readonly questions: string[]
  run(...argv: string[]): Promise<Ran>
  /** Runs, and fails the test unless the exit code is 0. */
  ok(...argv: string[]): Promise<Ran>
  /** The store that the commands work on, as a server would hold it open. */
  withStore<Result>(task: (store: Store) => Promise<Result>): Promise<Result>
}

/** A folder of its own, and commands that run in it at noon of 21 November 2026. */
export async function bench(): Promise<Bench> {
  const folder = await mkdtemp(join(tmpdir(), 'stella-cli-'))
  onTestFinished(() => rm(folder, { recursive: true }))
  const self: Bench = {
    folder,
    now: Date.UTC(2026, 10, 21, 12),
    answer: null,
    env: {},
    questions: [],
    run: (...argv) => runIn(self, argv),
    async ok(...argv) {
      const ran = await runIn(self, argv)
      if (ran.exit !== 0)
        throw new Error(`stella ${argv.join(' ')} ended with ${ran.exit}: ${ran.stderr}${ran.stdout}`)
      return ran
    },
    async withStore(task) {
      const store = await openStore({
        path: join(folder, '.stella/stella.db'),
        clock: () => self.now,
        repeat: null,
      })
      try {
        return await task(store)
      } finally {
        await store.close()
      }
    },
  }
  return self
}

async function runIn(self: Bench, argv: readonly string[]): Promise<Ran> {
  let [stdout, stderr] = ['', '']
  const host: Host = {
    env: self.env,
    cwd: self.folder,
    user: 'tester',
    stdout: { isTTY: false, write: (text) => void (stdout += text) },
    stderr: { isTTY: false, write: (text) => void (stderr += text) },
    ask: self.answer === null ? null : (question) => answer(self, question),
    now: () => self.now,
    onStop: () => undefined,
    exitNow: () => undefined,
  }
  const exit = await run(argv, host)
  const printed = stdout === '' ? stderr : stdout
  return { exit, stdout, stderr, json: argv.includes('--json') ? JSON.parse(printed) : undefined }
}

function answer(self: Bench, question: string): Promise<string> {
  self.questions.push(question)
  return Promise.resolve(self.answer ?? '')
}
