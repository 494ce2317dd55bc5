import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { availability } from './availability.ts'
import { startOfDay } from './calendar.ts'
import { anyInstant, anyLine, anyText, lineOf } from './line.fixture.ts'
import { type Negotiation, createNegotiator } from './negotiate.ts'
import { checkPolicy } from './policy.ts'
import type { ReleaseLine } from './release.ts'
import { compareVersions, formatVersion, parseVersion } from './version.ts'

// 0: retired; 1: floor raised to 1.1, deprecated; 2: starts at 2.0.1 and has 2.2.0 scheduled; 3: scheduled.
const line = lineOf(
  {
    '0.9.0': '2023-01-01',
    '1.0.0': '2024-01-01',
    '1.1.0': '2024-06-01',
    '1.1.2': '2024-07-01',
    '1.3.0': '2025-01-01',
    '2.0.1': '2025-11-01',
    '2.1.0': '2026-02-01',
    '2.2.0': '2027-01-01',
    '3.0.0': '2027-06-01',
  },
  [
    { major: 0, deprecated: { since: '2024-01-01', sunset: '2025-01-01' }, retired: '2025-01-01' },
    {
      major: 1,
      floors: [{ minor: 1, announced: '2025-01-01', effective: '2025-06-01' }],
      deprecated: { since: '2025-11-01', sunset: '2027-11-01' },
    },
  ],
)
const names = { header: 'X-Stella-Api-Version', base: '/integrations' }
const majors = [
  { path: '/integrations/v1', lowest: '1.1.0', highest: '1.3.0' },
  { path: '/integrations/v2', lowest: '2.0.1', highest: '2.1.0' },
]

function negotiatorOf(any: ReleaseLine, now: number) {
  return createNegotiator({ ...names, availability: availability(any, now) })
}

const negotiate = negotiatorOf(line, startOfDay('2026-11-21'))

function summary(result: Negotiation): string {
  if (result.ok) return result.release
  return `${result.status} ${result.code} in ${result.release}`
}

