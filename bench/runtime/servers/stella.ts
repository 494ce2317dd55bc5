import { openSync } from 'node:fs'
import { run, type Host, type StopSignal } from '@stella/cli'
import { serve } from '../serve.ts'

interface StellaOptions {
  /** Folder with the database. */
  readonly data: string
  /** Requests a minute. */
  readonly quota: number
  /** File that gets a line for each request; none does when `null`. */
  readonly log: string | null
}

/** What `stella start` runs. */
serve<StellaOptions>(async ({ data, quota, log }) => {
  const listening = Promise.withResolvers<number>()
  const listeners: ((signal: StopSignal) => void)[] = []
  const host: Host = {
    env: {
      STELLA_DATA: data,
      STELLA_PORT: '0',
      STELLA_RATE_LIMIT: String(quota),
      STELLA_LOG_LEVEL: log === null ? 'warn' : 'info',
    },
    cwd: data,
    user: 'bench',
    stdout: { isTTY: false, write: (text) => listening.resolve(portIn(text)) },
    stderr: {
      isTTY: false,
      write: (text) => void process.stderr.write(text),
      ...(log !== null && { fd: openSync(log, 'a') }),
    },
    ask: null,
    now: Date.now,
    onStop: (listener) => void listeners.push(listener),
    exitNow: (code) => process.exit(code),
  }
  const ended = run(['start', '--json'], host)
  void ended.then((code) => listening.reject(new Error(`stella start ended with ${code}.`)))
  const port = await listening.promise
  return {
    port,
    stop: async () => {
      for (const tell of listeners) tell('SIGTERM')
      await ended
    },
  }
})

/** `stella start --json` prints its address on one line once it listens. */
function portIn(text: string): number {
  const { port } = JSON.parse(text) as { port: number }
  return port
}
