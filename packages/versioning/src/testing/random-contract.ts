import type { Contract, Operation } from '../contract.ts'
import { refTo, type JsonSchema } from '../schema.ts'
import type { Dice } from './dice.ts'

/** Names of members, some of which every object inherits. */
export const memberNames = ['a', 'b', 'c', 'd', 'constructor', 'toString'] as const
export const enumValues = ['one', 'two', 'three', 'four', 'five'] as const
/** Object schemas. A required reference leads to a later one only, so that there are values of each. */
export const objectNames = ['Alpha', 'Beta', 'Gamma', 'Left', 'Right'] as const
export const parametersOf = 'list'

const text: JsonSchema = { type: 'string' }
const nothing: JsonSchema = { type: 'null' }

/** Where a schema stands: how deep in inline objects, and behind which object schemas it may require another. */
interface Spot {
  readonly depth: number
  readonly after: number
}

/** A contract of every construct that edits are lifted through. */
export function randomContract(dice: Dice): Contract {
  const schemas: { [name: string]: JsonSchema } = {
    Word: randomEnum(dice),
    Either: { [dice.pick(['anyOf', 'oneOf'])]: [refTo('Left'), refTo('Right')] },
    Problem: { type: 'object', properties: { code: text }, required: ['code'] },
  }
  objectNames.forEach((name, after) => {
    const object = randomObject(dice, { depth: 0, after })
    const tag = name === 'Left' || name === 'Right' ? { kind: { const: name } } : {}
    const required = [...Object.keys(tag), ...(object.required ?? [])]
    schemas[name] = { ...object, properties: { ...tag, ...object.properties }, required }
  })
  return { schemas, operations: { list: list(dice), put }, problem: 'Problem' }
}

function list(dice: Dice): Operation {
  const query = { type: 'object', properties: { a: text, b: randomEnum(dice), c: refTo('Word') } }
  const page = { type: 'object', properties: { data: { type: 'array', items: refTo('Alpha') } } }
  return {
    ...put,
    id: 'list',
    method: 'GET',
    parameters: { query },
    body: null,
    responses: { 200: { description: '', schema: page } },
  }
}

const put: Operation = {
  id: 'put',
  method: 'PUT',
  path: '/',
  summary: '',
  tag: '',
  auth: 'none',
  scope: null,
  parameters: {},
  body: refTo('Alpha'),
  responses: { 200: { description: '', schema: refTo('Either') } },
  errors: [],
}

function randomEnum(dice: Dice): JsonSchema {
  const [first, second, ...others] = enumValues
  return { enum: [first, second, ...others.filter(() => dice.oneIn(2))] }
}

function randomObject(dice: Dice, spot: Spot): JsonSchema {
  const properties: { [name: string]: JsonSchema } = {}
  const required: string[] = []
  for (const name of memberNames) {
    if (!dice.oneIn(2)) continue
    properties[name] = randomSchema(dice, spot)
    if (dice.oneIn(2)) required.push(name)
  }
  // `required` is left out of some schemas that require nothing, as people write them.
  const rest = [{}, {}, {}, { additionalProperties: true }, { additionalProperties: refTo('Gamma') }] as const
  return { type: 'object', properties, ...(required.length > 0 && { required }), ...dice.pick(rest) }
}

type Kind = (dice: Dice, spot: Spot) => JsonSchema

const kinds: readonly [Kind, ...Kind[]] = [
  () => text,
  () => ({ type: 'integer' }),
  randomEnum,
  () => ({ type: ['string', 'null'] }),
  (dice) => ({ anyOf: [randomEnum(dice), nothing] }),
  () => refTo('Word'),
  (dice) => ({ type: 'array', items: text, ...(dice.oneIn(2) && { minItems: 1 }) }),
  (dice, { after }) => refTo(objectNames[after + 1 + dice.below(4)] ?? 'Word'),
  (_, { after }) => (after < 3 ? refTo('Either') : refTo('Word')),
  (dice) => ({ anyOf: [refTo(dice.pick(objectNames)), nothing] }),
  (dice) => ({ type: 'array', items: refTo(dice.pick([...objectNames, 'Either', 'Word'])) }),
  (dice) => ({ type: ['array', 'null'], items: refTo(dice.pick(objectNames)) }),
  (dice) => ({ type: 'object', additionalProperties: refTo(dice.pick(objectNames)) }),
  () => ({ anyOf: [refTo('Left'), refTo('Right'), nothing] }),
  () => ({ anyOf: [refTo('Either'), { type: 'array', items: refTo('Word') }, nothing] }),
  (_, { after }) => ({
    type: 'array',
    prefixItems: [text, after < 3 ? refTo('Either') : refTo('Word')],
    items: refTo('Word'),
    minItems: 2,
  }),
  inline,
  inline,
  inline,
  inline,
]

function inline(dice: Dice, { depth, after }: Spot): JsonSchema {
  return depth < 2 ? randomObject(dice, { depth: depth + 1, after }) : text
}

function randomSchema(dice: Dice, spot: Spot): JsonSchema {
  return dice.pick(kinds)(dice, spot)
}
