import type { Json, JsonObject } from '../json.ts'
import type { Expander } from './expand.ts'
import type { Formula } from './formula.ts'
import { canonical, codePoints, isArray, isObject } from './canonical.ts'
import { isMultiple } from './decimal.ts'
import { type NameSet, typeOf } from './facts.ts'
import { formatAccepts } from './formats.ts'
import { inNameSet, patternMatches } from './patterns.ts'

/** Yes, no, or `undefined` for "cannot be told". */
export type Truth = boolean | undefined

/**
 * Whether a statement holds for a value. Asked millions of times for a document, so next to nothing is made on the way:
 * closures are in functions of their own, for they cost wherever they might be made.
 */
export function evaluate(expander: Expander, formula: Formula, value: Json): Truth {
  switch (formula.k) {
    case 'true':
      return true
    case 'false':
      return false
    case 'unknown':
      return undefined
    case 'node':
      return evaluate(expander, expander.expand(formula), value)
    case 'all':
      return ofAll(expander, formula.of, value)
    case 'any':
      return ofAny(expander, formula.of, value)
    case 'one':
      return isBetween(1, partsOf(expander, formula.of, value), 1)
    case 'not':
      return negated(evaluate(expander, formula.of, value))
    case 'type':
      return (typeOf(value) & formula.mask) !== 0
    case 'enum':
      return formula.values.has(canonical(value))
    default:
  }
  if (typeof value === 'number') return ofNumber(formula, value)
  if (typeof value === 'string') return ofString(formula, value)
  if (isArray(value)) return ofArray(expander, formula, value)
  return isObject(value) ? ofObject(expander, formula, value) : true
}

function ofAll(expander: Expander, parts: readonly Formula[], value: Json): Truth {
  let all: Truth = true
  for (const part of parts) {
    const truth = evaluate(expander, part, value)
    if (truth === false) return false
    if (truth === undefined) all = undefined
  }
  return all
}

function ofAny(expander: Expander, parts: readonly Formula[], value: Json): Truth {
  let any: Truth = false
  for (const part of parts) {
    const truth = evaluate(expander, part, value)
    if (truth === true) return true
    if (truth === undefined) any = undefined
  }
  return any
}

export function negated(truth: Truth): Truth {
  return truth === undefined ? undefined : !truth
}

/** Whether something holds for all; a single "no" decides, whatever cannot be told about the others. */
export function every<T>(parts: Iterable<T>, holds: (part: T) => Truth): Truth {
  let all: Truth = true
  for (const part of parts) {
    const truth = holds(part)
    if (truth === false) return false
    if (truth === undefined) all = undefined
  }
  return all
}

function partsOf(expander: Expander, parts: readonly Formula[], value: Json): readonly Truth[] {
  return parts.map((part) => evaluate(expander, part, value))
}

function itemsOf(expander: Expander, formula: Formula, values: readonly Json[]): readonly Truth[] {
  return values.map((value) => evaluate(expander, formula, value))
}

function ofEach(expander: Expander, formula: Formula, values: readonly Json[]): Truth {
  return every(values, (value) => evaluate(expander, formula, value))
}

/** Whether as many hold as is asked for. */
function isBetween(least: number, truths: readonly Truth[], most: number): Truth {
  const sure = truths.filter((truth) => truth === true).length
  const possible = truths.filter((truth) => truth !== false).length
  if (sure > most || possible < least) return false
  return sure >= least && possible <= most ? true : undefined
}

function ofNumber(formula: Formula, value: number): Truth {
  if (formula.k === 'min') return formula.excl ? value > formula.n : value >= formula.n
  if (formula.k === 'max') return formula.excl ? value < formula.n : value <= formula.n
  return formula.k === 'multipleOf' ? isMultiple(value, formula.n) : true
}

function ofString(formula: Formula, value: string): Truth {
  if (formula.k === 'minLength') return codePoints(value) >= formula.n
  if (formula.k === 'maxLength') return codePoints(value) <= formula.n
  if (formula.k === 'pattern') return patternMatches(formula.text, value)
  return formula.k === 'format' ? formatAccepts(formula.text, value) : true
}

function ofArray(expander: Expander, formula: Formula, value: readonly Json[]): Truth {
  switch (formula.k) {
    case 'minItems':
      return value.length >= formula.n
    case 'maxItems':
      return value.length <= formula.n
    case 'unique':
      return new Set(value.map(canonical)).size === value.length
    case 'item': {
      const item = value[formula.index]
      return item === undefined ? true : evaluate(expander, formula.child, item)
    }
    case 'items':
      return ofEach(expander, formula.child, value.slice(formula.from))
    case 'contains':
      return isBetween(formula.min, itemsOf(expander, formula.child, value), formula.max)
    default:
      return true
  }
}

function ofObject(expander: Expander, formula: Formula, value: JsonObject): Truth {
  switch (formula.k) {
    case 'minProperties':
      return Object.keys(value).length >= formula.n
    case 'maxProperties':
      return Object.keys(value).length <= formula.n
    case 'required':
      return Object.hasOwn(value, formula.name)
    case 'prop': {
      const member = Object.hasOwn(value, formula.name) ? value[formula.name] : undefined
      return member === undefined ? true : evaluate(expander, formula.child, member)
    }
    case 'each':
      return ofMembers(expander, formula.names, formula.child, value)
    case 'names':
      return ofEach(expander, formula.child, Object.keys(value))
    default:
      return true
  }
}

/** What is said of each member whose name is in a set. */
function ofMembers(expander: Expander, names: NameSet, child: Formula, value: JsonObject): Truth {
  return every(Object.keys(value), (name) => {
    const inside = inNameSet(names, name)
    if (inside === false) return true
    const truth = evaluate(expander, child, value[name] ?? null)
    return inside === undefined && truth !== true ? undefined : truth
  })
}
