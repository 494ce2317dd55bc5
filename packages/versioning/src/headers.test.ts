import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { startOfDay } from './calendar.ts'
import {
  deprecatedFieldsHeader,
  headerNames,
  imfFixdate,
  lifecycleHeaders,
  successorPath,
} from './headers.ts'
import { anyDay, anyInstant, anyText } from './line.fixture.ts'

const site = { since: '2026-02-01', sunset: '2026-09-01', replacement: 'homepage' }
const major = { since: '2026-03-01', sunset: '2027-08-01' }
const input = {
  notices: [major],
  migration: '/docs/leave-v1',
  successor: '/integrations/v2',
  form: 'true',
} as const
const day = startOfDay

describe('header names', () => {
  it('carry the prefix, vary by the version header, allow it in and expose the rest', () => {
    expect(headerNames('Stella')).toEqual({
      version: 'X-Stella-Api-Version',
      deprecatedFields: 'X-Stella-Api-Deprecated-Fields',
      vary: 'X-Stella-Api-Version',
      varyWithOrigin: 'X-Stella-Api-Version, Origin',
      allowed: ['X-Stella-Api-Version'],
      exposed: [
        'X-Stella-Api-Version',
        'X-Stella-Api-Deprecated-Fields',
        'Deprecation',
        'Sunset',
        'Link',
        'ETag',
        'Vary',
      ],
    })
    expect(headerNames('Acme-Corp').version).toBe('X-Acme-Corp-Api-Version')
  })

  it.each(['', 'Two Words', 'Stella:', 'Stella\r\nX', 'Stélla', '-Stella', 'Stella-', 'a--b'])(
    'refuse the prefix %j',
    (prefix) => {
      expect(() => headerNames(prefix)).toThrow('Header prefix')
    },
  )
})

describe('lifecycle headers', () => {
  it('announce a deprecation, its sunset, where to read about both, and what comes next', () => {
    expect(lifecycleHeaders(input, day('2026-03-01'))).toEqual({
      headers: [
        ['Deprecation', 'true'],
        ['Sunset', 'Sun, 01 Aug 2027 00:00:00 GMT'],
        [
          'Link',
          '</docs/leave-v1>; rel="deprecation", </docs/leave-v1>; rel="sunset", </integrations/v2>; rel="successor-version"',
        ],
      ],
      until: Infinity,
    })
  })

  it('give the date of the deprecation in the form of RFC 9745', () => {
    const { headers } = lifecycleHeaders({ ...input, form: 'rfc9745' }, day('2026-03-01'))
    expect(headers[0]).toEqual(['Deprecation', '@1772323200'])
    expect(new Date(1_772_323_200_000).toISOString()).toBe('2026-03-01T00:00:00.000Z')
  })

  it('leave out the successor where there is none', () => {
    const { headers } = lifecycleHeaders({ ...input, successor: null }, day('2026-03-01'))
    expect(headers[2]).toEqual([
      'Link',
      '</docs/leave-v1>; rel="deprecation", </docs/leave-v1>; rel="sunset"',
    ])
  })

  it('send nothing without a notice, or before its day', () => {
    expect(lifecycleHeaders({ ...input, notices: [] }, day('2026-03-01'))).toEqual({
      headers: [],
      until: Infinity,
    })
    expect(lifecycleHeaders(input, day('2026-03-01') - 1)).toEqual({ headers: [], until: day('2026-03-01') })
  })

  it('take the earliest sunset and the earliest start of several notices that stand', () => {
    const several = { ...input, form: 'rfc9745' as const, notices: [major, site] }
    const valuesAt = (now: string) =>
      lifecycleHeaders(several, day(now))
        .headers.slice(0, 2)
        .map(([, value]) => value)
    const later = { ...several, notices: [site, { since: '2026-02-10', sunset: '2026-08-01' }] }
    expect(valuesAt('2026-02-01')).toEqual([`@${day('2026-02-01') / 1000}`, 'Tue, 01 Sep 2026 00:00:00 GMT'])
    expect(valuesAt('2026-03-01')).toEqual([`@${day('2026-02-01') / 1000}`, 'Tue, 01 Sep 2026 00:00:00 GMT'])
    expect(lifecycleHeaders(several, day('2026-02-15')).until).toBe(day('2026-03-01'))
    expect(lifecycleHeaders(later, day('2026-02-05')).headers[1]?.[1]).toBe('Tue, 01 Sep 2026 00:00:00 GMT')
    expect(lifecycleHeaders(later, day('2026-02-10')).headers[1]?.[1]).toBe('Sat, 01 Aug 2026 00:00:00 GMT')
  })

  it('do not depend on the order of notices, and hold until the instant they name', () => {
    const anyNotice = fc
      .tuple(anyDay, anyDay)
      .map(([a, b]) => (a < b ? { since: a, sunset: b } : { since: b, sunset: a }))
    const share = fc.double({ min: 0, max: 1, noNaN: true })
    fc.assert(
      fc.property(fc.array(anyNotice, { maxLength: 4 }), anyInstant, share, (notices, now, part) => {
        const result = lifecycleHeaders({ ...input, form: 'rfc9745', notices }, now)
        const reversed = { ...input, form: 'rfc9745' as const, notices: notices.toReversed() }
        expect(lifecycleHeaders(reversed, now)).toEqual(result)
        const end = Math.min(result.until, Date.UTC(2030))
        const between = now + Math.floor((end - 1 - now) * part)
        expect(lifecycleHeaders(reversed, between).headers).toEqual(result.headers)
      }),
    )
  })

  it('refuse a sunset before its deprecation, even while the notice is to come', () => {
    const notices = [{ since: '2026-03-02', sunset: '2026-03-01' }]
    expect(() => lifecycleHeaders({ ...input, notices }, 0)).toThrow(
      'The sunset 2026-03-01 comes before its deprecation: set it to 2026-03-02 or later.',
    )
    const sameDay = [{ since: '2026-03-01', sunset: '2026-03-01' }]
    expect(() => lifecycleHeaders({ ...input, notices: sameDay }, 0)).not.toThrow()
  })

  it('refuse a notice on no day', () => {
    const notices = [{ since: 'soon', sunset: '2026-03-01' }]
    expect(() => lifecycleHeaders({ ...input, notices }, 0)).toThrow('"soon" is not a day')
  })

  it.each(['', '/a b', '/a>; rel="x', '/a\r\nX: y', '/ä', '/content/{externalId}', '/a"b'])(
    'refuse the link target %j',
    (target) => {
      expect(() => lifecycleHeaders({ ...input, migration: target }, 0)).toThrow('is no URI reference')
      expect(() => lifecycleHeaders({ ...input, successor: target }, 0)).toThrow('is no URI reference')
    },
  )

  it('take any URI reference as a link target', () => {
    const migration = "https://user@[::1]:8443/a/b;c=d?e=%20f&g#h!$'()*+,~_-."
    expect(lifecycleHeaders({ ...input, migration }, day('2026-03-01')).headers[2]?.[1]).toContain(
      `<${migration}>`,
    )
  })
})