describe('negotiation', () => {
  it('is over a line that keeps its promises', () => {
    expect(() => checkPolicy(line)).not.toThrow()
  })

  it.each<[string, number | null, string | readonly string[] | undefined, string]>([
    ['no header: the latest of the major', 1, undefined, '1.3.0'],
    ['no header: not the scheduled one', 2, undefined, '2.1.0'],
    ['no value: the latest of the major', 1, [], '1.3.0'],
    ['an exact release', 1, '1.1.2', '1.1.2'],
    ['one value in a list', 1, ['1.1.2'], '1.1.2'],
    ['the floor itself', 1, '1.1.0', '1.1.0'],
    ['between two patches', 1, '1.1.1', '1.1.0'],
    ['between two minors', 1, '1.2.7', '1.1.2'],
    ['a later patch of an older minor', 1, '1.1.999999', '1.1.2'],
    ['above the latest', 1, '1.4.0', '1.3.0'],
    ['far above the latest', 1, '1.999999.999999', '1.3.0'],
    ['a release that is only scheduled', 2, '2.2.0', '2.1.0'],
    ['below the floor', 1, '1.0.0', '410 API_VERSION_TOO_OLD in 1.1.0'],
    ['below the floor, a patch that never was', 1, '1.0.9', '410 API_VERSION_TOO_OLD in 1.1.0'],
    ['before the first release of its major', 2, '2.0.0', '410 API_VERSION_TOO_OLD in 2.0.1'],
    ['a major that does not exist', 9, undefined, '404 API_VERSION_UNSUPPORTED in 2.1.0'],
    [
      'a major that does not exist, whatever the header',
      9,
      'nonsense',
      '404 API_VERSION_UNSUPPORTED in 2.1.0',
    ],
    ['a segment that is no major', null, '1.1.0', '404 API_VERSION_UNSUPPORTED in 2.1.0'],
    ['a major that is only scheduled', 3, '3.0.0', '404 API_VERSION_UNSUPPORTED in 2.1.0'],
    ['a retired major', 0, undefined, '410 API_VERSION_UNSUPPORTED in 0.9.0'],
    ['a retired major, whatever the header', 0, '1.1.0', '410 API_VERSION_UNSUPPORTED in 0.9.0'],
    ['the header of another served major', 1, '2.1.0', '400 API_VERSION_UNSUPPORTED in 1.3.0'],
    ['the header of a retired major', 1, '0.9.0', '400 API_VERSION_UNSUPPORTED in 1.3.0'],
    ['the header of a major that does not exist', 2, '9.0.0', '400 API_VERSION_UNSUPPORTED in 2.1.0'],
    ['an empty header', 1, '', '400 API_VERSION_INVALID in 1.3.0'],
    ['a repeated header', 1, ['1.1.0', '1.1.0'], '400 API_VERSION_INVALID in 1.3.0'],
    ['a header repeated empty', 1, ['', ''], '400 API_VERSION_INVALID in 1.3.0'],
    ['a repeated header that was joined', 1, '1.1.0, 1.1.0', '400 API_VERSION_INVALID in 1.3.0'],
    ['two numbers', 1, '1.1', '400 API_VERSION_INVALID in 1.3.0'],
    ['a pre-release', 1, '1.1.0-beta', '400 API_VERSION_INVALID in 1.3.0'],
    ['a leading zero', 1, '01.1.0', '400 API_VERSION_INVALID in 1.3.0'],
    ['seven digits', 1, '1.1000000.0', '400 API_VERSION_INVALID in 1.3.0'],
    ['a star', 1, '*', '400 API_VERSION_INVALID in 1.3.0'],
    ['full-width digits', 1, '１.１.０', '400 API_VERSION_INVALID in 1.3.0'],
    ['10 KB of digits', 1, '1'.repeat(10_240), '400 API_VERSION_INVALID in 1.3.0'],
    ['a name that objects have', 1, '__proto__', '400 API_VERSION_INVALID in 1.3.0'],
  ])('answers %s', (_, major, header, expected) => {
    expect(summary(negotiate(major, header))).toBe(expected)
    expect(summary(negotiate(major, header))).toBe(expected)
  })

  it.each<[string, string | undefined, string, string]>([
    ['stands in for an absent header', undefined, '1.1.0', '1.1.0'],
    ['gives way to a header', '1.3.0', '1.1.0', '1.3.0'],
    ['gives way to a header that is refused', '1.1', '1.1.0', '400 API_VERSION_INVALID in 1.3.0'],
    ['between releases takes the one below', undefined, '1.2.0', '1.1.2'],
    [
      'below the floor is answered like a request for it',
      undefined,
      '1.0.0',
      '410 API_VERSION_TOO_OLD in 1.1.0',
    ],
    ['of another major is ignored', undefined, '2.0.1', '1.3.0'],
    ['that is malformed is ignored', undefined, 'one', '1.3.0'],
  ])('knows that a pin %s', (_, header, pin, expected) => {
    expect(summary(negotiate(1, header, pin))).toBe(expected)
  })

  it('gives a pin below the floor the very answer of a request for it', () => {
    expect(negotiate(1, undefined, '1.0.5')).toBe(negotiate(1, '1.0.5'))
  })

  it('points at the release it serves', () => {
    expect(negotiate(1, '1.2.0')).toEqual({ ok: true, release: '1.1.2', index: 3 })
    expect(line.releases[3]?.version).toBe('1.1.2')
  })

  it('names the supported range and the migration page to a client that asks for too little', () => {
    expect(negotiate(1, '1.0.0')).toEqual({
      ok: false,
      status: 410,
      code: 'API_VERSION_TOO_OLD',
      message:
        'Version 1.0.0 is not served any more: /integrations/v1 serves 1.1.0 to 1.3.0, and /docs/leave-v1 tells how to move.',
      details: {
        requested: '1.0.0',
        supported: { lowest: '1.1.0', highest: '1.3.0' },
        majors,
        migration: '/docs/leave-v1',
      },
      release: '1.1.0',
      shape: 2,
    })
  })

  it('names the served majors to a client of an unknown one', () => {
    expect(negotiate(9, undefined)).toMatchObject({
      message:
        '/integrations has no such version. Served: /integrations/v1 (1.1.0 to 1.3.0), /integrations/v2 (2.0.1 to 2.1.0).',
      details: { requested: null, supported: null, majors, migration: null },
    })
  })

  it('tells a client of a retired major where to go', () => {
    expect(negotiate(0, undefined)).toMatchObject({
      message:
        'v0 is retired; /docs/leave-v0 tells how to move. Served: /integrations/v1 (1.1.0 to 1.3.0), /integrations/v2 (2.0.1 to 2.1.0).',
      details: { supported: null, majors, migration: '/docs/leave-v0' },
    })
  })

  it('tells a client whose header and path disagree what each of them offers', () => {
    expect(negotiate(1, '2.1.0')).toMatchObject({
      message:
        'X-Stella-Api-Version asks for 2.1.0, but /integrations/v1 serves 1.1.0 to 1.3.0. Served: /integrations/v1 (1.1.0 to 1.3.0), /integrations/v2 (2.0.1 to 2.1.0).',
      details: { requested: '2.1.0', supported: { lowest: '1.1.0', highest: '1.3.0' } },
    })
  })

  it.each([
    ['', 'such as 1.3.0; it is empty.', ''],
    ['1.1.0-beta', 'it says "1.1.0-beta".', '1.1.0-beta'],
    [
      '<b>"&\r\n',
      String.raw`it says "\u003cb\u003e\u0022\u0026\u000d\u000a".`,
      String.raw`\u003cb\u003e\u0022\u0026\u000d\u000a`,
    ],
    ['é😀', String.raw`\u00e9\ud83d\ude00`, String.raw`\u00e9\ud83d\ude00`],
    ['1'.repeat(10_240), 'it says "1111111111111111...".', '1111111111111111...'],
  ])('quotes a short and escaped piece of %j', (value, says, requested) => {
    const result = negotiate(1, value)
    expect(result).toMatchObject({ code: 'API_VERSION_INVALID', details: { requested } })
    expect(result.ok ? '' : result.message).toContain(says)
  })

  it('never echoes more than a line of printable ASCII', () => {
    fc.assert(
      fc.property(anyText, (value) => {
        const result = negotiate(2, value)
        if (result.ok) return
        expect(result.message).toMatch(/^[ -~]{1,300}$/)
        expect(JSON.stringify(result.details)).toMatch(/^[ -~]{1,500}$/)
      }),
    )
  })

  it('answers 404 everywhere, and never fails, before anything is out', () => {
    const early = negotiatorOf(line, 0)
    expect(summary(early(1, '1.0.0'))).toBe('404 API_VERSION_UNSUPPORTED in 0.9.0')
    expect(early(1, undefined)).toMatchObject({
      message: '/integrations has no such version. /integrations serves nothing at present.',
    })
  })

  it('does not start without a release', () => {
    expect(() => negotiatorOf(lineOf({}), 0)).toThrow('list one')
  })
})

