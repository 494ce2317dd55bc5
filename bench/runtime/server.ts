import { fork, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const files = {
  'node-http': import.meta.resolve('./servers/node-http.ts'),
  hono: import.meta.resolve('./servers/hono.ts'),
  fastify: import.meta.resolve('./servers/fastify.ts'),
  stella: import.meta.resolve('./servers/stella.ts'),
}

export type ServerFile = keyof typeof files

/** Starting a server is mostly compiling it. */
const compileCache = join(import.meta.dirname, '../../node_modules/.cache/bench')
const answerWithinMs = 15_000
const stopWithinMs = 5_000

/** One contender in a process of its own, so that the process's CPU time is what its requests cost. */
export class Server implements AsyncDisposable {
  readonly #file: ServerFile
  readonly #child: ChildProcess

  constructor(file: ServerFile) {
    this.#file = file
    const env = { ...process.env, NODE_COMPILE_CACHE: compileCache }
    this.#child = fork(fileURLToPath(files[file]), {
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
      execArgv: [],
      env,
    })
  }

  /**
   * @returns the port it listens on
   * @throws when the server does not come up; what it wrote to stderr says why
   */
  async start(options: object): Promise<number> {
    // `serve` answers the first message with its port.
    const { port } = (await this.#ask(options)) as { port: number }
    return port
  }

  /** CPU time the process has used so far, user and system, in microseconds. */
  async cpuMicroseconds(): Promise<number> {
    // `serve` answers every later message with this.
    const { user, system } = (await this.#ask({})) as NodeJS.CpuUsage
    return user + system
  }

  async [Symbol.asyncDispose](): Promise<void> {
    const child = this.#child
    if (child.exitCode !== null || child.signalCode !== null) return
    const exited = once(child, 'exit')
    const timer = setTimeout(() => child.kill('SIGKILL'), stopWithinMs)
    child.disconnect()
    await exited
    clearTimeout(timer)
  }

  async #ask(message: object): Promise<unknown> {
    const child = this.#child
    const { promise, resolve, reject } = Promise.withResolvers<unknown>()
    const fail = (what: string) => reject(new Error(`The ${this.#file} server ${what}.`))
    const onExit = (code: number | null, signal: string | null) => fail(`ended with ${code ?? signal}`)
    const timer = setTimeout(() => fail('did not answer the harness'), answerWithinMs)
    child.once('exit', onExit).once('message', resolve)
    child.send(message)
    try {
      return await promise
    } finally {
      clearTimeout(timer)
      child.off('exit', onExit).off('message', resolve)
    }
  }
}
