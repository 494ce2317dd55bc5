import type { Json } from '../json.ts'
import type { Direction, Verdict } from '../schema/difference.ts'
import type { Witness } from '../report/report.ts'
import { type Field, type FieldPair, fieldPath } from './field.ts'
import { compareDeprecation } from './deprecation.ts'
import { flag } from './node.ts'
import type { Comparison } from './observation.ts'
import { fieldSample } from './sample.ts'
import { compareFieldSchemas } from './schemas.ts'
import { serialization } from './serialization.ts'
import { wireValue } from './wire-value.ts'

/** Parameters of a request or headers of a response, in both documents. */
export interface FieldsPlace {
  readonly noun: 'parameter' | 'header'
  readonly direction: Direction
  readonly operation: string
  /** What stands before the name of a field: `response 200 `, or nothing. */
  readonly prefix: string
  /** The message of the producing side with these fields in it, and what the other side says to it. */
  readonly witness: (fields: ReadonlyMap<string, Json>, error: string) => Witness
}

type Fields = ReadonlyMap<string, Field>

/** Reports every difference a client notices between two sets of parameters or headers. */
export function compareFields(comparison: Comparison, place: FieldsPlace, old: Fields, next: Fields): void {
  for (const [key, field] of old) {
    const other = next.get(key)
    if (other) compareField(comparison, place, { old: field, new: other })
    else if (!isUndescribed(field)) reportRemoved(comparison, place, field)
  }
  for (const [key, field] of next) {
    if (!old.has(key) && !isUndescribed(field)) reportAdded(comparison, place, field)
  }
}

/** A path parameter that one document alone has is in the other's template, too, which forgets to describe it. */
function isUndescribed(field: Field): boolean {
  return field.in === 'path'
}

function reportRemoved(comparison: Comparison, place: FieldsPlace, field: Field): void {
  const { direction, noun } = place
  // Only what a reader was promised breaks it by its absence; a parameter nobody reads any more is ignored.
  const missed = direction === 'response' && field.required
  const what = fieldPath(noun, field)
  report(comparison, place, {
    action: missed ? 'removed-required' : 'removed',
    verdict: missed ? 'breaking' : 'notice',
    field,
    pointers: [field.node.pointer, null],
    message:
      direction === 'request'
        ? `The ${what} is gone: what clients send in it is ignored`
        : `The ${missed ? 'required' : 'optional'} ${what} is no longer sent`,
    error: missed ? `the ${what} that the old contract promises is missing` : undefined,
    sent: [],
  })
}

function reportAdded(comparison: Comparison, place: FieldsPlace, field: Field): void {
  const demanded = place.direction === 'request' && field.required
  const what = fieldPath(place.noun, field)
  report(comparison, place, {
    action: demanded ? 'added-required' : 'added',
    verdict: demanded ? 'breaking' : 'safe',
    field,
    pointers: [null, field.node.pointer],
    message: `The ${demanded ? 'required ' : ''}${what} is new`,
    error: demanded ? `the ${what} that the new contract requires is missing` : undefined,
    sent: [],
  })
}

function compareField(comparison: Comparison, place: FieldsPlace, pair: FieldPair): void {
  compareRequired(comparison, place, pair)
  if (place.direction === 'request') compareLeniency(comparison, place, pair)
  compareDeprecation(comparison, {
    pair: { old: pair.old.node, new: pair.new.node },
    noun: place.noun,
    what: fieldPath(place.noun, pair.new),
    operation: place.operation,
    path: place.prefix + fieldPath(place.noun, pair.old),
  })
  // Values that are written differently cannot be compared any further.
  if (compareSerialization(comparison, place, pair)) return
  const told = {
    direction: place.direction,
    operation: place.operation,
    path: place.prefix + fieldPath(place.noun, pair.old),
    witness: ({ value, error }: { readonly value: Json; readonly error: string }) =>
      place.witness(new Map([[producer(place, pair).key, value]]), error),
  }
  compareFieldSchemas(comparison, told, pair)
}

