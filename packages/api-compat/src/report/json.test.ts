import { readFileSync } from 'node:fs'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { expect, test } from 'vitest'
import { REPORT_SCHEMA_URL, toJson } from './json.ts'
import { hostile, mixed, nothing } from './testing/reports.ts'

const validate = new Ajv2020({ strict: true, allowUnionTypes: true }).compile(
  JSON.parse(readFileSync(REPORT_SCHEMA_URL, 'utf8')),
)

test.each([
  ['a mixed report', mixed],
  ['an empty one', nothing],
  ['a hostile one', hostile],
])('%s is as the published schema says, and reads back as it was', (_, report) => {
  const read: unknown = JSON.parse(toJson(report))
  expect(validate(read)).toBe(true)
  expect(read).toEqual(report)
})

test('the schema refuses what no report has', () => {
  expect(validate({ ...mixed, bump: 'huge' })).toBe(false)
  expect(validate({ ...mixed, extra: 1 })).toBe(false)
})

test('can be looked at in a terminal', () => {
  expect(toJson(hostile)).not.toMatch(/[\u0080-\u009f\u2028\u202e]/u)
})
