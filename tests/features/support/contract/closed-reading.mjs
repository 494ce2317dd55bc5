// Validates against a published document as a client reads it that was generated from it: what the document does not
// state is not there. JSON Schema alone would let undeclared members pass.

import Ajv2020 from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'

/** Keywords of OpenAPI and of ours; they assert nothing. */
const annotations = ['discriminator', 'example', 'x-sunset', 'x-replacement', 'x-extensible-enum']
const lists = ['anyOf', 'oneOf', 'allOf']

/** Compiles schemas of one document. */
export function closedReader(document) {
  const ajv = new Ajv2020({ allErrors: true, allowUnionTypes: true, strictTuples: false, strictTypes: false })
  addFormats.default(ajv)
  ajv.addVocabulary(annotations)
  const schemas = Object.entries(document.components.schemas)
  ajv.addSchema({
    $id: 'document',
    $defs: Object.fromEntries(schemas.map(([name, schema]) => [name, within(schema)])),
  })
  const bySchema = new WeakMap()
  const byText = new Map()
  const compile = (schema) => {
    const text = JSON.stringify(schema)
    if (!byText.has(text)) byText.set(text, ajv.compile(atPlace(schema)))
    bySchema.set(schema, byText.get(text))
    return byText.get(text)
  }
  /** What is wrong with a value, as sentences; none when nothing is. */
  return (schema, value) => {
    const validate = bySchema.get(schema) ?? compile(schema)
    return validate(value) ? [] : validate.errors.map(sentence)
  }
}

/** A schema where a value stands: members that none of its branches has stated are refused. */
function atPlace(schema) {
  return typeof schema === 'object' ? { ...within(schema), unevaluatedProperties: false } : schema
}

/** A schema that another one refers to: only the places inside it are closed, for others may state members beside it. */
function within(schema) {
  if (typeof schema !== 'object') return schema
  const copy = { ...schema }
  if (copy.$ref !== undefined) copy.$ref = copy.$ref.replace('#/components/schemas/', 'document#/$defs/')
  for (const list of lists) if (copy[list] !== undefined) copy[list] = copy[list].map(within)
  for (const keyword of ['items', 'additionalProperties']) {
    if (copy[keyword] !== undefined) copy[keyword] = atPlace(copy[keyword])
  }
  if (copy.properties !== undefined) {
    copy.properties = Object.fromEntries(
      Object.entries(copy.properties).map(([name, member]) => [name, atPlace(member)]),
    )
  }
  return copy
}

function sentence({ instancePath, message, params }) {
  const which = Object.values(params ?? {}).filter((value) => typeof value === 'string')
  return `body${instancePath} ${message} (${which.join(', ')})`
}
