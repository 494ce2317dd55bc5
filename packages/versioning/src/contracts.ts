import type { Contract, Operation } from './contract.ts'
import { refsIn } from './schema-parts.ts'
import type { JsonSchema } from './schema.ts'
import type { Timeline } from './timeline.ts'

/** Puts together what the contract was in a state: its operations, and the schemas they and every error body reach. */
export function createContracts(timeline: Timeline, problem: string): (state: number) => Contract {
  const refs = rememberRefs()
  return (state) => {
    const operations: { [id: string]: Operation } = {}
    const wanted = new Set([problem])
    for (const id of timeline.operationIds) {
      const operation = timeline.operationAt(id, state)
      if (operation === undefined) continue
      operations[id] = operation
      for (const part of partsOf(operation)) for (const name of refs(part)) wanted.add(name)
    }
    const schemas: [string, JsonSchema][] = []
    for (const name of wanted) {
      const schema = timeline.schemaAt(name, state) ?? {}
      schemas.push([name, schema])
      for (const next of refs(schema)) wanted.add(next)
    }
    return {
      schemas: Object.fromEntries(schemas.toSorted(([a], [b]) => (a < b ? -1 : 1))),
      operations,
      problem,
    }
  }
}

function partsOf({ body, responses, parameters }: Operation): readonly object[] {
  return [responses, ...Object.values(parameters), ...(body === null ? [] : [body])]
}

/** Neighbouring states share most of their schemas: each is searched for references once. */
function rememberRefs(): (part: object) => readonly string[] {
  const known = new WeakMap<object, readonly string[]>()
  return (part) => {
    let names = known.get(part)
    if (names === undefined) {
      names = [...refsIn(part)]
      known.set(part, names)
    }
    return names
  }
}
