import type { Json } from '../json.ts'
import type { Direction, SchemaSide } from './difference.ts'
import { withAlikeShared } from './alike.ts'
import { assignIds } from './assign-ids.ts'
import { valueAt } from './canonical.ts'
import { evaluate } from './evaluate.ts'
import { Expander } from './expand.ts'
import { Formulas } from './formula.ts'
import { Interner } from './identity.ts'
import { SchemaDocument, type SchemaNode } from './node.ts'
import { Worlds } from './own-causes.ts'
import { Solver } from './solve.ts'
import { Visits } from './visits.ts'
import type { Found } from './walk-pair.ts'

class Solvers {
  readonly #made = new Map<Direction, Solver>()

  of(direction: Direction): Solver {
    let solver = this.#made.get(direction)
    if (!solver) this.#made.set(direction, (solver = new Solver(new Expander(new Formulas(), direction))))
    return solver
  }
}

/** What is kept between comparisons of schemas of the same two documents. */
export class Session {
  readonly old: SchemaDocument
  readonly new: SchemaDocument
  readonly #interner = new Interner()
  readonly #solvers = new Solvers()
  readonly #worlds = { request: new Worlds('request'), response: new Worlds('response') }
  /** Differences of a pair of nodes themselves, by direction and place. */
  readonly local = new Map<string, Found>()
  readonly visits = new Visits()
  /** Breaking differences that were confirmed from some pair of roots. */
  readonly confirmed = { request: new Set<string>(), response: new Set<string>() }

  constructor(old: SchemaSide, next: SchemaSide, assertFormats: boolean) {
    this.old = new SchemaDocument(old.root, old.dialect, assertFormats)
    const shared = old.dialect === next.dialect ? withAlikeShared(old.root, next.root) : undefined
    this.new = new SchemaDocument(shared ?? next.root, next.dialect, assertFormats, shared && this.old)
  }

  solver(direction: Direction): Solver {
    return this.#solvers.of(direction)
  }

  worlds(direction: Direction): Worlds {
    return this.#worlds[direction]
  }

  /** The two schemas as nodes with ids; `undefined` when one of them is nothing, or they are equal. */
  differing(old: string, next: string): readonly [SchemaNode, SchemaNode] | undefined {
    const left = nodeAt(this.old, old)
    const right = nodeAt(this.new, next)
    if (!left || !right || left === right) return undefined
    assignIds([left, right], this.#interner)
    return left.fullId === right.fullId ? undefined : [left, right]
  }

  /** Whether it is certain that a value is valid for a schema. */
  holds(node: SchemaNode, value: Json, direction: Direction): boolean {
    assignIds([node], this.#interner)
    const { expander } = this.solver(direction)
    return evaluate(expander, expander.node(node, 'plain'), value) === true
  }

  /** A schema of either document, with ids; `undefined` when the pointer names nothing. */
  node(document: SchemaDocument, pointer: string): SchemaNode | undefined {
    const node = nodeAt(document, pointer)
    if (node) assignIds([node], this.#interner)
    return node
  }
}

function nodeAt(document: SchemaDocument, pointer: string): SchemaNode | undefined {
  const raw = valueAt(document.root, pointer)
  return raw === undefined ? undefined : document.node({ raw, pointer, resource: document.resources.base })
}

const sessions = new WeakMap<object, WeakMap<object, Map<string, Session>>>()

/** The session of two documents: the same one as long as both are in memory. */
export function sessionOf(old: SchemaSide, next: SchemaSide, assertFormats: boolean): Session {
  let byNew = sessions.get(old.root)
  if (!byNew) sessions.set(old.root, (byNew = new WeakMap<object, Map<string, Session>>()))
  let byOptions = byNew.get(next.root)
  if (!byOptions) byNew.set(next.root, (byOptions = new Map<string, Session>()))
  const key = `${old.dialect} ${next.dialect} ${assertFormats}`
  let session = byOptions.get(key)
  if (session) return session
  session = new Session(old, next, assertFormats)
  byOptions.set(key, session)
  if (!assertFormats) {
    if (!homes.has(old.root)) homes.set(old.root, new Home(session, session.old))
    if (!homes.has(next.root)) homes.set(next.root, new Home(session, session.new))
  }
  return session
}

/** Where the schemas of a document are known from when formats are not asserted. */
class Home {
  readonly document: SchemaDocument
  readonly #session: Session
  readonly #solvers = new Solvers()

  constructor(session: Session, document: SchemaDocument) {
    this.document = document
    this.#session = session
  }

  /** A schema by itself, and what finds values for such. */
  alone(
    pointer: string,
    direction: Direction,
  ): { readonly node: SchemaNode | undefined; readonly solver: Solver } {
    return { node: this.#session.node(this.document, pointer), solver: this.#solvers.of(direction) }
  }
}

const homes = new WeakMap<object, Home>()

/** A schema by itself, read as the session of its document has read it already, if there is one. */
export function schemaAlone(side: SchemaSide, direction: Direction): ReturnType<Home['alone']> {
  const home = homes.get(side.root)
  if (home?.document.dialect === side.dialect) return home.alone(side.pointer, direction)
  const session = sessionOf(side, side, false)
  return new Home(session, session.old).alone(side.pointer, direction)
}