describe('what negotiation returns', () => {
  it('is frozen throughout', () => {
    const asks = [['1.1.1'], ['1.0.0'], ['2.0.0'], ['nonsense'], ['1.1.0', '1.1.0'], []]
    for (const ask of asks) {
      for (const major of [0, 1, 9]) {
        const result = negotiate(major, ask)
        expect(Object.isFrozen(result)).toBe(true)
        if (result.ok) continue
        const { details } = result
        const parts = [details, details.majors, ...details.majors, details.supported ?? details]
        expect(parts.filter((part) => !Object.isFrozen(part))).toEqual([])
      }
    }
  })

  it('is the same object for the same question', () => {
    for (const ask of ['1.1.1', '1.0.1', '2.0.0', undefined])
      expect(negotiate(1, ask)).toBe(negotiate(1, ask))
    expect(negotiate(8, '1.0.0')).toBe(negotiate(9, '2.0.0'))
  })

  it('stays right, and is remembered for a bounded number of questions only', () => {
    const fresh = negotiatorOf(line, startOfDay('2026-11-21'))
    const tooOld = Array.from({ length: 5000 }, (_, patch) => `1.0.${patch}`)
    for (const ask of tooOld) fresh(1, ask)
    const remembered = tooOld.filter((ask) => fresh(1, ask) === fresh(1, ask))
    expect(remembered).toHaveLength(512)
    expect(fresh(1, '1.0.4999')).toMatchObject({
      code: 'API_VERSION_TOO_OLD',
      details: { requested: '1.0.4999' },
    })
    expect(fresh(1, '1.2.3')).toEqual({ ok: true, release: '1.1.2', index: 3 })
    expect(fresh(1, '1.2.3')).toBe(fresh(1, '1.1.2'))
  })

  it('is not remembered for malformed values, so that they leave room for the others', () => {
    const fresh = negotiatorOf(line, startOfDay('2026-11-21'))
    for (let index = 0; index < 2000; index += 1) fresh(1, `1.0.${index}-beta`)
    expect(fresh(1, '1.0.0')).toBe(fresh(1, '1.0.0'))
  })
})

