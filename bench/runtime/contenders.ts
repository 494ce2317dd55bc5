import { copyFile, mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { integrations } from '@stella/api-contract'
import { availability } from '@stella/versioning'
import { answerOf, headerOf, wireOf, type Answer, type Question } from './answer.ts'
import type { Contender } from './measure.ts'
import { seed, type Seed } from './seed.ts'
import { Server, type ServerFile } from './server.ts'

export type Name = 'floor' | 'hono' | 'fastify' | 'newest' | 'logged' | 'oldest-floor' | 'oldest'

/** In the order of the table. */
const names: readonly Name[] = ['floor', 'hono', 'fastify', 'newest', 'logged', 'oldest-floor', 'oldest']

/** Those that ask for a credential. */
const guarded: ReadonlySet<Name> = new Set<Name>(['fastify', 'newest', 'logged', 'oldest'])

/** A server that is up. */
interface Running {
  readonly server: Server
  readonly port: number
}

/** The contender that sends the same bytes with nothing but `node:http`. */
export function floorOf(name: Name): Name {
  return name === 'oldest' || name === 'oldest-floor' ? 'oldest-floor' : 'floor'
}

/** Requests a minute that nobody makes in one run: the limit is counted and never reached. */
const quota = 1_000_000

/**
 * Starts every contender, those with a store on copies of one database, and makes sure that all of them answer alike.
 * @throws when one does not, so that errors are never measured
 */
export async function startContenders(cleanUp: AsyncDisposableStack): Promise<Map<Name, Contender>> {
  const folder = await mkdtemp(join(tmpdir(), 'stella-bench-'))
  cleanUp.defer(() => rm(folder, { recursive: true, force: true }))
  const lineUp = new LineUp(folder, await seed(join(folder, 'seed.db')), cleanUp)
  const { newest, oldest } = releases()
  // As in production, one process serves clients of all releases; logging takes another one.
  const [server, loggingServer] = await Promise.all([
    lineUp.startStella('newest', null),
    lineUp.startStella('logged', join(folder, 'requests.log')),
  ])
  const answer = await lineUp.addStella('newest', `Stella ${newest}`, newest, server)
  const oldAnswer = await lineUp.addStella('oldest', `Stella ${oldest}`, oldest, server)
  await lineUp.addStella('logged', `Stella ${newest}, a log line for each`, newest, loggingServer)
  await Promise.all([
    lineUp.addFloor('floor', newest, answer),
    lineUp.addFloor('oldest-floor', oldest, oldAnswer),
    lineUp.addHono(newest, answer),
    lineUp.addFastify(newest, answer),
  ])
  return new Map(names.flatMap((name) => lineUp.entry(name)))
}

/** The newest release, and the oldest one that is still served: the longest way down. */
function releases(): { newest: string; oldest: string } {
  const served = availability(integrations.line, Date.now()).majors.flatMap((major) => major.served)
  const [oldest, newest] = [served[0], served.at(-1)]
  if (oldest === undefined || newest === undefined) throw new Error('No release is served today.')
  return { newest: newest.version, oldest: oldest.version }
}

/** The contenders, as they come up. */
class LineUp {
  readonly #folder: string
  readonly #seed: Seed
  readonly #cleanUp: AsyncDisposableStack
  readonly #contenders = new Map<Name, Contender>()

  constructor(folder: string, seeded: Seed, cleanUp: AsyncDisposableStack) {
    this.#folder = folder
    this.#seed = seeded
    this.#cleanUp = cleanUp
  }

  entry(name: Name): [Name, Contender][] {
    const contender = this.#contenders.get(name)
    return contender === undefined ? [] : [[name, contender]]
  }

  /** The whole pipeline; `log` is the file that gets a line for each request. */
  async startStella(name: Name, log: string | null): Promise<Running> {
    return this.#start('stella', { data: await this.#data(name), quota, log })
  }

  addStella(name: Name, label: string, release: string, server: Running): Promise<Answer> {
    return this.#add(name, label, release, server, (answer) => {
      const served = headerOf(answer, 'x-stella-api-version')
      return served === release && answer.body.includes(this.#seed.installationId)
    })
  }

  async addFloor(name: Name, release: string, answer: Answer): Promise<void> {
    const running = await this.#start('node-http', answer)
    await this.#add(name, `node:http, the bytes of ${release}`, release, running, ({ body, headers }) => {
      return body === answer.body && headers.join() === answer.headers.join()
    })
  }

  async addHono(release: string, answer: Answer): Promise<void> {
    const running = await this.#start('hono', { ...answer, path: pathOf(release) })
    await this.#add(
      'hono',
      'Hono on its adapter for Node, one route',
      release,
      running,
      ({ body, headers }) => {
        return body === answer.body && headers.length === answer.headers.length
      },
    )
  }

  async addFastify(release: string, answer: Answer): Promise<void> {
    const database = join(await this.#data('fastify'), 'stella.db')
    const body: unknown = JSON.parse(answer.body)
    const running = await this.#start('fastify', {
      database,
      path: pathOf(release),
      version: release,
      body,
      quota,
    })
    await this.#add('fastify', 'Fastify, auth, limit, version, schema', release, running, (given) => {
      return given.body === answer.body && headerOf(given, 'ratelimit-remaining') !== undefined
    })
  }

  /** A folder with a copy of the database. */
  async #data(name: Name): Promise<string> {
    const folder = join(this.#folder, name)
    await mkdir(folder)
    await copyFile(join(this.#folder, 'seed.db'), join(folder, 'stella.db'))
    return folder
  }

  async #start(file: ServerFile, options: object): Promise<Running> {
    const server = this.#cleanUp.use(new Server(file))
    return { server, port: await server.start(options) }
  }

  /** Takes a server in if its answer is right and, where it asks for a credential at all, it does not take any. */
  async #add(
    name: Name,
    label: string,
    release: string,
    { server, port }: Running,
    isRight: (answer: Answer) => boolean,
  ): Promise<Answer> {
    const asked = question(release, this.#seed.secret)
    const answer = await answerOf(port, asked)
    if (answer.status !== 200 || !isRight(answer)) throw unexpected(label, answer)
    if (guarded.has(name)) {
      const toStranger = await answerOf(port, question(release, 'stranger'))
      if (toStranger.status !== 401) throw unexpected(`${label}, asked without a credential,`, toStranger)
    }
    const target = { port, request: wireOf(asked), bodyBytes: Buffer.byteLength(answer.body) }
    this.#contenders.set(name, { label, server, target })
    return answer
  }
}

/** What every contender is asked, with all that any of them wants to know. */
function question(release: string, secret: string): Question {
  const headers = ['Host', 'localhost', 'Authorization', `Bearer ${secret}`, 'Accept', 'application/json']
  const version = ['X-Stella-Api-Version', release, 'Accept-Version', release]
  return { path: pathOf(release), headers: [...headers, ...version] }
}

function pathOf(release: string): string {
  return `${integrations.base}/v${release.split('.', 1)[0]}/installation`
}

function unexpected(who: string, { status, headers, body }: Answer): Error {
  return new Error(`${who} answered ${status} with [${headers.join(', ')}] and ${body}`)
}
