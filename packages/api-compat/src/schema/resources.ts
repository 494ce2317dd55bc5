import type { Json, JsonObject } from '../json.ts'
import { isArray, isObject, pointerTo, valueAt } from './canonical.ts'

/** A schema with its own `$id`, or the document as a whole: what relative references and anchors are resolved in. */
export interface Resource {
  readonly uri: string
  readonly pointer: string
  readonly root: JsonObject
  readonly anchors: Map<string, Place>
  readonly dynamicAnchors: Map<string, Place>
}

/** A schema in a document, as written. */
export interface Place {
  readonly raw: Json
  readonly pointer: string
  readonly resource: Resource
}

const NAMING = new Set(['$id', '$anchor', '$dynamicAnchor'])

/** Finds what references name. Anchors and embedded `$id`s are looked for only once a reference needs them. */
export class Resources {
  readonly base: Resource
  #byUri: Map<string, Resource> | undefined

  constructor(root: JsonObject) {
    const id = root['$id']
    this.base = {
      uri: typeof id === 'string' ? stripHash(id) : 'document:/root',
      pointer: '',
      root,
      anchors: new Map(),
      dynamicAnchors: new Map(),
    }
  }

  /** The resource a schema with this `$id` opens. */
  opened(id: string, within: Resource): Resource | undefined {
    return this.#index().get(resolveUri(id, within.uri))
  }

  /** What `$ref` (or the first step of `$dynamicRef`) names, or `undefined` when there is nothing. */
  resolve(ref: string, within: Resource): Place | undefined {
    if (ref === '#' || ref.startsWith('#/')) return this.#fragment(within, ref.slice(1))
    const hash = ref.indexOf('#')
    const uri = hash < 0 ? ref : ref.slice(0, hash)
    const resources = this.#index()
    const resource = uri === '' ? within : resources.get(resolveUri(uri, within.uri))
    return resource && this.#fragment(resource, hash < 0 ? '' : ref.slice(hash + 1))
  }

  /** The dynamic anchors a resource has. */
  dynamicAnchors(resource: Resource): ReadonlyMap<string, Place> {
    this.#index()
    return resource.dynamicAnchors
  }

  #fragment(resource: Resource, fragment: string): Place | undefined {
    let text = fragment
    if (fragment.includes('%')) {
      try {
        text = decodeURIComponent(fragment)
      } catch {
        return undefined
      }
    }
    if (text !== '' && !text.startsWith('/')) {
      this.#index()
      return resource.anchors.get(text)
    }
    const raw = valueAt(resource.root, text)
    return raw === undefined ? undefined : { raw, pointer: resource.pointer + text, resource }
  }

  #index(): Map<string, Resource> {
    if (this.#byUri) return this.#byUri
    const found = new Map([[this.base.uri, this.base]])
    this.#byUri = found
    if (!hasNames(this.base.root)) return found
    const pending: Place[] = [{ raw: this.base.root, pointer: '', resource: this.base }]
    for (let place = pending.pop(); place; place = pending.pop()) this.#visit(place, found, pending)
    return found
  }

  #visit({ raw, pointer, resource }: Place, found: Map<string, Resource>, pending: Place[]): void {
    if (isArray(raw)) {
      for (const [index, item] of raw.entries())
        if (typeof item === 'object')
          pending.push({ raw: item, pointer: pointerTo(pointer, index), resource })
      return
    }
    if (!isObject(raw)) return
    const within = raw === this.base.root ? resource : openedHere(raw, pointer, resource, found)
    note(within.anchors, raw['$anchor'], { raw, pointer, resource: within })
    note(within.anchors, raw['$dynamicAnchor'], { raw, pointer, resource: within })
    note(within.dynamicAnchors, raw['$dynamicAnchor'], { raw, pointer, resource: within })
    for (const [name, value] of Object.entries(raw)) {
      const data =
        name === 'example' || name === 'examples' || name === 'default' || name === 'enum' || name === 'const'
      if (typeof value === 'object' && value !== null && !data)
        pending.push({ raw: value, pointer: pointerTo(pointer, name), resource: within })
    }
  }
}

/** Whether anything in a document may be referred to by a name: in nearly all of them nothing is. */
function hasNames(value: Json): boolean {
  if (isArray(value)) return value.some((item) => typeof item === 'object' && hasNames(item))
  if (!isObject(value)) return false
  for (const name of Object.keys(value)) {
    const member = value[name] ?? null
    if (typeof member === 'object' ? hasNames(member) : NAMING.has(name)) return true
  }
  return false
}

function note(anchors: Map<string, Place>, name: Json | undefined, place: Place): void {
  if (typeof name === 'string' && !anchors.has(name)) anchors.set(name, place)
}

function openedHere(
  raw: JsonObject,
  pointer: string,
  within: Resource,
  found: Map<string, Resource>,
): Resource {
  const id = raw['$id']
  if (typeof id !== 'string' || id.startsWith('#')) return within
  const uri = resolveUri(id, within.uri)
  const opened = { uri, pointer, root: raw, anchors: new Map(), dynamicAnchors: new Map() }
  if (!found.has(uri)) found.set(uri, opened)
  return found.get(uri) ?? opened
}

function resolveUri(uri: string, base: string): string {
  try {
    return stripHash(new URL(uri, base).href)
  } catch {
    return stripHash(uri)
  }
}

function stripHash(uri: string): string {
  return uri.endsWith('#') ? uri.slice(0, -1) : uri
}
