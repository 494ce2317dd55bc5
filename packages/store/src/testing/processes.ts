import { execFile, spawn, type ChildProcessByStdio } from 'node:child_process'
import type { Readable } from 'node:stream'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'

const run = promisify(execFile)

/** What a program of this folder prints until it ends. */
export async function outputOf(program: string, args: readonly string[]): Promise<string> {
  const { stdout } = await run(process.execPath, [pathOf(program), ...args])
  return stdout
}

/** Starts a program of this folder and reads what it prints. Its errors go to ours. */
export function start(program: string, args: readonly string[]): ChildProcessByStdio<null, Readable, null> {
  return spawn(process.execPath, [pathOf(program), ...args], { stdio: ['ignore', 'pipe', 'inherit'] })
}

function pathOf(program: string): string {
  return fileURLToPath(new URL(program, import.meta.url))
}
