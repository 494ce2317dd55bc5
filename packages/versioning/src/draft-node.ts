import { EditError } from './edit-error.ts'
import { isMember, type Plan, type Read, type RecordPlan } from './plan.ts'
import { isObjectSchema, refsIn } from './schema-parts.ts'
import { refName, type JsonSchema } from './schema.ts'

/** A value still whole: how to make it, its schema, and the state that schema belongs to. */
interface Leaf {
  readonly kind: 'leaf'
  readonly plan: Plan
  readonly schema: JsonSchema
  readonly at: number
}

/** An object taken apart, so that edits can reach its members. */
export interface Branch {
  readonly kind: 'branch'
  readonly fields: Map<string, DraftNode>
  /** Where it stands in the source; `null` when it is new. */
  readonly source: Read | null
  /** It is there where any of these has a value: its source, or the member that it was made for. */
  readonly given: readonly Plan[]
  readonly schema: JsonSchema
  readonly at: number
}

export type DraftNode = Leaf | Branch

/** An object that no edit has met before: each of its members is read from its place below `source`. */
export function openAt(source: Read, schema: JsonSchema, at: number): Branch {
  const fields = new Map<string, DraftNode>()
  for (const [key, inner] of Object.entries(schema.properties ?? {})) {
    const plan: Read = { ...source, path: [...source.path, key] }
    fields.set(key, { kind: 'leaf', plan, schema: inner, at })
  }
  return { kind: 'branch', fields, source, given: [source], schema, at }
}

/** An object that the source does not have. */
export function newBranch(given: readonly Plan[], at: number): Branch {
  return { kind: 'branch', fields: new Map(), source: null, given, schema: { type: 'object' }, at }
}

/** What tells whether a node has a value. */
export function givenBy(node: DraftNode): readonly Plan[] {
  return node.kind === 'branch' ? node.given : [unconverted(node.plan)]
}

function unconverted(plan: Plan): Plan {
  return plan.kind === 'through' || plan.kind === 'translate' ? unconverted(plan.of) : plan
}

/** @throws EditError when the members of a schema cannot be edited one by one */
export function assertOpenable(schema: JsonSchema, what: string): void {
  const name = refName(schema)
  if (name !== undefined) throw new EditError(`${what} is a ${name}: edit the members of ${name} itself`)
  if (!isObjectSchema(schema)) {
    throw new EditError(`${what} is no plain object here: its members cannot be edited one by one`)
  }
  const { properties: _, additionalProperties: __, ...others } = schema
  const blocking = Object.keys(others).find(
    (key) => key === 'patternProperties' || refsIn(others[key]).size > 0,
  )
  if (blocking !== undefined) {
    throw new EditError(`${what} has '${blocking}', where its members cannot be followed`)
  }
}

/** The object made of a branch's settled fields; simply its source, when that is what they amount to. */
export function assemble(branch: Branch, fields: RecordPlan['fields'], rest: RecordPlan['rest']): Plan {
  const { source, given } = branch
  if (source !== null && isUntouched(branch, source, fields, rest)) return source
  return { kind: 'record', record: { fields, source, given, rest } }
}

/** Whether an opened object ends as it began: every member read from its own place, none dropped, none added. */
function isUntouched(
  { schema }: Branch,
  source: Read,
  fields: RecordPlan['fields'],
  rest: RecordPlan['rest'],
): boolean {
  // Members the target declares, and the source does not, may not be filled from what is undeclared.
  const kept = rest === null ? fields.filter(({ plan }) => plan.kind !== 'absent') : fields
  if (rest !== null && rest.transform !== null) return false
  if (kept.length !== Object.keys(schema.properties ?? {}).length) return false
  return kept.every(({ key, plan }) => {
    return plan.kind === 'read' && isMember(plan, source) && plan.path.at(-1) === key
  })
}

/** @throws EditError when a branch has members that the schema it ends in does not state */
export function assertStated({ fields }: Branch, schema: JsonSchema): void {
  const stated = schema.properties ?? {}
  const extra = [...fields.keys()].find((key) => !Object.hasOwn(stated, key))
  if (extra !== undefined)
    throw new EditError(`the member '${extra}' is left over: the schema does not state it`)
}
