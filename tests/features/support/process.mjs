// Runs the real command line, as a process of its own: lanes import nothing of what they test.

import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'

export const repository = fileURLToPath(new URL('../../../', import.meta.url))
const main = fileURLToPath(new URL('../../../packages/cli/src/main.mjs', import.meta.url))

/** Starts `stella …`. Of `STELLA_*` it sees only `env`, so that a lane is the same on every machine. */
export function spawnStella(args, env) {
  const inherited = Object.entries(process.env).filter(([name]) => !name.startsWith('STELLA_'))
  return spawn(process.execPath, [main, ...args], {
    cwd: repository,
    env: { ...Object.fromEntries(inherited), NO_COLOR: '1', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
}

/** Two at a time: more would only wait for each other, and for the lock of the database. */
const lanes = [Promise.resolve(), Promise.resolve()]
let turn = 0

/** Runs `stella … --json` on a data folder and gives what it printed. Throws with its words when it fails. */
export function stella(data, ...args) {
  const place = turn++ % lanes.length
  const done = lanes[place].then(() => run(data, args))
  lanes[place] = done.catch(() => {})
  return done
}

async function run(data, args) {
  const child = spawnStella([...args, '--json'], { STELLA_DATA: data })
  const printed = { stdout: '', stderr: '' }
  for (const name of ['stdout', 'stderr']) {
    child[name].setEncoding('utf8').on('data', (text) => (printed[name] += text))
  }
  const { promise, resolve, reject } = Promise.withResolvers()
  child.once('error', reject).once('close', resolve)
  const exit = await promise
  if (exit === 0) return JSON.parse(printed.stdout)
  throw new Error(`stella ${args.join(' ')} ended with ${exit}:\n${printed.stderr}${printed.stdout}`)
}
