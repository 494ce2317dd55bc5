import type { Json } from '../json.ts'
import type { Expander } from './expand.ts'
import type { Formula } from './formula.ts'
import { canonical, codePoints, isArray, isObject } from './canonical.ts'
import { isMultiple } from './decimal.ts'
import { typeOf } from './facts.ts'
import { formatAccepts } from './formats.ts'
import { inNameSet, patternMatches } from './patterns.ts'

/** Yes, no, or `undefined` for "cannot be told". */
export type Truth = boolean | undefined

/** Whether a statement holds for a value. */
export function evaluate(expander: Expander, formula: Formula, value: Json): Truth {
  const holds = (inner: Formula, of: Json): Truth => evaluate(expander, inner, of)
  switch (formula.k) {
    case 'true':
      return true
    case 'false':
      return false
    case 'unknown':
      return undefined
    case 'node':
      return holds(expander.expand(formula), value)
    case 'all':
      return every(formula.of, (part) => holds(part, value))
    case 'any':
      return negated(every(formula.of, (part) => negated(holds(part, value))))
    case 'one':
      return exactlyOne(formula.of.map((part) => holds(part, value)))
    case 'not':
      return negated(holds(formula.of, value))
    case 'type':
      return (typeOf(value) & formula.mask) !== 0
    case 'enum':
      return formula.values.has(canonical(value))
    default:
  }
  if (typeof value === 'number') return ofNumber(formula, value)
  if (typeof value === 'string') return ofString(formula, value)
  if (isArray(value)) return ofArray(formula, value, holds)
  return isObject(value) ? ofObject(formula, value, holds) : true
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

function exactlyOne(truths: readonly Truth[]): Truth {
  const sure = truths.filter((truth) => truth === true).length
  if (sure > 1) return false
  return truths.includes(undefined) ? undefined : sure === 1
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

function ofArray(
  formula: Formula,
  value: readonly Json[],
  holds: (inner: Formula, of: Json) => Truth,
): Truth {
  switch (formula.k) {
    case 'minItems':
      return value.length >= formula.n
    case 'maxItems':
      return value.length <= formula.n
    case 'unique':
      return new Set(value.map(canonical)).size === value.length
    case 'item': {
      const item = value[formula.index]
      return item === undefined ? true : holds(formula.child, item)
    }
    case 'items':
      return every(value.slice(formula.from), (item) => holds(formula.child, item))
    case 'contains': {
      const truths = value.map((item) => holds(formula.child, item))
      const sure = truths.filter((truth) => truth === true).length
      const possible = truths.filter((truth) => truth !== false).length
      if (sure > formula.max || possible < formula.min) return false
      return sure >= formula.min && possible <= formula.max ? true : undefined
    }
    default:
      return true
  }
}

function ofObject(
  formula: Formula,
  value: { readonly [name: string]: Json },
  holds: (inner: Formula, of: Json) => Truth,
): Truth {
  switch (formula.k) {
    case 'minProperties':
      return Object.keys(value).length >= formula.n
    case 'maxProperties':
      return Object.keys(value).length <= formula.n
    case 'required':
      return Object.hasOwn(value, formula.name)
    case 'prop': {
      const member = Object.hasOwn(value, formula.name) ? value[formula.name] : undefined
      return member === undefined ? true : holds(formula.child, member)
    }
    case 'each':
      return every(Object.entries(value), ([name, member]) => {
        const inside = inNameSet(formula.names, name)
        if (inside === false) return true
        const truth = holds(formula.child, member)
        return inside === undefined && truth !== true ? undefined : truth
      })
    case 'names':
      return every(Object.keys(value), (name) => holds(formula.child, name))
    default:
      return true
  }
}
