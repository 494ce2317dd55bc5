import path from 'node:path'
import type { Limits, LoadOptions, Position } from './document.ts'
import { folderOf, isInside, nameOf, type Origin } from './origin.ts'
import { readDocumentFile, readReferredFile, tooLarge } from './read-file.ts'
import { isLoopback, readUrl } from './read-url.ts'
import { readSource, type SourceFile } from './source-file.ts'
import { UnusableInput } from './unusable-input.ts'

/** Reads a document and the files it refers to, within what is allowed and what it may cost. */
export class Reader {
  readonly #name: string
  readonly #document: Origin
  readonly #cwd: string
  readonly #options: LoadOptions
  readonly #limits: Limits
  #bytesLeft: number
  #filesLeft: number

  constructor(name: string, document: Origin, cwd: string, options: LoadOptions, limits: Limits) {
    this.#name = name
    this.#document = document
    this.#cwd = cwd
    this.#options = options
    this.#limits = limits
    this.#bytesLeft = limits.bytes
    this.#filesLeft = limits.files
  }

  /** @throws UnusableInput */
  async readDocument(): Promise<SourceFile> {
    return this.#source(this.#name, await this.#documentBytes(this.#document))
  }

  /** @throws UnusableInput that names the reference and its position */
  async readReferred(origin: Origin, ref: string, position: Position): Promise<SourceFile> {
    this.#allow(origin, ref, position)
    if (this.#filesLeft-- <= 1) {
      const what = `The document is made of more than ${this.#limits.files} files`
      throw new UnusableInput({ code: 'too-large', what, position, next: 'Join files, or raise the limit.' })
    }
    const name = nameOf(origin, this.#cwd, path.isAbsolute(this.#name))
    const bytes = await this.#referredBytes(origin, name, ref, position)
    if (bytes === 'outside') throw outside(ref, position)
    if (bytes === 'missing') throw notThere(ref, name, position)
    return this.#source(name, bytes)
  }

  async #source(name: string, bytes: Uint8Array): Promise<SourceFile> {
    if (bytes.length > this.#bytesLeft) throw tooLarge(name, this.#limits.bytes)
    this.#bytesLeft -= bytes.length
    return readSource(name, bytes, this.#limits)
  }

  async #documentBytes(origin: Origin): Promise<Uint8Array> {
    if (origin.kind === 'file') return readDocumentFile(origin.path, this.#name, this.#bytesLeft)
    if (origin.kind === 'git') return this.#gitBytes(origin, this.#name)
    if (origin.kind === 'text') return this.#stdin()
    if (!isLoopback(origin.href)) throw this.#notFetched('Only http:// on loopback is ever fetched')
    if (!this.#options.allowUrls) throw this.#notFetched('URLs are not fetched unless that is allowed')
    return readUrl(origin.href, this.#bytesLeft)
  }

  async #gitBytes(at: Extract<Origin, { kind: 'git' }>, name: string): Promise<Uint8Array> {
    const { readGit } = await import('./read-git.ts')
    return readGit(at, this.#cwd, name, this.#bytesLeft)
  }

  #stdin(): Uint8Array {
    const { stdin } = this.#options
    if (stdin !== undefined) return typeof stdin === 'string' ? Buffer.from(stdin) : stdin
    const what = 'Nothing was passed in for standard input'
    throw new UnusableInput({
      code: 'not-found',
      file: '-',
      what,
      next: 'Pipe a document in, or name a file.',
    })
  }

  #notFetched(what: string): UnusableInput {
    const next = isLoopback(this.#name) ? 'Allow URLs on loopback.' : 'Download it and name the file.'
    return new UnusableInput({ code: 'url', file: this.#name, what, next })
  }

  #allow(origin: Origin, ref: string, position: Position): void {
    if (origin.kind === 'url' && !(this.#options.allowUrls && isLoopback(origin.href))) {
      const fetchable = isLoopback(origin.href)
      const what = `The reference ${JSON.stringify(ref)} is a URL, and ${fetchable ? 'URLs are not fetched unless that is allowed' : 'only http:// on loopback is ever fetched'}`
      const next = fetchable
        ? 'Allow URLs on loopback.'
        : 'Download it beside the document and refer to the file.'
      throw new UnusableInput({ code: 'ref-url', what, position, next })
    }
    if (!this.#options.allowOutside && !isInside(origin, this.#document)) throw outside(ref, position)
  }

  async #referredBytes(
    origin: Origin,
    name: string,
    ref: string,
    position: Position,
  ): Promise<Uint8Array | 'missing' | 'outside'> {
    if (origin.kind === 'file') {
      const folder = this.#options.allowOutside ? undefined : folderOf(this.#document)
      return readReferredFile(origin.path, name, this.#bytesLeft, folder)
    }
    try {
      if (origin.kind === 'git') return await this.#gitBytes(origin, name)
      if (origin.kind === 'url') return await readUrl(origin.href, this.#bytesLeft)
    } catch (cause) {
      if (!(cause instanceof UnusableInput) || cause.code === 'too-large') throw cause
      const what = `The reference ${JSON.stringify(ref)} cannot be followed: ${cause.message}`
      throw new UnusableInput({
        code: 'ref-not-found',
        what: what.replace(/\.$/, ''),
        position,
        next: 'Correct it.',
        cause,
      })
    }
    return 'missing'
  }
}

function outside(ref: string, position: Position): UnusableInput {
  const what = `The reference ${JSON.stringify(ref)} leads out of the document's folder`
  const next = 'Move the file into the folder, or allow files outside it.'
  return new UnusableInput({ code: 'ref-outside', what, position, next })
}

function notThere(ref: string, name: string, position: Position): UnusableInput {
  const what = `The reference ${JSON.stringify(ref)} names ${name}, which is not there`
  return new UnusableInput({
    code: 'ref-not-found',
    what,
    position,
    next: 'Add the file, or correct the reference.',
  })
}
