import { memberOf, split } from './members.ts'
import { compilePlan, type Compute, type Plan, type RecordPlan, type Transform } from './plan.ts'
import { refName, type Json, type JsonSchema } from './schema.ts'

/** An edit that cannot be applied, or a place it cannot be lifted to. */
export class EditError extends Error {
  override readonly name = 'EditError'
}

/** Gives the transform of a schema node between two states of the contract; `null` when nothing changes. */
export type Lift = (node: JsonSchema, from: number, to: number) => Transform | null

/** A value still whole: how to make it, its schema, and the state that schema belongs to. */
interface Leaf {
  readonly kind: 'leaf'
  readonly plan: Plan
  readonly schema: JsonSchema
  readonly at: number
}

/** An object taken apart, so that edits can reach its members. */
interface Branch {
  readonly kind: 'branch'
  readonly fields: Map<string, DraftNode>
  readonly source: readonly string[] | null
  readonly schema: JsonSchema
  readonly at: number
}

export type DraftNode = Leaf | Branch

/**
 * One object on its way from one state to another. Edits move its members about symbolically; `finish` turns the
 * result into a single transform. Values nested in a member are lifted lazily: only up to the state in which an edit
 * looks at them, and from there to the end.
 */
export class Draft {
  /** State the draft is in before the current edit. */
  here: number
  /** State it is in after it. */
  there: number
  /** Schema of the whole object after the current edit. */
  next: JsonSchema

  #root: DraftNode
  readonly #lift: Lift

  constructor(schema: JsonSchema, at: number, lift: Lift) {
    this.#root = { kind: 'leaf', plan: { kind: 'read', path: [] }, schema, at }
    this.#lift = lift
    this.here = at
    this.there = at
    this.next = schema
  }

  /** Opens the object, so that its members are lifted one by one. */
  open(): this {
    this.#root = open(this.#root, 'the object')
    return this
  }

  /** Goes on to the edit that leads from state `here` to state `there`, where the object has the schema `next`. */
  step(here: number, there: number, next: JsonSchema): void {
    this.here = here
    this.there = there
    this.next = next
  }

  /** Takes a member out; `undefined` when the object has none at `path`. */
  take(path: string): DraftNode | undefined {
    const { branch, key } = this.#parent(path)
    const node = branch?.fields.get(key)
    branch?.fields.delete(key)
    return node
  }

  /** Puts a member in, as it stands. */
  put(path: string, node: DraftNode): void {
    if (path === '') this.#root = node
    else {
      const { branch, key } = this.#parent(path, true)
      branch?.fields.set(key, node)
    }
  }

  /** Puts a member in another place. */
  move(from: string, to: string): void {
    const node = this.take(from)
    if (node === undefined) throw new EditError(`there is no member '${from}' to move`)
    this.put(to, node)
  }

  /** Sends a member through a function that takes its value in the present state to its value after the edit. */
  convert(path: string, transform: Transform): void {
    this.#replace(path, (plan) => ({ kind: 'through', of: plan, transform }))
  }

  /** Gives a member a value where it is absent; an object without the member gets it. */
  fallBack(path: string, value: Json): void {
    const present =
      path === '' || this.#parent(path).branch?.fields.has(path.split('.').at(-1) ?? '') === true
    if (!present) this.constant(path, value)
    else this.#replace(path, (plan) => ({ kind: 'default', of: plan, value }))
  }

