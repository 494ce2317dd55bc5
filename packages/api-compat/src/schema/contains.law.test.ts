import { Ajv2020 } from 'ajv/dist/2020.js'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Json } from '../json.ts'
import { contains } from './contains.ts'
import { pair, value } from './random-schemas.ts'

const FULL = process.env['API_COMPAT_FULL'] !== undefined
const PAIRS = FULL ? 1_000 : 80
const VALUES = FULL ? 200 : 40

/** What Ajv says; `undefined` where it refuses the schema or never comes to an end. */
function validator(schema: Json): ((value: Json) => boolean | undefined) | undefined {
  try {
    // Any JSON value may be tried as a schema; Ajv itself refuses those that are none.
    const check = new Ajv2020({ strict: false, logger: false }).compile(schema as object)
    return (tried) => {
      try {
        return check(tried)
      } catch {
        return undefined
      }
    }
  } catch {
    return undefined
  }
}

describe('containment of random schemas', () => {
  test('never contradicts Ajv', { timeout: 600_000 }, () => {
    const answers = { contained: 0, 'not-contained': 0, unknown: 0 }
    fc.assert(
      fc.property(pair, fc.array(value, { minLength: VALUES, maxLength: VALUES }), ([sub, sup], values) => {
        const inSub = validator(sub)
        const inSup = validator(sup)
        const decided = contains(sub, sup, { budget: 20_000 })
        answers[decided.answer]++
        if (!inSub || !inSup) return
        const tried = decided.answer === 'not-contained' ? [decided.counterexample] : values
        const disagreeing = tried.filter((one) => inSub(one) === true && inSup(one) === false)
        const expected = { contained: [], 'not-contained': tried, unknown: disagreeing }
        expect(disagreeing).toEqual(expected[decided.answer])
      }),
      { numRuns: PAIRS },
    )
    if (FULL) process.stdout.write(`${JSON.stringify(answers)}\n`)
    expect(answers.unknown).toBeLessThan(PAIRS / 5)
  })
})
