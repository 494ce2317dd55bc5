import type { Json, JsonObject } from '../json.ts'
import type { Fact, Notes } from './facts.ts'
import { isArray, isObject } from './canonical.ts'
import { Discriminators, isBase } from './discriminators.ts'
import { flatten } from './flatten.ts'
import { type Place, type Resource, Resources } from './resources.ts'

/** What `$dynamicRef` sees: for each anchor the outermost schema of that name that was entered on the way here. */
export interface DynamicScope {
  readonly key: string
  readonly anchors: ReadonlyMap<string, Place>
}

/** Whether a schema with a discriminator stands for all it leads to, or is what they have in common. */
type Role = 'whole' | 'base'

const NO_ANCHORS: DynamicScope = { key: '', anchors: new Map() }
const NO_FACTS: readonly Fact[] = []

/** One schema of one document: a node of the graph that schemas and references make. */
export class SchemaNode {
  readonly document: SchemaDocument
  readonly raw: Json
  readonly pointer: string
  readonly resource: Resource
  readonly scope: DynamicScope
  /** The schema as it is without the tag that a discriminator demands of it here; itself where there is none. */
  readonly untagged: SchemaNode
  /** Equal for two nodes, of either document, that accept the same values by their form; -1 before it is known. */
  id = -1
  /** Like `id`, for nodes that are equal in their notes too. */
  fullId = -1
  #flat: { readonly facts: readonly Fact[]; readonly notes: Notes } | undefined
  #flattening = false

  constructor(document: SchemaDocument, place: Place, scope: DynamicScope, untagged?: SchemaNode) {
    this.document = document
    this.untagged = untagged ?? this
    this.raw = place.raw
    this.pointer = place.pointer
    this.resource = place.resource
    this.scope = scope
  }

  get facts(): readonly Fact[] {
    return this.#read().facts
  }

  /** JSON Pointer of what the schema demands: of what it refers to, where it only describes a reference. */
  get stated(): string {
    const { raw } = this
    if (!isObject(raw) || !isArray(raw['allOf']) || raw['allOf'].length !== 1) return this.pointer
    if (!Object.keys(raw).every((name) => name === 'allOf' || DESCRIBING.has(name))) return this.pointer
    const place = {
      raw: raw['allOf'][0] ?? true,
      pointer: `${this.pointer}/allOf/0`,
      resource: this.resource,
    }
    return this.document.part(place, this.scope, this).stated
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
  readonly discriminators: Discriminators
  readonly #nodes: Map<string, Map<Json, SchemaNode>>

  /** What the document has in common with another one, as the same objects, are the same nodes. */
  constructor(root: JsonObject, dialect: '3.0' | '2020-12', assertFormats: boolean, other?: SchemaDocument) {
    this.#nodes = other ? other.#nodes : new Map<string, Map<Json, SchemaNode>>()
    this.root = root
    this.dialect = dialect
    this.assertFormats = assertFormats
    this.resources = new Resources(root)
    this.discriminators = new Discriminators(this.resources)
  }

  /** The node of a schema; references without siblings are followed, so that the node is what is referred to. */
  node(place: Place, scope: DynamicScope = NO_ANCHORS, asked: Role = 'whole'): SchemaNode {
    const entered = this.#enter(place, scope)
    const { raw } = entered.place
    const reading = asked === 'base' && mayBeBase(raw) ? 'base' : 'whole'
    const key = reading === 'whole' ? entered.scope.key : `${reading} ${entered.scope.key}`
    let nodes = this.#nodes.get(key)
    if (!nodes) this.#nodes.set(key, (nodes = new Map<Json, SchemaNode>()))
    const known = isObject(raw) ? nodes.get(raw) : undefined
    if (known) return known
    const node =
      this.#target(entered.place, entered.scope, reading) ?? this.#made(entered.place, entered.scope, reading)
    if (isObject(raw)) nodes.set(raw, node)
    return node
  }

  #made(place: Place, scope: DynamicScope, reading: Role): SchemaNode {
    if (reading === 'base') return new SchemaNode(this, place, scope)
    const alternative = this.discriminators.untagged(place.raw)
    const untagged = alternative && this.node(alternative, scope, 'base')
    return new SchemaNode(this, { ...place, raw: this.discriminators.read(place) }, scope, untagged)
  }

  /** A branch of `allOf`: what a schema extends is there for its own demands, not for those of its subtypes. */
  part(place: Place, scope: DynamicScope, of: SchemaNode): SchemaNode {
    return this.node(place, scope, extending(of) ? 'base' : 'whole')
  }

  /** What a bare reference leads to, through other bare references; nothing when it leads nowhere. */
  #target(place: Place, scope: DynamicScope, reading: Role): SchemaNode | undefined {
    let at = { place, scope }
    for (let steps = 0; steps < 64; steps++) {
      const ref = bareReference(at.place.raw, this.dialect)
      if (!ref) return steps === 0 ? undefined : this.node(at.place, at.scope, reading)
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

/** Whether a schema adds to what is in its `allOf`; one that is written in place to describe a reference does not. */
function extending(node: SchemaNode): boolean {
  const { raw } = node
  if (!isObject(raw) || node.untagged !== node || raw['properties'] !== undefined) return true
  if (isArray(raw['allOf']) && raw['allOf'].length > 1) return true
  return /^\/components\/schemas\/[^/]+$/.test(node.pointer)
}

function mayBeBase(raw: Json): boolean {
  return isObject(raw) && (raw['$ref'] !== undefined || isBase(raw))
}

const DESCRIBING = new Set(
  'title description default example examples externalDocs deprecated readOnly writeOnly'.split(' '),
)

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
