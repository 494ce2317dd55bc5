import type { Json, JsonObject } from '../json.ts'
import type { Fact, Notes } from './facts.ts'
import { isObject } from './canonical.ts'
import { flatten } from './flatten.ts'
import { type Place, type Resource, Resources } from './resources.ts'

/** What `$dynamicRef` sees: for each anchor the outermost schema of that name that was entered on the way here. */
export interface DynamicScope {
  readonly key: string
  readonly anchors: ReadonlyMap<string, Place>
}

const NO_ANCHORS: DynamicScope = { key: '', anchors: new Map() }
const NO_FACTS: readonly Fact[] = []

/** One schema of one document: a node of the graph that schemas and references make. */
export class SchemaNode {
  readonly document: SchemaDocument
  readonly raw: Json
  readonly pointer: string
  readonly resource: Resource
  readonly scope: DynamicScope
  /** Equal for two nodes, of either document, that accept the same values by their form; -1 before it is known. */
  id = -1
  /** Like `id`, for nodes that are equal in their notes too. */
  fullId = -1
  #flat: { readonly facts: readonly Fact[]; readonly notes: Notes } | undefined
  #flattening = false

  constructor(document: SchemaDocument, place: Place, scope: DynamicScope) {
    this.document = document
    this.raw = place.raw
    this.pointer = place.pointer
    this.resource = place.resource
    this.scope = scope
  }

  get facts(): readonly Fact[] {
    return this.#read().facts
  }

  get notes(): Notes {
    return this.#read().notes
  }

  #read(): { readonly facts: readonly Fact[]; readonly notes: Notes } {
    if (this.#flat) return this.#flat
    if (this.#flattening) return { facts: NO_FACTS, notes: {} }
    this.#flattening = true
    this.#flat = flatten(this)
    return this.#flat
  }

  /** Whether this schema is being read: it then refers to itself without a value in between. */
  get reading(): boolean {
    return this.#flattening && !this.#flat
  }
}

/** The schemas of one document, each one node however often it is referred to. */
export class SchemaDocument {
  readonly root: JsonObject
  readonly dialect: '3.0' | '2020-12'
  readonly assertFormats: boolean
  readonly resources: Resources
  readonly #nodes = new Map<string, Map<Json, SchemaNode>>()

  constructor(root: JsonObject, dialect: '3.0' | '2020-12', assertFormats: boolean) {
    this.root = root
    this.dialect = dialect
    this.assertFormats = assertFormats
    this.resources = new Resources(root)
  }

  /** The node of a schema; references without siblings are followed, so that the node is what is referred to. */
  node(place: Place, scope: DynamicScope = NO_ANCHORS): SchemaNode {
    const entered = this.#enter(place, scope)
    const { raw } = entered.place
    let nodes = this.#nodes.get(entered.scope.key)
    if (!nodes) this.#nodes.set(entered.scope.key, (nodes = new Map<Json, SchemaNode>()))
    const known = isObject(raw) ? nodes.get(raw) : undefined
    if (known) return known
    const node =
      this.#target(entered.place, entered.scope) ?? new SchemaNode(this, entered.place, entered.scope)
    if (isObject(raw)) nodes.set(raw, node)
    return node
  }

  /** What a bare reference leads to, through other bare references; nothing when it leads nowhere. */
  #target(place: Place, scope: DynamicScope): SchemaNode | undefined {
    let at = { place, scope }
    for (let steps = 0; steps < 64; steps++) {
      const ref = bareReference(at.place.raw, this.dialect)
      if (!ref) return steps === 0 ? undefined : this.node(at.place, at.scope)
      const next = this.referred(ref.keyword, ref.target, at.place, at.scope)
      if (!next) return undefined
      at = this.#enter(next, at.scope)
    }
    return undefined
  }

  /** What `$ref` or `$dynamicRef` names from here. */
  referred(keyword: string, target: string, from: Place, scope: DynamicScope): Place | undefined {
    const first = this.resources.resolve(target, from.resource)
    if (keyword !== '$dynamicRef' || !first || !isObject(first.raw)) return first
    const anchor = target.slice(target.indexOf('#') + 1)
    if (first.raw['$dynamicAnchor'] !== anchor) return first
    return scope.anchors.get(anchor) ?? first
  }

  #enter(place: Place, scope: DynamicScope): { place: Place; scope: DynamicScope } {
    const id = this.dialect === '3.0' || !isObject(place.raw) ? undefined : place.raw['$id']
    const opened =
      typeof id === 'string' && place.raw !== place.resource.root
        ? this.resources.opened(id, place.resource)
        : undefined
    const at = opened ? { raw: place.raw, pointer: place.pointer, resource: opened } : place
    if (this.dialect === '3.0') return { place: at, scope }
    return { place: at, scope: this.#widen(scope, at.resource) }
  }

  #widen(scope: DynamicScope, resource: Resource): DynamicScope {
    const opened = this.resources.dynamicAnchors(resource)
    if (opened.size === 0) return scope
    const fresh = [...opened].filter(([name]) => !scope.anchors.has(name))
    if (fresh.length === 0) return scope
    const anchors = new Map([...scope.anchors, ...fresh])
    const key = [...anchors]
      .map(([name, place]) => `${name}=${place.pointer}`)
      .toSorted()
      .join('&')
    return { key, anchors }
  }
}

const SILENT = new Set(['description', 'summary', '$comment', '$schema'])

function bareReference(
  raw: Json,
  dialect: '3.0' | '2020-12',
): { keyword: string; target: string } | undefined {
  if (!isObject(raw)) return undefined
  let found: { keyword: string; target: string } | undefined
  const ref = raw['$ref']
  if (dialect === '3.0') return typeof ref === 'string' ? { keyword: '$ref', target: ref } : undefined
  for (const keyword of Object.keys(raw)) {
    const value = raw[keyword]
    if ((keyword === '$ref' || keyword === '$dynamicRef') && typeof value === 'string' && !found)
      found = { keyword, target: value }
    else if (!SILENT.has(keyword)) return undefined
  }
  return found
}
