import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  compareVersions,
  formatVersion,
  maxVersionLength,
  parseMajorSegment,
  parseVersion,
} from './version.ts'

const anyNumber = fc.nat({ max: 999_999 })
const anyVersion = fc.record({ major: anyNumber, minor: anyNumber, patch: anyNumber })

describe('a version', () => {
  it('reads back from its own text, which is within the length that is looked up', () => {
    fc.assert(
      fc.property(anyVersion, (version) => {
        const text = formatVersion(version)
        expect(parseVersion(text)).toEqual(version)
        expect(text.length).toBeLessThanOrEqual(maxVersionLength)
      }),
    )
  })

  it('has one spelling: whatever text is read, is what is written', () => {
    const anyText = fc.oneof(
      fc.string(),
      fc.string({ unit: fc.constantFrom('0', '1', '9', '.', ' ', '+', '-', '１', '٣') }),
      fc.stringMatching(/^\d{1,7}\.\d{1,7}\.\d{1,7}$/),
    )
    fc.assert(
      fc.property(anyText, (text) => {
        const version = parseVersion(text)
        expect(version === null ? text : formatVersion(version)).toBe(text)
      }),
      { numRuns: 1000 },
    )
  })

  it.each([
    '',
    '1',
    '1.2',
    '1.2.3.4',
    '1.2.3-beta',
    '1.2.3+build',
    '01.2.3',
    '1.02.3',
    '1.2.00',
    '1234567.0.0',
    '1.2.1000000',
    ' 1.2.3',
    '1.2.3 ',
    '1.2.3\n',
    '1.2.3, 1.2.3',
    'v1.2.3',
    '-1.2.3',
    '1e1.2.3',
    '0x1.2.3',
    '１.２.３',
    '١.٢.٣',
    '*',
    '1.2.x',
    'latest',
    `1.2.${'0'.repeat(10_240)}`,
  ])('is not %j', (text) => {
    expect(parseVersion(text)).toBeNull()
  })

  it('is ordered number by number', () => {
    const sorted = ['0.9.9', '1.0.0', '1.0.10', '1.2.0', '1.10.0', '2.0.0', '10.0.0']
    const parsed = sorted.flatMap((text) => parseVersion(text) ?? [])
    expect(parsed.toReversed().toSorted(compareVersions).map(formatVersion)).toEqual(sorted)
  })

  it('compares with itself as equal and with others the same from both sides', () => {
    fc.assert(
      fc.property(anyVersion, anyVersion, (a, b) => {
        expect(compareVersions(a, { ...a })).toBe(0)
        expect(Math.sign(compareVersions(a, b))).toBe(0 - Math.sign(compareVersions(b, a)))
      }),
    )
  })
})

describe('a major in a path', () => {
  it.each([
    ['v0', 0],
    ['v1', 1],
    ['v12', 12],
    ['v999999', 999_999],
  ])('%s is read', (segment, major) => {
    expect(parseMajorSegment(segment)).toBe(major)
  })

  it.each([
    '',
    'v',
    '1',
    'V1',
    'v01',
    'v1.0',
    'v1;x',
    'v1 ',
    ' v1',
    'v1\n',
    'v-1',
    'v１',
    'v1000000',
    'vv1',
    'v%31',
  ])('%j is refused', (segment) => {
    expect(parseMajorSegment(segment)).toBeNull()
  })
})
