import type { Automaton } from './automaton.ts'
import { closure } from './automaton.ts'

/** What a text has to be like. */
export interface Demand {
  readonly minLength: number
  readonly maxLength: number
  readonly matching: readonly Automaton[]
  readonly notMatching: readonly Automaton[]
  readonly excluded: readonly string[]
}

const MOST_VISITED = 20_000
/** Most states looked at, over all texts. */
const MOST_WORK = 1_000_000

interface Place {
  /** States of each automaton; a key of them. */
  readonly sets: readonly (readonly number[])[]
  readonly key: string
  readonly length: number
  readonly from: Place | undefined
  readonly char: number
}

/**
 * A shortest text that meets a demand; `null` when there is none; `undefined` when that takes too long to find out.
 * Walks all automata side by side, so that only what is reached of their product is ever built.
 */
export function findWord(demand: Demand, step: (count: number) => void): string | null | undefined {
  const { minLength, maxLength } = demand
  if (minLength > maxLength) return null
  if (minLength > MOST_VISITED) return undefined
  const all = [...demand.matching, ...demand.notMatching]
  const excluded = demand.excluded.filter((word) => [...word].length <= maxLength)
  const alphabet = representatives(all, excluded)
  const finished = accepts(demand, excluded)
  let layer: Place[] = [startOf(all, excluded.length)]
  let visited = 0
  let work = 0
  const seen = new Set<string>()
  for (let length = 0; layer.length > 0; length++) {
    if (length >= minLength) {
      const found = layer.find((place) => finished(place))
      if (found) return spell(found)
    }
    if (length === maxLength) return null
    const next = new Map<string, Place>()
    for (const place of layer)
      for (const char of alphabet) {
        step(0.02)
        for (const set of place.sets) work += set.length
        if (work > MOST_WORK) return undefined
        const reached = advance(all, excluded, place, char)
        if (!reached || next.has(reached.key)) continue
        // Past the least length, a place that was reached by a shorter text leads nowhere new.
        if (length + 1 > minLength && seen.has(reached.key)) continue
        next.set(reached.key, reached)
      }
    visited += next.size
    if (visited > MOST_VISITED) return undefined
    if (length + 1 >= minLength) for (const key of next.keys()) seen.add(key)
    layer = [...next.values()]
  }
  return null
}

function startOf(automata: readonly Automaton[], words: number): Place {
  const sets = automata.map((automaton) =>
    [...closure(automaton, [automaton.start], true, false)].toSorted((a, b) => a - b),
  )
  for (let index = 0; index < words; index++) sets.push([0])
  return { sets, key: keyOf(sets), length: 0, from: undefined, char: 0 }
}

function keyOf(sets: readonly (readonly number[])[]): string {
  return sets.map((set) => set.join(',')).join('|')
}

/** After reading one character; excluded words are followed by position, -1 once they are missed. */
function advance(
  automata: readonly Automaton[],
  excluded: readonly string[],
  place: Place,
  char: number,
): Place | undefined {
  const sets: number[][] = []
  for (const [index, automaton] of automata.entries()) {
    const reached = new Set<number>()
    for (const state of place.sets[index] ?? [])
      for (const { ranges, to } of automaton.states[state]?.steps ?? [])
        if (ranges.some(({ low, high }) => low <= char && char <= high)) reached.add(to)
    sets.push([...closure(automaton, reached, false, false)].toSorted((a, b) => a - b))
  }
  for (const [index, word] of excluded.entries()) {
    const at = place.sets[automata.length + index]?.[0] ?? -1
    sets.push([at >= 0 && [...word][at]?.codePointAt(0) === char ? at + 1 : -1])
  }
  return { sets, key: keyOf(sets), length: place.length + 1, from: place, char }
}

function accepts(demand: Demand, excluded: readonly string[]): (place: Place) => boolean {
  const automata = [...demand.matching, ...demand.notMatching]
  return ({ sets, length }) => {
    for (const [index, automaton] of automata.entries()) {
      const ends = closure(automaton, sets[index] ?? [], length === 0, true).has(automaton.accept)
      if (ends !== index < demand.matching.length) return false
    }
    return excluded.every((word, index) => sets[automata.length + index]?.[0] !== [...word].length)
  }
}

function spell(place: Place): string {
  const chars: number[] = []
  for (let at: Place | undefined = place; at?.from; at = at.from) chars.push(at.char)
  return String.fromCodePoint(...chars.toReversed())
}

/** One character of every class that no automaton tells apart, readable ones first. */
function representatives(automata: readonly Automaton[], excluded: readonly string[]): readonly number[] {
  const cuts = new Set([0, 0xd800, 0xe000])
  for (const { states } of automata)
    for (const { steps } of states)
      for (const { ranges } of steps)
        for (const { low, high } of ranges) {
          cuts.add(low)
          cuts.add(high + 1)
        }
  for (const word of excluded)
    for (const char of word) {
      const code = char.codePointAt(0) ?? 0
      cuts.add(code)
      cuts.add(code + 1)
    }
  const starts = [...cuts].filter((cut) => cut <= 0x10ffff).toSorted((a, b) => a - b)
  const found = starts.map((low, index) => readable(low, (starts[index + 1] ?? 0x110000) - 1))
  return found.filter((char) => char < 0xd800 || char > 0xdfff).toSorted((a, b) => rank(a) - rank(b) || a - b)
}

const PREFERRED = [...'axbcA0 1-_.'].map((char) => char.codePointAt(0) ?? 0)

function readable(low: number, high: number): number {
  const preferred = PREFERRED.find((char) => low <= char && char <= high)
  if (preferred !== undefined) return preferred
  if (low < 33 && high >= 33) return 33
  return low
}

function rank(char: number): number {
  if (char >= 97 && char <= 122) return 0
  if (char >= 65 && char <= 90) return 1
  if (char >= 48 && char <= 57) return 2
  return char > 32 && char < 127 ? 3 : 4
}
