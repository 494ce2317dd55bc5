import type { Json, JsonObject } from '../json.ts'
import { type Anchors, findAnchors } from './anchors.ts'
import type { Position, Warning } from './document.ts'
import { identityOf, isUrl, type Origin, resolveTarget } from './origin.ts'
import { decoded, isObject, localPointer, pointerTokens, valueAt } from './pointer.ts'
import { MOST_TOLD } from './parsed.ts'
import type { Reader } from './reader.ts'
import { eachReference, type Reference } from './references.ts'
import type { SourceFile } from './source-file.ts'
import { UnusableInput } from './unusable-input.ts'

/** A file that is part of a document. */
export interface Part {
  readonly origin: Origin
  readonly source: SourceFile
  /** Pointer of the file in the document's root: empty for the document itself. */
  readonly prefix: string
}

export interface Bundle {
  readonly root: JsonObject
  readonly parts: readonly Part[]
  /** Key of the root under which the other files are. */
  readonly filesKey: string
  readonly warnings: readonly Warning[]
}

interface Pending {
  readonly part: Part
  readonly reference: Reference
}

/**
 * Takes every file that a document refers to into the document, once each, and rewrites references so that they lead to a
 * place in it. Files may refer to each other in circles.
 *
 * @throws UnusableInput
 */
export async function bundle(main: Omit<Part, 'prefix'>, root: JsonObject, reader: Reader): Promise<Bundle> {
  const bundling = new Bundling(main, root, reader)
  await bundling.run()
  return bundling.result()
}

class Bundling {
  readonly #root: { [key: string]: Json }
  readonly #reader: Reader
  readonly #parts: Part[]
  readonly #byIdentity = new Map<string, Part>()
  readonly #filesKey: string
  readonly #anchors = new Map<Part, Anchors>()
  /** Places that references name, with one of those references each. */
  readonly #targets = new Map<string, { readonly part: Part; readonly tokens: readonly string[] }>()

  constructor(main: Omit<Part, 'prefix'>, root: JsonObject, reader: Reader) {
    // Read for this bundle, so it may grow by the files.
    this.#root = root as { [key: string]: Json }
    this.#reader = reader
    const part = { ...main, prefix: '' }
    this.#parts = [part]
    this.#byIdentity.set(identityOf(main.origin), part)
    this.#filesKey = freeKey(root)
  }

  async run(): Promise<void> {
    for (let index = 0; index < this.#parts.length; index++) {
      const part = this.#parts[index]
      if (part === undefined) break
      for (const pending of this.#outward(part)) await this.#follow(pending)
    }
    const files = this.#parts.slice(1).map(({ source }, index) => [String(index), source.value] as const)
    if (files.length > 0) this.#root[this.#filesKey] = Object.fromEntries(files)
  }

  result(): Bundle {
    return { root: this.#root, parts: this.#parts, filesKey: this.#filesKey, warnings: this.#warnings() }
  }

  #warnings(): Warning[] {
    const warnings: Warning[] = []
    const seen = new Set<string>()
    for (const [target, { part, tokens }] of this.#targets) {
      const problem = problemOf(this.#root, target, seen)
      if (problem && warnings.length < MOST_TOLD)
        warnings.push({ ...problem, position: part.source.locate(tokens) })
    }
    return warnings
  }

  /** Settles the references that stay in their file, and gives those that do not. */
  #outward(part: Part): Pending[] {
    const pending: Pending[] = []
    eachReference(part.source.value, (reference) => {
      if (!reference.value.startsWith('#/') && reference.value !== '#') pending.push({ part, reference })
      else this.#aim(part, reference, part, reference.value.slice(1))
    })
    return pending
  }

  async #follow({ part, reference }: Pending): Promise<void> {
    const hash = reference.value.indexOf('#')
    const target = hash === -1 ? reference.value : reference.value.slice(0, hash)
    const fragment = hash === -1 ? '' : reference.value.slice(hash + 1)
    if (reference.key === '$dynamicRef' && target === '') return
    // Only a schema has to be there; these may name what is described elsewhere.
    if (reference.key !== '$ref' && isUrl(target)) return
    const named = target === '' ? undefined : this.#byId(target, fragment, part)
    if (named !== undefined) return this.#aim(part, reference, named.part, named.fragment)
    const to = target === '' ? part : await this.#take(target, part, reference)
    const isPointer = fragment === '' || fragment.startsWith('/')
    const pointer = isPointer ? fragment : this.#anchorsOf(to).names.get(decoded(fragment))
    this.#aim(part, reference, to, pointer ?? `/${fragment}`)
  }

