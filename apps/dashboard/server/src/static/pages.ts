import type { Exchange, Reply } from '@stella/api-runtime'
import { setTimeout as sleep } from 'node:timers/promises'
import { pathOf } from '../raw.ts'
import { build, canBuild, isStale, type BuildPlaces } from './build.ts'
import { readFiles, type StaticFiles } from './files.ts'
import { takeLock } from './lock.ts'
import { isNavigation, serveFile } from './serve.ts'
import { waitingPage } from './waiting-page.ts'

export interface PagesOptions extends BuildPlaces {
  readonly log: (level: 'info' | 'error', message: string, details?: object) => void
}

/** How often a process looks whether another one has finished the build. */
const lookAgainMs = 500

/** The dashboard's pages: what is built, and until then a page that says so. */
export class Pages {
  readonly #options: PagesOptions
  #files: StaticFiles | null = null
  #failure: string | null = null
  #stopped = false
  /** Settles when what is built has been read. */
  #opening: Promise<void> | null = null
  #isOpen = false

  constructor(options: PagesOptions) {
    this.#options = options
  }

  /** Answers what is a page's or a file's address; `null` for the rest. A promise until the files have been read. */
  serve(exchange: Exchange): Reply | Promise<Reply | null> | null {
    if (exchange.method !== 'GET' && exchange.method !== 'HEAD') return null
    return this.#isOpen ? this.#answer(exchange) : this.open().then(() => this.#answer(exchange))
  }

  /** Reads what is built. Where that is missing or old, it is built in the background, and served as it is meanwhile. */
  open(): Promise<void> {
    this.#opening ??= this.#open()
    return this.#opening
  }

  async #open(): Promise<void> {
    await this.#read()
    this.#isOpen = true
    void this.#refresh()
  }

  stop(): void {
    this.#stopped = true
  }

  #answer(exchange: Exchange): Reply | null {
    if (this.#files !== null) return serveFile(exchange, this.#files)
    return isNavigation(exchange, pathOf(exchange.target)) ? waitingPage(this.#failure) : null
  }

  async #refresh(): Promise<void> {
    const { dist, log } = this.#options
    try {
      if (!(await isStale(this.#options))) return
      if (await canBuild(this.#options)) await this.#build()
      else if (this.#files === null)
        throw new Error(`There is no dashboard in ${dist}, and no sources to build it from.`)
    } catch (error) {
      this.#failure = error instanceof Error ? error.message : String(error)
      log('error', 'the dashboard could not be built', { reason: this.#failure })
    }
  }

  async #build(): Promise<void> {
    const { dist, log } = this.#options
    const release = await takeLock(`${dist}.lock`)
    if (release === null) return this.#awaitOther()
    try {
      // Another process may have built between the look at the files and the lock.
      if (!(await isStale(this.#options))) return await this.#read()
      log('info', 'building the dashboard')
      const begin = performance.now()
      await build(this.#options)
      await this.#read()
      const seconds = Math.round((performance.now() - begin) / 1000)
      log('info', 'the dashboard is built', { seconds })
    } finally {
      await release()
    }
  }

  /** Another process builds. Should it end without a build, this one takes over. */
  async #awaitOther(): Promise<void> {
    while (!this.#stopped) {
      await sleep(lookAgainMs, undefined, { ref: false })
      const release = await takeLock(`${this.#options.dist}.lock`)
      if (release === null) continue
      await release()
      return this.#build()
    }
  }

  async #read(): Promise<void> {
    const files = await readFiles(this.#options.dist).catch(() => null)
    if (files?.has('/index.html') === true) this.#files = files
  }
}
