import {
  assemble,
  assertOpenable,
  assertStated,
  givenBy,
  newBranch,
  openAt,
  type Branch,
  type DraftNode,
} from './draft-node.ts'
import { EditError } from './edit-error.ts'
import { memberOf, pathsAbove } from './members.ts'
import {
  compilePlan,
  joinWords,
  type Compute,
  type Plan,
  type Read,
  type RecordPlan,
  type Transform,
  type Words,
} from './plan.ts'
import type { Json, JsonSchema } from './schema.ts'

/** Gives the transform of a schema node between two states of the contract; `null` when nothing changes. */
export type Lift = (node: JsonSchema, from: number, to: number) => Transform | null

/** One edit: the states before and after it, in the direction taken, and the whole object's schema in each. */
export interface DraftStep {
  readonly here: number
  readonly there: number
  readonly before: JsonSchema
  readonly after: JsonSchema
}

/**
 * One object on its way from one state to another. Edits move its members about symbolically; `finish` turns the
 * result into a single transform, which does what one transform an edit would do one after the other. Values nested
 * in a member are lifted lazily: only up to the state in which an edit looks at them, and from there to the end.
 */
export class Draft {
  #root: DraftNode
  #step: DraftStep
  readonly #slots: Plan[] = []
  readonly #lift: Lift

  constructor(schema: JsonSchema, at: number, lift: Lift) {
    this.#root = { kind: 'leaf', plan: { kind: 'read', slot: null, path: [] }, schema, at }
    this.#step = { here: at, there: at, before: schema, after: schema }
    this.#lift = lift
  }

  /** Opens the object, so that its members are lifted one by one. */
  open(): this {
    this.#around('')
    return this
  }

  /** Goes on to the next edit. */
  step(step: DraftStep): void {
    this.#step = step
  }

  /** Takes a member out, and the objects around it that are gone with their last member. */
  drop(path: string): DraftNode {
    const holder = this.#holderOf(path)
    const node = holder?.fields.get(nameOf(path))
    if (node === undefined) throw new EditError(`there is no member '${path}'`)
    holder?.fields.delete(nameOf(path))
    for (const object of pathsAbove(path).toReversed()) {
      if (memberOf(this.#step.after, object) === undefined)
        this.#holderOf(object)?.fields.delete(nameOf(object))
    }
    return node
  }

  /** Puts a member in another place. An object made for it is there where the member is. */
  move(from: string, to: string): void {
    const node = this.drop(from)
    this.#put(to, node, givenBy(node))
  }

  /**
   * Sends a member through a function that takes its value in the present state to its value after the edit. Named
   * schemas that the value holds are still in the form in which the function met them.
   */
  convert(path: string, transform: Transform): void {
    const { here } = this.#step
    const of = this.#settleAt(path, here)
    this.#replace(path, { kind: 'through', of, transform }, here)
  }

  /** Gives the texts that a member may be other words. */
  translate(path: string, words: Words): void {
    const { here } = this.#step
    const of = this.#settleAt(path, here)
    // Any number of translations is one look-up.
    if (of.kind === 'translate') this.#replace(path, { ...of, words: joinWords(of.words, words) }, here)
    else this.#replace(path, { kind: 'translate', of, words }, here)
  }

  /** Gives a member a value where it is absent. */
  fallBack(path: string, value: Json): void {
    const { there } = this.#step
    const of = this.#settleAt(path, there)
    this.#replace(path, this.#onlyWithin(path, { kind: 'default', of, value }), there)
  }

  /** Puts in a member that is always the same. */
  constant(path: string, value: Json): void {
    this.#make(path, { kind: 'constant', value }, this.#step.there)
  }

  /** Puts in an optional member that never has a value. */
  absent(path: string): void {
    this.#make(path, { kind: 'absent' }, this.#step.there)
  }

  /** Puts in a member computed from others, which stay where they are. */
  compute(path: string, from: readonly string[], compute: Compute): void {
    const { here } = this.#step
    const of = from.map((source) => this.#settleAt(source, here))
    this.#make(path, { kind: 'compute', of, compute }, here)
  }

  /**
   * The transform made of all the edits, or `null` when the value stays as it is.
   * @throws EditError when the members the edits produce are not those the schema states
   */
  finish(schema: JsonSchema, at: number): Transform | null {
    const plan = this.#settle(this.#root, schema, at)
    if (plan.kind === 'read' && plan.slot === null && plan.path.length === 0) return null
    return compilePlan(plan, this.#slots)
  }

  #replace(path: string, plan: Plan, at: number): void {
    const leaf = this.#leaf(path, plan, at)
    if (path === '') this.#root = leaf
    else this.#holderOf(path)?.fields.set(nameOf(path), leaf)
  }

  /** A member made from nothing is there where its object is; an object made for it is there where it is. */
  #make(path: string, plan: Plan, at: number): void {
    const conditional = this.#onlyWithin(path, plan)
    this.#put(path, this.#leaf(path, conditional, at), [conditional])
  }

  #leaf(path: string, plan: Plan, at: number): DraftNode {
    return { kind: 'leaf', plan, schema: memberOf(this.#step.after, path)?.schema ?? {}, at }
  }

  /** Puts a node in, and makes the objects around it that are missing: required ones are there wherever their own is. */
  #put(path: string, node: DraftNode, given: readonly Plan[]): void {
    const { after, there } = this.#step
    const line = this.#around(path)
    let holder = line.at(-1)
    for (const object of pathsAbove(path).slice(line.length - 1)) {
      const isRequired = memberOf(after, object)?.required === true
      const made = newBranch(isRequired ? (holder?.given ?? []) : given, there)
      holder?.fields.set(nameOf(object), made)
      holder = made
    }
    holder?.fields.set(nameOf(path), node)
  }

  /** The plan where the objects around a member are there. */
  #onlyWithin(path: string, plan: Plan): Plan {
    const [, ...inner] = path === '' ? [] : this.#around(path)
    const holder = inner.at(-1)
    return holder === undefined ? plan : { kind: 'where', given: holder.given, only: plan }
  }

  /** The objects around a member, opened, the whole one first; as far as there are any. */
  #around(path: string): Branch[] {
    const root = this.#open(this.#root, 'the object')
    this.#root = root
    const line = [root]
    for (const object of pathsAbove(path)) {
      const holder = line.at(-1)
      const found = holder?.fields.get(nameOf(object))
      if (found === undefined) break
      const inner = this.#open(found, `'${object}'`)
      holder?.fields.set(nameOf(object), inner)
      line.push(inner)
    }
    return line
  }