const anySmall = fc.nat({ max: 6 })
const anyAsk = fc
  .record({ major: fc.nat({ max: 3 }), minor: anySmall, patch: anySmall })
  .map((version) => ({ ...version, text: formatVersion(version) }))

describe('for any line, at any time', () => {
  it('the release served is one that is served, not above the request, and the highest such', () => {
    fc.assert(
      fc.property(anyLine, anyInstant, anyAsk, (any, now, ask) => {
        const { majors: states, releases } = availability(any, now)
        const result = negotiatorOf(any, now)(ask.major, ask.text)
        if (!result.ok) return
        const served = states.find((major) => major.major === ask.major)?.served ?? []
        const release = served.find((candidate) => candidate.version === result.release)
        expect(release).toEqual(releases[result.index])
        expect(['served', 'deprecated']).toContain(release?.state)
        const highest = served.findLast((candidate) => compareVersions(candidate.parsed, ask) <= 0)
        expect(highest?.version).toBe(result.release)
      }),
      { numRuns: 500 },
    )
  })

  it('a request within the served range is served', () => {
    fc.assert(
      fc.property(anyLine, anyInstant, anyAsk, (any, now, ask) => {
        const floor = availability(any, now).majors.find((major) => major.major === ask.major)?.floor
        const above = floor !== null && floor !== undefined && compareVersions(ask, floor.parsed) >= 0
        expect(negotiatorOf(any, now)(ask.major, ask.text).ok).toBe(above)
      }),
      { numRuns: 500 },
    )
  })

  it('a higher request never gets a lower release, nor a refusal where the lower one is served', () => {
    fc.assert(
      fc.property(anyLine, anyInstant, anyAsk, anySmall, anySmall, (any, now, low, minor, patch) => {
        const high = { major: low.major, minor: low.minor + minor, patch: low.patch + patch }
        const ask = negotiatorOf(any, now)
        const [first, second] = [ask(low.major, low.text), ask(low.major, formatVersion(high))]
        if (!first.ok) return
        expect(second.ok && second.index >= first.index).toBe(true)
      }),
    )
  })

  it('asking for what was served serves the same, and so does pinning it', () => {
    fc.assert(
      fc.property(anyLine, anyInstant, fc.option(anyAsk), fc.nat({ max: 3 }), (any, now, ask, major) => {
        const negotiateAny = negotiatorOf(any, now)
        const first = negotiateAny(major, ask?.text)
        if (!first.ok) return
        expect(negotiateAny(major, first.release)).toBe(first)
        expect(negotiateAny(major, undefined, first.release)).toBe(first)
      }),
    )
  })

  it('a refusal has the shape of a release that exists, and of the path where the path names one that is out', () => {
    fc.assert(
      fc.property(anyLine, anyInstant, fc.option(anyText), fc.nat({ max: 4 }), (any, now, header, major) => {
        const result = negotiatorOf(any, now)(major, header ?? undefined)
        if (result.ok) return
        expect(any.releases[result.shape]?.version).toBe(result.release)
        const out = availability(any, now).majors.find((status) => status.major === major)?.latest
        const ofPath = parseVersion(result.release)?.major === major
        expect(ofPath || !out).toBe(true)
      }),
    )
  })
})