  /** Puts in a member that is always the same. */
  constant(path: string, value: Json): void {
    this.put(path, this.#leaf(path, { kind: 'constant', value }))
  }

  /** Puts in an optional member that never has a value. */
  absent(path: string): void {
    this.put(path, this.#leaf(path, { kind: 'absent' }))
  }

  /** Puts in a member computed from others, which stay where they are. */
  compute(path: string, from: readonly string[], compute: Compute): void {
    const of = from.map((source) => this.#planAt(source, this.here))
    this.put(path, this.#leaf(path, { kind: 'compute', of, compute }))
  }

  /**
   * The transform made of all the edits, or `null` when the value stays as it is.
   * @throws EditError when the members the edits produce are not those the schema states
   */
  finish(schema: JsonSchema, at: number): Transform | null {
    const plan = this.#settle(this.#root, schema, at, true)
    if (plan.kind === 'read' && plan.path.length === 0) return null
    const read = compilePlan(plan)
    return (value) => read(value) ?? null
  }

  #replace(path: string, wrap: (plan: Plan) => Plan): void {
    const node = path === '' ? this.#root : this.take(path)
    if (node === undefined) throw new EditError(`there is no member '${path}' to convert`)
    const schema = memberOf(this.next, path)?.schema ?? {}
    this.put(path, {
      kind: 'leaf',
      plan: wrap(this.#settle(node, null, this.here, false)),
      schema,
      at: this.there,
    })
  }

  #leaf(path: string, plan: Plan): Leaf {
    return { kind: 'leaf', plan, schema: memberOf(this.next, path)?.schema ?? {}, at: this.there }
  }

  #planAt(path: string, at: number): Plan {
    const { branch, key } = this.#parent(path)
    const node = branch?.fields.get(key)
    if (node === undefined) throw new EditError(`there is no member '${path}' to compute from`)
    return this.#settle(node, null, at, false)
  }

  /** The object that holds `path`, opened; made on the way when `create` is set. */
  #parent(path: string, create = false): { branch: Branch | undefined; key: string } {
    this.#root = open(this.#root, 'the object')
    let branch: Branch = this.#root
    let [key, rest] = split(path)
    while (rest !== '') {
      const found = branch.fields.get(key)
      if (found === undefined && !create) return { branch: undefined, key }
      const inner = found === undefined ? emptyBranch(this.there) : open(found, `'${key}'`)
      branch.fields.set(key, inner)
      branch = inner
      ;[key, rest] = split(rest)
    }
    return { branch, key }
  }

  /** The plan of a node brought to state `at`. `schema` is what it must look like there, when that is known. */
  #settle(node: DraftNode, schema: JsonSchema | null, at: number, always: boolean): Plan {
    if (node.kind === 'leaf') {
      const transform = this.#lift(node.schema, node.at, at)
      return transform === null ? node.plan : { kind: 'through', of: node.plan, transform }
    }
    const keys = schema?.properties ? Object.keys(schema.properties) : [...node.fields.keys()]
    if (schema !== null) assertSameMembers(node, keys)
    const fields = keys.map((key) => ({ key, plan: this.#settleField(node, schema, key, at) }))
    const rest = this.#rest(node, at)
    const restStays = rest === null || rest.transform === null
    if (restStays && isUntouched(node, fields)) return { kind: 'read', path: node.source ?? [] }
    return { kind: 'record', record: { fields, source: node.source, always, rest } }
  }

  #settleField(branch: Branch, schema: JsonSchema | null, key: string, at: number): Plan {
    const node = branch.fields.get(key)
    if (node === undefined) throw new EditError(`nothing gives the member '${key}' a value`)
    return this.#settle(node, schema?.properties?.[key] ?? null, at, schema?.required?.includes(key) ?? false)
  }

  #rest(branch: Branch, at: number): RecordPlan['rest'] {
    const additional = branch.schema.additionalProperties
    if (branch.source === null || additional === undefined || additional === false) return null
    const known = new Set(Object.keys(branch.schema.properties ?? {}))
    return { known, transform: additional === true ? null : this.#lift(additional, branch.at, at) }
  }
}

function emptyBranch(at: number): Branch {
  return { kind: 'branch', fields: new Map(), source: null, schema: { type: 'object' }, at }
}

function open(node: DraftNode, what: string): Branch {
  if (node.kind === 'branch') return node
  const { plan, schema, at } = node
  const name = refName(schema)
  if (name !== undefined) throw new EditError(`${what} is a ${name}: edit the members of ${name} itself`)
  if (plan.kind !== 'read' || (schema.properties === undefined && schema.type !== 'object')) {
    throw new EditError(`${what} is no plain object here: its members cannot be edited one by one`)
  }
  const fields = new Map<string, DraftNode>()
  for (const [key, inner] of Object.entries(schema.properties ?? {})) {
    fields.set(key, { kind: 'leaf', plan: { kind: 'read', path: [...plan.path, key] }, schema: inner, at })
  }
  return { kind: 'branch', fields, source: plan.path, schema, at }
}

function assertSameMembers(node: Branch, keys: readonly string[]): void {
  const left = [...node.fields].filter(([, field]) => !(field.kind === 'branch' && field.fields.size === 0))
  const extra = left.map(([key]) => key).find((key) => !keys.includes(key))
  if (extra !== undefined)
    throw new EditError(`the member '${extra}' is left over: the schema does not state it`)
}

/** Whether an opened object ends as it began: every member read from its own place, none dropped, none added. */
function isUntouched(branch: Branch, fields: RecordPlan['fields']): boolean {
  const { source } = branch
  if (source === null) return false
  const kept = fields.filter(({ plan }) => plan.kind !== 'absent')
  const names = Object.keys(branch.schema.properties ?? {})
  if (kept.length !== names.length) return false
  return kept.every(({ key, plan }) => {
    const inPlace = plan.kind === 'read' && plan.path.length === source.length + 1 && plan.path.at(-1) === key
    return inPlace && source.every((part, i) => plan.path[i] === part)
  })
}
