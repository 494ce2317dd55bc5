import { expect, test } from 'vitest'
import type { SuppressedFinding } from './report.ts'
import { countsSentence, headline, suppressedSentence, titleOf, versionSentence } from './sentences.ts'
import {
  breaking,
  mixed,
  nothing,
  notice,
  reportWith,
  safe,
  suppressed,
  unproven,
} from './testing/reports.ts'

test.each([
  [[breaking, safe], '1 breaking change'],
  [[breaking, breaking], '2 breaking changes'],
  [[unproven, notice], 'Nothing is known to break, but not everything is proved'],
  [[notice], 'Nothing breaks, but clients get something else'],
  [[safe], 'Nothing breaks'],
  [[], 'No difference that a client can notice'],
])('the gravest findings make the headline', (findings, words) => {
  expect(headline(reportWith(findings))).toBe(words)
})

test('counts each verdict that there is', () => {
  expect(countsSentence(mixed)).toBe('2 breaking · 1 unproven · 1 notice · 1 safe · 1 suppressed')
  expect(countsSentence(reportWith([notice, notice]))).toBe('2 notices')
  expect(countsSentence(nothing)).toBe('')
})

function sentence(
  bump: 'major' | 'minor' | 'none',
  versionOk: boolean,
  before: string,
  after: string,
): string {
  const sides = { old: { name: 'a', version: before }, new: { name: 'b', version: after } }
  return versionSentence(reportWith([], { ...sides, bump, versionOk }))
}

test('says which version is needed and whether it is there', () => {
  expect(sentence('none', true, '1.0.0', '1.0.0')).toBe('No new version is needed.')
  expect(sentence('major', true, '1.0.0', '2.0.0')).toBe(
    'Needs a new major version, and info.version makes that step: 1.0.0 → 2.0.0.',
  )
  expect(sentence('major', true, '0.1.0', '0.2.0')).toMatch(/below 1\.0\.0 the minor counts as the major/)
  expect(sentence('minor', false, '1.0.0', '1.0.0')).toBe(
    'Needs a new minor version, but info.version is 1.0.0 in both documents.',
  )
  expect(sentence('major', false, '', '1.1.0')).toBe(
    'Needs a new major version, but info.version only goes from (no version) to 1.1.0.',
  )
})

function said(...findings: readonly SuppressedFinding[]): string {
  return suppressedSentence(reportWith([], { suppressed: findings }))
}

test('says how many findings are suppressed, and when the first comes back', () => {
  const minor = { ...suppressed, verdict: 'notice', expires: '2026-12-01' } as const
  expect(said()).toBe('')
  expect(said(suppressed)).toBe('1 breaking finding is suppressed until 2027-01-31.')
  expect(said(minor)).toBe('1 finding is suppressed until 2026-12-01.')
  expect(said(suppressed, minor)).toBe(
    '2 findings are suppressed, 1 of them breaking; the first of the suppressions counts until 2026-12-01.',
  )
  expect(said(suppressed, suppressed)).toMatch(/^2 findings are suppressed, all breaking; /)
})

test('a report that suppresses everything does not say that nothing changed', () => {
  expect(headline(reportWith([], { suppressed: [suppressed] }))).toBe('No difference but what is suppressed')
})

test('a title names the place, once', () => {
  expect(titleOf({ message: 'The value may be null now', path: 'response 200 body /a' })).toBe(
    'The value may be null now (response 200 body /a)',
  )
  expect(titleOf({ message: 'The query parameter page is new', path: 'query parameter page' })).toBe(
    'The query parameter page is new',
  )
  expect(titleOf({ message: 'The operation is new', path: '' })).toBe('The operation is new')
})
