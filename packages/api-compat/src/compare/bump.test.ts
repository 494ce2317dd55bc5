import { expect, test } from 'vitest'
import { versionSuffices } from './bump.ts'

test.each([
  ['1.2.3', '2.0.0', 'major', true],
  ['1.2.3', '1.3.0', 'major', false],
  ['1.2.3', '1.3.0', 'minor', true],
  ['1.2.3', '1.2.4', 'minor', false],
  ['1.2.3', '1.2.4', 'patch', true],
  ['1.2.3', '1.2.3', 'patch', false],
  ['1.2.3', '1.2.3', 'none', true],
  ['2.0.0', '1.9.0', 'minor', false],
  ['0.4.1', '0.5.0', 'major', true],
  ['0.4.1', '0.4.2', 'minor', false],
  ['v1', 'v2', 'major', true],
  ['2026-01-31', '2026-02-01', 'major', true],
  ['2026-01-31', '2026-01-31', 'patch', false],
] as const)('from %s to %s is enough for %s: %s', (old, next, needed, enough) => {
  expect(versionSuffices(old, next, needed)).toBe(enough)
})
