import { execFile, spawn, type ChildProcessByStdio } from 'node:child_process'
import type { Readable } from 'node:stream'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'

const run = promisify(execFile)

/** Programs that tests run as processes of their own. Each takes the path of a database. */
const programs = {
  open: import.meta.resolve('./open-process.ts'),
  write: import.meta.resolve('./writer-process.ts'),
}

/** What a program prints until it ends. */
export async function outputOf(program: keyof typeof programs, path: string): Promise<string> {
  const { stdout } = await run(process.execPath, [fileURLToPath(programs[program]), path])
  return stdout
}

/** Starts a program, to read what it prints. Its errors go to ours. */
export function start(
  program: keyof typeof programs,
  path: string,
): ChildProcessByStdio<null, Readable, null> {
  return spawn(process.execPath, [fileURLToPath(programs[program]), path], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
}