  #aim(part: Part, { holder, key, tokens, value }: Reference, to: Part, fragment: string): void {
    const target = `#${to.prefix}${fragment}`
    if (target !== value) holder[key] = target
    if (key === '$ref' && !this.#targets.has(target)) this.#targets.set(target, { part, tokens })
  }

  /** A place that some file names with a URI of its own, which need not be where it can be fetched. */
  #byId(target: string, fragment: string, from: Part): { part: Part; fragment: string } | undefined {
    if (fragment !== '' && !fragment.startsWith('/')) return undefined
    for (const part of isUrl(target) ? this.#parts : [from]) {
      const pointer = this.#anchorsOf(part).ids.get(target)
      if (pointer !== undefined) return { part, fragment: pointer + fragment }
    }
    return undefined
  }

  #anchorsOf(part: Part): Anchors {
    let anchors = this.#anchors.get(part)
    if (anchors === undefined) {
      anchors = findAnchors(part.source.value)
      this.#anchors.set(part, anchors)
    }
    return anchors
  }

  async #take(target: string, from: Part, reference: Reference): Promise<Part> {
    const position = (): Position => from.source.locate(reference.tokens)
    const origin = originOf(target, from.origin, reference, position)
    const taken = this.#byIdentity.get(identityOf(origin))
    if (taken) return taken
    const source = await this.#reader.readReferred(origin, reference.value, position())
    const part = { origin, source, prefix: `/${this.#filesKey}/${this.#parts.length - 1}` }
    this.#parts.push(part)
    this.#byIdentity.set(identityOf(origin), part)
    return part
  }
}

function originOf(target: string, from: Origin, { value }: Reference, position: () => Position): Origin {
  try {
    return resolveTarget(target, from)
  } catch (cause) {
    const what = `The reference ${JSON.stringify(value)} is not a valid file name or URL`
    throw new UnusableInput({ code: 'ref-not-found', what, position: position(), next: 'Correct it.', cause })
  }
}

function freeKey(root: JsonObject): string {
  let key = 'x-files'
  while (Object.hasOwn(root, key)) key = `${key}-`
  return key
}

/**
 * What is wrong with a place that is referred to: it is not there, or it leads nowhere but to itself. What was seen from
 * another place was told there.
 */
function problemOf(
  root: JsonObject,
  start: string,
  seen: Set<string>,
): Pick<Warning, 'code' | 'message'> | undefined {
  const passed = new Set<string>()
  for (let ref = start; ;) {
    const pointer = localPointer(ref)
    const value = pointer === undefined ? undefined : valueAt(root, pointerTokens(pointer))
    if (value === undefined) return ref === start ? unresolved(start) : undefined
    if (passed.has(ref)) return { code: 'ref-loop', message: `The reference ${start} leads in a circle` }
    if (seen.has(ref)) return undefined
    passed.add(ref)
    seen.add(ref)
    const next = isObject(value) ? value['$ref'] : undefined
    if (typeof next !== 'string') return undefined
    ref = next
  }
}

function unresolved(ref: string): Pick<Warning, 'code' | 'message'> {
  return { code: 'ref-unresolved', message: `The reference ${ref} leads to nothing` }
}
