import type { Direction } from './difference.ts'
import type { Fact } from './facts.ts'
import type { Formula, FormulaBody, Formulas, Mode } from './formula.ts'
import type { SchemaNode } from './node.ts'
import { splitLookaheads } from './lookaheads.ts'
import { closing } from './closing.ts'
import { unevaluated } from './unevaluated.ts'

/** Turns schemas into formulas, one level at a time: what is below a member or an item is a `node` until it is needed. */
export class Expander {
  readonly formulas: Formulas
  readonly direction: Direction | null
  readonly #expanded = new Map<number, Formula>()
  readonly #closable = new Map<number, boolean>()
  readonly #swaps: ReadonlyMap<number, SchemaNode>

  /** `swaps` are schemas, by id, in the place of which a producer uses others. */
  constructor(
    formulas: Formulas,
    direction: Direction | null,
    swaps: ReadonlyMap<number, SchemaNode> = new Map(),
  ) {
    this.formulas = formulas
    this.direction = direction
    this.#swaps = swaps
  }

  /** The statement that a value is valid for a schema. */
  node(node: SchemaNode, mode: Mode): Formula {
    const used = mode === 'plain' ? node : this.used(node)
    const read = mode === 'plain' || this.closable(used) ? mode : 'plain'
    return this.formulas.make({ k: 'node', node: used, mode: read })
  }

  /** The schema that a producer uses where one is written. */
  used(node: SchemaNode): SchemaNode {
    return this.#swaps.get(node.id) ?? node
  }

  /** What a `node` formula says, in terms of its children. */
  expand(formula: Formula & { k: 'node' }): Formula {
    let made = this.#expanded.get(formula.id)
    if (!made) {
      const { node, mode } = formula
      made = mode === 'closed' ? closing(this, node) : this.conjunction(node.facts, mode)
      this.#expanded.set(formula.id, made)
    }
    return made
  }

  /** Whether the closed reading of a schema can differ from the plain one. */
  closable(node: SchemaNode): boolean {
    const known = this.#closable.get(node.id)
    if (known !== undefined) return known
    this.#closable.set(node.id, true)
    const closable = node.facts.some((fact) => {
      if (fact.k === 'prop') return true
      if ('children' in fact) return fact.children.some((child) => this.closable(child))
      return 'child' in fact && fact.k !== 'not' && this.closable(fact.child)
    })
    this.#closable.set(node.id, closable)
    return closable
  }

  conjunction(facts: readonly Fact[], mode: Mode): Formula {
    const hidden = this.#hiddenNames(facts)
    return this.formulas.all(
      facts
        .filter((fact) => !(fact.k === 'required' && hidden.has(fact.name)))
        .map((fact) => this.fact(fact, mode)),
    )
  }

  /** Members that are never sent this way: `readOnly` in requests, `writeOnly` in responses. */
  isHidden(child: SchemaNode): boolean {
    if (this.direction === null) return false
    return (this.direction === 'request' ? child.notes.readOnly : child.notes.writeOnly) === true
  }

  #hiddenNames(facts: readonly Fact[]): Set<string> {
    const names = new Set<string>()
    if (this.direction === null) return names
    for (const fact of facts) if (fact.k === 'prop' && this.isHidden(fact.child)) names.add(fact.name)
    return names
  }

  /** The statement that a value meets one demand. */
  fact(fact: Fact, mode: Mode): Formula {
    const { formulas } = this
    const below: Mode = mode === 'plain' ? 'plain' : 'closed'
    switch (fact.k) {
      case 'never':
        return formulas.false
      case 'anyOf':
        return formulas.any(fact.children.map((child) => this.node(child, mode)))
      case 'oneOf':
        return this.#oneOf(fact.children, mode)
      case 'not':
        return formulas.not(this.node(fact.child, 'plain'))
      case 'if':
        return this.#conditional(fact.children, mode)
      case 'prop':
        if (mode !== 'plain' && this.isHidden(fact.child))
          return formulas.make({ k: 'prop', name: fact.name, child: formulas.false })
        return this.#about({ k: 'prop', name: fact.name, child: this.node(fact.child, below) })
      case 'each':
        return this.#about({ k: 'each', names: fact.names, child: this.node(fact.child, below) })
      case 'names':
        return formulas.make({ k: 'names', child: this.node(fact.child, 'plain') })
      case 'dependent':
        return formulas.any([this.lacks(fact.name), this.node(fact.child, mode)])
      case 'needs':
        return formulas.any([
          this.lacks(fact.name),
          formulas.all(fact.others.map((name) => formulas.make({ k: 'required', name }))),
        ])
      case 'item':
        return this.#about({ k: 'item', index: fact.index, child: this.node(fact.child, below) })
      case 'items':
        return this.#about({ k: 'items', from: fact.from, child: this.node(fact.child, below) })
      case 'contains':
        return this.#contains(fact)
      case 'pattern':
        return this.#pattern(fact.text)
      case 'unevaluatedProperties':
      case 'unevaluatedItems':
        return unevaluated(this, fact, mode)
      default: {
        const { at: _at, ...body } = fact
        return formulas.make(body)
      }
    }
  }

  /** The statement that an object has no member of this name; true of whatever is no object. */
  lacks(name: string): Formula {
    return this.formulas.make({ k: 'prop', name, child: this.formulas.false })
  }

  /** Nothing is said of a member or an item whose schema accepts everything. */
  #about(body: FormulaBody & { readonly child: Formula }): Formula {
    const { formulas } = this
    const { child } = body
    return child.k === 'node' && child.node.facts.length === 0 ? formulas.true : formulas.make(body)
  }

  #pattern(text: string): Formula {
    const { formulas } = this
    const one = (part: string): Formula => formulas.make({ k: 'pattern', text: part })
    const split = splitLookaheads(text)
    if (!split) return one(text)
    return formulas.all([
      one(split.rest),
      ...split.also.map(one),
      ...split.never.map((part) => formulas.not(one(part))),
    ])
  }

  /** At least so many items, and at most so many: each on its own is decided. */
  #contains({ child, min, max }: Fact & { k: 'contains' }): Formula {
    const { formulas } = this
    const item = this.node(child, 'plain')
    return formulas.all([
      min > 0 ? formulas.make({ k: 'contains', child: item, min, max: Infinity }) : formulas.true,
      max < Infinity ? formulas.make({ k: 'contains', child: item, min: 0, max }) : formulas.true,
    ])
  }

  /** Closed branches may exclude each other where the plain ones overlap, so the plain union has to hold too. */
  #oneOf(children: readonly SchemaNode[], mode: Mode): Formula {
    const { formulas } = this
    const plain = formulas.make({ k: 'one', of: children.map((child) => this.node(child, 'plain')) })
    if (mode === 'plain' || !children.some((child) => this.closable(child))) return plain
    return formulas.all([plain, formulas.any(children.map((child) => this.node(child, mode)))])
  }

  #conditional([test, then, otherwise]: readonly [SchemaNode, SchemaNode, SchemaNode], mode: Mode): Formula {
    const { formulas } = this
    const condition = this.node(test, 'plain')
    return formulas.all([
      formulas.any([formulas.not(condition), this.node(then, mode)]),
      formulas.any([condition, this.node(otherwise, mode)]),
    ])
  }
}
