import { expect, test } from 'vitest'
import type { JsonObject } from '../json.ts'
import { loaded } from '../testing/loaded.ts'
import { compare } from './compare.ts'
import type { Suppression } from './options.ts'

function document(version: string, required: boolean): JsonObject {
  const page = { name: 'page', in: 'query', required, schema: { type: 'integer' } }
  return {
    openapi: '3.1.0',
    info: { title: 'Orders', version },
    paths: { '/orders': { get: { parameters: [page], responses: { '200': { description: 'Done' } } } } },
  }
}

const old = loaded(document('1.0.0', false))
const broken = loaded(document('1.1.0', true))
const [finding] = compare(old, broken).findings

function suppressing(more: Partial<Suppression> = {}) {
  const suppression = { id: finding?.id ?? '', reason: 'Nobody pages', expires: '2026-12-31', ...more }
  return compare(old, broken, { suppressions: [suppression], today: '2026-11-21' })
}

test('a suppressed break leaves the findings, and the bump stays major', () => {
  const { findings, bump, versionOk } = suppressing()
  expect({ findings, bump, versionOk }).toEqual({ findings: [], bump: 'major', versionOk: false })
})

test('a suppressed finding is told with what it is, why it may pass and until when', () => {
  expect(suppressing().suppressed).toEqual([
    {
      id: finding?.id,
      rule: 'request-parameter-became-required',
      verdict: 'breaking',
      message: finding?.message,
      reason: 'Nobody pages',
      expires: '2026-12-31',
    },
  ])
})

test.each([{ expires: '2026-11-20' }, { id: 'feedfeedfeed' }, { reason: ' ' }])(
  'a suppression with %j suppresses nothing',
  (more) => {
    const { findings, suppressed, bump } = suppressing(more)
    expect({ findings, suppressed, bump }).toEqual({ findings: [finding], suppressed: [], bump: 'major' })
  },
)

test('a rule that is judged otherwise needs another bump: that is a judgement, not an exception', () => {
  const severities = { 'request-parameter-became-required': 'notice' } as const
  expect(compare(old, broken, { severities }).bump).toBe('minor')
})