describe('the successor of an operation', () => {
  it('is its place in the next major, or the base where it has parameters or is gone', () => {
    expect(successorPath('/integrations', 2, '/settings')).toBe('/integrations/v2/settings')
    expect(successorPath('/integrations', 2, '/content/{externalId}')).toBe('/integrations/v2')
    expect(successorPath('/integrations', 2, null)).toBe('/integrations/v2')
  })
})

describe('deprecated fields', () => {
  it('are a plain list of JSON paths', () => {
    expect(deprecatedFieldsHeader(['siteUrl', 'data[].siteUrl', 'a.b-c_d'])).toBe(
      'siteUrl,data[].siteUrl,a.b-c_d',
    )
  })

  it('are percent-encoded where a header or its list could not carry them', () => {
    expect(deprecatedFieldsHeader(['größe', 'a,b', 'x\r\nSet-Cookie: y', '50%', '😀', '\u{d800}'])).toBe(
      'gr%C3%B6%C3%9Fe,a%2Cb,x%0D%0ASet-Cookie:%20y,50%25,%F0%9F%98%80,%EF%BF%BD',
    )
  })

  it('can be read back, and are printable ASCII, whatever they are called', () => {
    const anyPath = anyText.filter((path) => path !== '')
    fc.assert(
      fc.property(fc.array(anyPath, { minLength: 1 }), (paths) => {
        const value = deprecatedFieldsHeader(paths)
        expect(value).toMatch(/^[!-~]+$/)
        expect(value.split(',').map(decodeURIComponent)).toEqual(paths.map((path) => path.toWellFormed()))
      }),
    )
  })
})

describe('an IMF-fixdate', () => {
  it('is the example of RFC 9110', () => {
    expect(imfFixdate(Date.UTC(1994, 10, 6, 8, 49, 37))).toBe('Sun, 06 Nov 1994 08:49:37 GMT')
  })

  it('has its fixed length and reads back to the second', () => {
    fc.assert(
      fc.property(fc.integer({ min: Date.UTC(1000), max: Date.UTC(9999, 11, 31) }), (instant) => {
        const text = imfFixdate(instant)
        expect(text).toMatch(/^[A-Z][a-z]{2}, \d{2} [A-Z][a-z]{2} \d{4} \d{2}:\d{2}:\d{2} GMT$/)
        expect(Date.parse(text)).toBe(Math.floor(instant / 1000) * 1000)
      }),
    )
  })

  it.each([Number.NaN, Infinity, Date.UTC(10_000), -1e15])('does not exist for %d', (instant) => {
    expect(() => imfFixdate(instant)).toThrow(RangeError)
  })
})
