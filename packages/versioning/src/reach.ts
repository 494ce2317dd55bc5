import type { Direction } from './edits/edit.ts'
import { collectRefs, refsIn } from './schema-parts.ts'
import { HistoryError, type Timeline } from './timeline.ts'

/** Which steps can be felt in a schema: those on any named schema it reaches, in whatever form it ever had. */
export interface Reach {
  /** Names reached from a named schema or part, itself included. */
  names(target: string): ReadonlySet<string>
  /** The first and the last step between two states that gives work to values of a target or of anything it reaches. */
  work(target: string, from: number, to: number): { readonly first: number; readonly last: number } | null
  /** Whether there is such a step for a schema, or anything made of schemas. */
  isTouched(part: unknown, from: number, to: number): boolean
}

export function createReach(timeline: Timeline): Reach {
  const refs = memoise((target) => refsOfForms(target, timeline))
  const names = memoise((target) => closure(target, refs))
  const steps = {
    up: memoise((target) => workingSteps(names(target), 'up', timeline)),
    down: memoise((target) => workingSteps(names(target), 'down', timeline)),
  }
  const work: Reach['work'] = (target, from, to) => {
    const all = steps[from < to ? 'up' : 'down'](target)
    const [low, high] = from < to ? [from, to] : [to, from]
    const start = firstFrom(all, low)
    const end = firstFrom(all, high)
    const [first, last] = [all[start], all[end - 1]]
    return start >= end || first === undefined || last === undefined ? null : { first, last }
  }
  return {
    names,
    work,
    isTouched: (part, from, to) => [...refsIn(part)].some((name) => work(name, from, to) !== null),
  }
}

function refsOfForms(target: string, timeline: Timeline): ReadonlySet<string> {
  const forms = timeline.formsOf(target)
  if (forms.length === 0 && !target.includes('/')) {
    throw new HistoryError(`something refers to a schema '${target}', which the contract does not have`)
  }
  const found = new Set<string>()
  const seen = new Set<object>()
  for (const form of forms) collectRefs(form, found, seen)
  return found
}

function closure(target: string, refs: (name: string) => ReadonlySet<string>): ReadonlySet<string> {
  const reached = new Set([target])
  for (const name of reached) for (const next of refs(name)) reached.add(next)
  return reached
}

function workingSteps(targets: Iterable<string>, direction: Direction, timeline: Timeline): number[] {
  const indices = [...targets].flatMap((target) =>
    timeline
      .stepsOn(target)
      .filter(({ edit }) => edit.on === 'members' && edit.value !== null && edit.value.idle !== direction)
      .map(({ index }) => index),
  )
  return indices.toSorted((a, b) => a - b)
}

/** Place of the first entry of an ascending list that is not below `limit`. */
export function firstFrom(ascending: readonly number[], limit: number): number {
  let [low, high] = [0, ascending.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((ascending[middle] ?? limit) < limit) low = middle + 1
    else high = middle
  }
  return low
}

function memoise<T>(compute: (key: string) => T): (key: string) => T {
  const known = new Map<string, T>()
  return (key) => {
    let value = known.get(key)
    if (value === undefined) {
      value = compute(key)
      known.set(key, value)
    }
    return value
  }
}
