import { userInfo } from 'node:os'
import type { Host, Output } from './host.ts'

/** The process this runs in. */
export function nodeHost(): Host {
  return {
    env: process.env,
    cwd: process.cwd(),
    user: userName(),
    stdout: outputOf(process.stdout, 1),
    stderr: outputOf(process.stderr, 2),
    ask: process.stdin.isTTY && process.stderr.isTTY ? ask : null,
    now: Date.now,
    onStop(listener) {
      process.on('SIGINT', listener)
      process.on('SIGTERM', listener)
    },
    exitNow: (code) => process.exit(code),
  }
}

function outputOf(stream: NodeJS.WriteStream, fd: number): Output {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    // The reader of a pipe, such as `head`, has seen enough.
    if (error.code !== 'EPIPE') throw error
  })
  return {
    fd,
    isTTY: stream.isTTY,
    write: (text) => void stream.write(text),
  }
}

/** The question goes to stderr, so that stdout holds nothing but the answer of the command. */
async function ask(question: string): Promise<string> {
  const { createInterface } = await import('node:readline/promises')
  const prompt = createInterface({ input: process.stdin, output: process.stderr })
  const { promise: closed, resolve } = Promise.withResolvers<string>()
  prompt.once('close', () => resolve(''))
  const answer = await Promise.race([prompt.question(question), closed])
  prompt.close()
  return answer
}

/** In a container, the user often has a number and no name. */
function userName(): string {
  try {
    return userInfo().username
  } catch {
    return `uid-${process.getuid?.() ?? 'unknown'}`
  }
}
