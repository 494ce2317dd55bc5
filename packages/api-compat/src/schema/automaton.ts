import { createRequire } from 'node:module'
import type * as Refa from 'refa'
import type { Concatenation, Element, NoParent } from 'refa'

const load = createRequire(import.meta.url)

type Sequence = NoParent<Concatenation>
type Part = NoParent<Element>

/** Characters from `low` to `high`, as code points. */
interface CharRange {
  readonly low: number
  readonly high: number
}

interface State {
  readonly steps: { readonly ranges: readonly CharRange[]; readonly to: number }[]
  readonly free: { readonly to: number; readonly only?: 'start' | 'end' }[]
}

/** A nondeterministic automaton for "the pattern matches somewhere in the text", as JSON Schema means it. */
export interface Automaton {
  readonly states: readonly State[]
  readonly start: number
  readonly accept: number
}

const MOST_STATES = 4_000
const LAST_CHAR = 0x10ffff
const ANY: readonly CharRange[] = [{ low: 0, high: LAST_CHAR }]

const automata = new Map<string, Automaton | undefined>()

/** The automaton of a pattern; `undefined` for one that is no regular language, too large, or no pattern at all. */
export function automatonOf(source: string): Automaton | undefined {
  if (automata.has(source)) return automata.get(source)
  const made = build(source)
  if (automata.size > 10_000) automata.clear()
  automata.set(source, made)
  return made
}

class TooLarge extends Error {}
class NotRegular extends Error {}

/** A text as it is, perhaps at the start or the end: most patterns are no more than that. */
const PLAIN = /^(?<start>\^?)(?<text>[\w/ :@-]*)(?<end>\$?)$/

function build(source: string): Automaton | undefined {
  if (source.length > 5_000) return undefined
  const plain = PLAIN.exec(source)?.groups
  if (plain)
    return new Builder().searchPlain(plain['text'] ?? '', plain['start'] === '^', plain['end'] === '$')
  // Large, and needed only where patterns are compared.
  const { JS, Transformers, transform } = load('refa') as typeof Refa
  try {
    const { expression } = JS.Parser.fromLiteral({ source, flags: 'u' }).parse({ backreferences: 'throw' })
    const builder = new Builder()
    try {
      return builder.search(expression.alternatives)
    } catch (error) {
      if (!(error instanceof NotRegular)) throw error
      return new Builder().search(
        transform(Transformers.simplify(), expression, { maxPasses: 10 }).alternatives,
      )
    }
  } catch {
    return undefined
  }
}

class Builder {
  readonly #states: State[] = []

  search(alternatives: readonly Sequence[]): Automaton {
    return this.#anywhere((from, to) => this.#alternatives(alternatives, from, to))
  }

  searchPlain(text: string, atStart: boolean, atEnd: boolean): Automaton {
    return this.#anywhere((from, to) => {
      let at = from
      const onward = (lead: (next: number) => void): void => {
        const next = this.#state()
        lead(next)
        at = next
      }
      if (atStart) onward((next) => this.#free(at, next, 'start'))
      for (const char of text) {
        const code = char.codePointAt(0) ?? 0
        onward((next) => this.#step(at, [{ low: code, high: code }], next))
      }
      if (atEnd) onward((next) => this.#free(at, next, 'end'))
      this.#free(at, to)
    })
  }

  #anywhere(match: (from: number, to: number) => void): Automaton {
    const start = this.#state()
    const accept = this.#state()
    const from = this.#state()
    const to = this.#state()
    this.#step(start, ANY, start)
    this.#free(start, from)
    match(from, to)
    this.#free(to, accept)
    this.#step(accept, ANY, accept)
    return { states: this.#states, start, accept }
  }

  #state(): number {
    if (this.#states.length >= MOST_STATES) throw new TooLarge()
    this.#states.push({ steps: [], free: [] })
    return this.#states.length - 1
  }

  #step(from: number, ranges: readonly CharRange[], to: number): void {
    this.#states[from]?.steps.push({ ranges, to })
  }

  #free(from: number, to: number, only?: 'start' | 'end'): void {
    this.#states[from]?.free.push(only ? { to, only } : { to })
  }

  #alternatives(alternatives: readonly Sequence[], from: number, to: number): void {
    for (const { elements } of alternatives) {
      let at = from
      for (const element of elements) {
        const next = this.#state()
        this.#element(element, at, next)
        at = next
      }
      this.#free(at, to)
    }
  }

  #element(element: Part, from: number, to: number): void {
    switch (element.type) {
      case 'CharacterClass': {
        const ranges = element.characters.ranges.map(({ min, max }) => ({ low: min, high: max }))
        return this.#step(from, ranges, to)
      }
      case 'Alternation':
        return this.#alternatives(element.alternatives, from, to)
      case 'Quantifier':
        return this.#repeated(element.alternatives, element.min, element.max, from, to)
      case 'Assertion': {
        if (!isTextBoundary(element)) throw new NotRegular()
        return this.#free(from, to, element.kind === 'behind' ? 'start' : 'end')
      }
      default:
        throw new NotRegular()
    }
  }

  #repeated(alternatives: readonly Sequence[], min: number, max: number, from: number, to: number): void {
    let at = from
    for (let count = 0; count < min; count++) {
      const next = this.#state()
      this.#alternatives(alternatives, at, next)
      at = next
    }
    if (max === Infinity) {
      const loop = this.#state()
      this.#free(at, loop)
      this.#alternatives(alternatives, loop, loop)
      return this.#free(loop, to)
    }
    this.#free(at, to)
    for (let count = min; count < max; count++) {
      const next = this.#state()
      this.#alternatives(alternatives, at, next)
      this.#free(next, to)
      at = next
    }
  }
}

/** `^` and `$`: nothing before, nothing after. */
function isTextBoundary(element: Extract<Part, { type: 'Assertion' }>): boolean {
  const [alternative, ...others] = element.alternatives
  const [only, ...more] = alternative?.elements ?? []
  return (
    element.negate &&
    others.length === 0 &&
    more.length === 0 &&
    only?.type === 'CharacterClass' &&
    only.characters.isAll
  )
}

/** What is reached from some states without reading a character. */
export function closure(
  { states }: Automaton,
  from: Iterable<number>,
  atStart: boolean,
  atEnd: boolean,
): Set<number> {
  const reached = new Set(from)
  for (const state of reached) {
    for (const { to, only } of states[state]?.free ?? [])
      if (!only || (only === 'start' ? atStart : atEnd)) reached.add(to)
  }
  return reached
}
