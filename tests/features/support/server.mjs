// The real server, on a free port of this machine.

import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { spawnStella } from './process.mjs'

/** A data folder that nothing has written to. */
export function freshData() {
  return mkdtemp(join(tmpdir(), 'stella-lane-'))
}

export function removeData(data) {
  return rm(data, { recursive: true, force: true })
}

/**
 * Starts a server and waits until it listens. `env` may set any `STELLA_*` beside host, port and data.
 * `stop` lets it drain; `kill` is `kill -9`; both wait until it is gone. `log()` is all it wrote to stderr so far;
 * `started` is what it printed when it listened.
 */
export async function startServer({ data, env = {} }) {
  const child = spawnStella(['start', '--json'], {
    STELLA_DEMO: 'false',
    ...env,
    STELLA_HOST: '127.0.0.1',
    STELLA_PORT: '0',
    STELLA_DATA: data,
  })
  let log = ''
  child.stderr.setEncoding('utf8').on('data', (text) => (log += text))
  const exited = new Promise((resolve) => child.once('exit', (code, signal) => resolve(code ?? signal)))
  // A lane that fails before it can stop its server takes it along.
  const abandon = () => child.kill('SIGKILL')
  process.once('exit', abandon)
  exited.then(() => process.off('exit', abandon))
  const end = (signal) => {
    child.kill(signal)
    return exited
  }
  const started = await listening(child, exited, () => log).catch(async (error) => {
    await end('SIGKILL')
    throw error
  })
  return {
    url: started.url,
    started,
    data,
    pid: child.pid,
    log: () => log,
    exited,
    stop: () => end('SIGTERM'),
    kill: () => end('SIGKILL'),
  }
}

/** The line of JSON that `stella start --json` prints once it listens. */
function listening(child, exited, log) {
  const { promise, resolve, reject } = Promise.withResolvers()
  let printed = ''
  child.stdout.setEncoding('utf8').on('data', (text) => {
    printed += text
    const end = printed.indexOf('\n')
    if (end >= 0) resolve(printed.slice(0, end))
  })
  child.once('error', reject)
  exited.then((code) => reject(new Error(`stella start ended with ${code} before it listened:\n${log()}`)))
  return promise.then((line) => JSON.parse(line))
}