  #holderOf(path: string): Branch | undefined {
    return this.#around(path)[pathsAbove(path).length]
  }

  /** A value that is computed gets a slot, so that its members can be read. */
  #open(node: DraftNode, what: string): Branch {
    if (node.kind === 'branch') return node
    assertOpenable(node.schema, what)
    return openAt(this.#placeOf(node.plan), node.schema, node.at)
  }

  #placeOf(plan: Plan): Read {
    if (plan.kind === 'read') return plan
    return { kind: 'read', slot: this.#slots.push(plan) - 1, path: [] }
  }

  /** The plan of a member brought to a state in which this edit has not changed its schema. */
  #settleAt(path: string, at: number): Plan {
    const schema = memberOf(this.#step.before, path)?.schema
    const node = path === '' ? this.#root : this.#holderOf(path)?.fields.get(nameOf(path))
    if (node === undefined || schema === undefined) throw new EditError(`there is no member '${path}'`)
    return this.#settle(node, schema, at)
  }

  /** The plan of a node brought to state `at`, where it has this schema. */
  #settle(node: DraftNode, schema: JsonSchema, at: number): Plan {
    if (node.kind === 'leaf') {
      const transform = this.#lift(node.schema, node.at, at)
      return transform === null ? node.plan : { kind: 'through', of: node.plan, transform }
    }
    assertStated(node, schema)
    const fields = Object.entries(schema.properties ?? {}).map(([key, inner]) => {
      const field = node.fields.get(key)
      if (field === undefined) throw new EditError(`nothing gives the member '${key}' a value`)
      return { key, plan: this.#settle(field, inner, at) }
    })
    return assemble(node, fields, this.#rest(node, schema, at))
  }

  #rest(branch: Branch, target: JsonSchema, at: number): RecordPlan['rest'] {
    const additional = branch.schema.additionalProperties
    if (branch.source === null || additional === undefined || additional === false) return null
    const known = new Set(Object.keys({ ...branch.schema.properties, ...target.properties }))
    return { known, transform: additional === true ? null : this.#lift(additional, branch.at, at) }
  }
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('.') + 1)
}
