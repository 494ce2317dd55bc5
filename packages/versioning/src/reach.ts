import { refName, type JsonSchema } from './schema.ts'
import type { Timeline } from './timeline.ts'

/** Which steps can be felt in a schema: those on any named schema it reaches, in whatever form it ever had. */
export interface Reach {
  /** Names reached from a named schema or part, itself included. */
  names(target: string): ReadonlySet<string>
  /** Indices of the steps that change values of a target or of anything it reaches, ascending. */
  steps(target: string): readonly number[]
  /** Whether a step that changes values in `node` lies between the two states. */
  isTouched(node: JsonSchema, from: number, to: number): boolean
}

export function createReach(timeline: Timeline): Reach {
  const names = memoise((target) => closure(target, timeline))
  const steps = memoise((target) => valueSteps([...names(target)], timeline))
  return {
    names,
    steps,
    isTouched(node, from, to) {
      const [low, high] = from < to ? [from, to] : [to, from]
      return [...refsIn(node)].some((name) => steps(name).some((step) => step >= low && step < high))
    },
  }
}

/** Names of the schemas that a schema, or anything made of schemas, refers to directly. */
export function refsIn(value: unknown): Set<string> {
  const found = new Set<string>()
  collectRefs(value, found)
  return found
}

function collectRefs(value: unknown, found: Set<string>): void {
  if (typeof value !== 'object' || value === null) return
  const name = '$ref' in value && typeof value.$ref === 'string' ? refName({ $ref: value.$ref }) : undefined
  if (name !== undefined) found.add(name)
  for (const inner of Object.values(value)) collectRefs(inner, found)
}

function closure(target: string, timeline: Timeline): ReadonlySet<string> {
  const reached = new Set<string>([target])
  for (const name of reached) {
    for (const form of timeline.formsOf(name)) for (const next of refsIn(form)) reached.add(next)
  }
  return reached
}

function valueSteps(targets: readonly string[], timeline: Timeline): number[] {
  const indices = targets.flatMap((target) =>
    timeline
      .stepsOn(target)
      .filter(({ edit }) => edit.on === 'members' && edit.value !== null)
      .map((step) => step.index),
  )
  return indices.toSorted((a, b) => a - b)
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
