import type { Json } from '../json.ts'
import type { Direction, SchemaSide } from './difference.ts'
import { assignIds } from './assign-ids.ts'
import { valueAt } from './canonical.ts'
import { Expander } from './expand.ts'
import { Formulas } from './formula.ts'
import { Interner } from './identity.ts'
import { SchemaDocument, type SchemaNode } from './node.ts'
import { Solver } from './solve.ts'
import type { Found } from './walk-pair.ts'

/** What is kept between comparisons of schemas of the same two documents. */
export class Session {
  readonly old: SchemaDocument
  readonly new: SchemaDocument
  readonly #interner = new Interner()
  readonly #solvers = new Map<Direction, Solver>()
  /** Differences of a pair of nodes themselves, by direction and place. */
  readonly local = new Map<string, Found>()
  /** Differences that were confirmed, each with the pair of roots it was first reached from and the proof given there. */
  readonly confirmed = new Map<
    string,
    { readonly root: string; readonly witness: { value: Json; error: string } }
  >()

  constructor(old: SchemaSide, next: SchemaSide, assertFormats: boolean) {
    this.old = new SchemaDocument(old.root, old.dialect, assertFormats)
    this.new = new SchemaDocument(next.root, next.dialect, assertFormats)
  }

  solver(direction: Direction): Solver {
    let solver = this.#solvers.get(direction)
    if (!solver) {
      solver = new Solver(new Expander(new Formulas(), direction))
      this.#solvers.set(direction, solver)
    }
    return solver
  }

  /** The two schemas as nodes with ids; `undefined` when a pointer names nothing. */
  nodes(old: string, next: string): readonly [SchemaNode, SchemaNode] | undefined {
    const left = nodeAt(this.old, old)
    const right = nodeAt(this.new, next)
    if (!left || !right) return undefined
    assignIds([left, right], this.#interner)
    return [left, right]
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
  if (!session) byOptions.set(key, (session = new Session(old, next, assertFormats)))
  return session
}