function compareRequired(comparison: Comparison, place: FieldsPlace, pair: FieldPair): void {
  if (pair.old.required === pair.new.required) return
  const required = pair.new.required
  const breaks = required === (place.direction === 'request')
  const what = fieldPath(place.noun, pair.old)
  report(comparison, place, {
    action: required ? 'became-required' : 'became-optional',
    verdict: breaks ? 'breaking' : 'safe',
    field: pair.old,
    pointers: [pair.old.node.pointer, pair.new.node.pointer],
    message: `The ${what} was ${required ? 'optional' : 'required'} and is ${required ? 'required' : 'optional'}`,
    error: breaks
      ? `the ${what} that the ${required ? 'new' : 'old'} contract requires is missing`
      : undefined,
    sent: [],
  })
}

const LENIENCIES = [
  { keyword: 'allowEmptyValue', rule: 'empty-value', what: 'an empty value', in: 'query' },
  {
    keyword: 'allowReserved',
    rule: 'reserved-characters',
    what: 'reserved characters as they are',
    in: 'query',
  },
] as const

function compareLeniency(comparison: Comparison, place: FieldsPlace, pair: FieldPair): void {
  for (const { keyword, rule, what, in: where } of LENIENCIES) {
    const [before, after] = [flag(pair.old.node, keyword), flag(pair.new.node, keyword)]
    if (before === after || pair.old.in !== where) continue
    const example = rule === 'empty-value' ? '' : 'a/b?c'
    report(comparison, place, {
      action: `${rule}-${after ? 'allowed' : 'refused'}`,
      verdict: after ? 'safe' : 'breaking',
      field: pair.old,
      pointers: [pair.old.node.pointer, pair.new.node.pointer],
      message: `The ${fieldPath(place.noun, pair.old)} ${after ? 'may' : 'may no longer'} carry ${what}`,
      error: after ? undefined : `the new contract does not allow ${what} in ${pair.old.name}`,
      sent: [[pair.old, example]],
    })
  }
}

function compareSerialization(comparison: Comparison, place: FieldsPlace, pair: FieldPair): boolean {
  const [before, after] = [serialization(pair.old), serialization(pair.new)]
  const changed = [...before].find(([shape, style]) => after.has(shape) && after.get(shape) !== style)
  if (!changed) return false
  const what = fieldPath(place.noun, pair.old)
  const from = producer(place, pair)
  const value =
    EXAMPLES[changed[0]] ?? fieldSample(comparison[place.direction === 'request' ? 'old' : 'new'], from)
  const [was, is] = [wireValue(pair.old, value), wireValue(pair.new, value)]
  const [contract, read] = place.direction === 'request' ? ['new', is] : ['old', was]
  report(comparison, place, {
    action: 'serialization-changed',
    verdict: 'breaking',
    field: pair.old,
    pointers: [pair.old.node.pointer, pair.new.node.pointer],
    message: `The ${what} was written as ${was} and is written as ${is}`,
    error: `the ${contract} contract expects it written as ${read}`,
    sent: [[from, value]],
  })
  return true
}

/** Values that show how a list or an object is written. */
const EXAMPLES: Readonly<Record<string, Json | undefined>> = { array: ['a', 'b'], object: { a: 'b' } }

function producer(place: FieldsPlace, pair: FieldPair): Field {
  return place.direction === 'request' ? pair.old : pair.new
}

interface Reported {
  readonly action: string
  readonly verdict: Verdict
  readonly field: Field
  readonly pointers: readonly [string | null, string | null]
  readonly message: string
  readonly error: string | undefined
  readonly sent: readonly (readonly [Field, Json])[]
}

function report(comparison: Comparison, place: FieldsPlace, reported: Reported): void {
  const { error, field, sent } = reported
  comparison.observe({
    rule: `${place.direction}-${place.noun}-${reported.action}`,
    verdict: reported.verdict,
    operation: place.operation,
    path: place.prefix + fieldPath(place.noun, field),
    message: reported.message,
    old: reported.pointers[0],
    new: reported.pointers[1],
    detail: field.in === 'path' ? field.in : field.key,
    witness:
      error === undefined
        ? undefined
        : () => place.witness(new Map(sent.map(([shown, value]) => [shown.key, value])), error),
  })
}
