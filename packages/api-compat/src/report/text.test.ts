import { expect, test } from 'vitest'
import { coloured, plain } from './style.ts'
import {
  breaking,
  hostile,
  hostileSources,
  mixed,
  nothing,
  notice,
  reportWith,
  safe,
  sources,
  suppressed,
} from './testing/reports.ts'
import type { Finding } from './report.ts'
import { toText } from './text.ts'

test('says in one line that nothing was found', () => {
  expect(toText(nothing, sources)).toBe(
    'No difference that a client can notice: api/old.yaml 1.4.0 → api/new.yaml 1.5.0\n',
  )
})

test('does not hide that something was suppressed, nor which version it needs', () => {
  const report = reportWith([], { suppressed: [suppressed], bump: 'major', versionOk: false })
  expect(toText(report, sources)).toBe(
    [
      'No difference but what is suppressed: api/old.yaml 1.4.0 → api/new.yaml 1.5.0',
      '1 breaking finding is suppressed until 2027-01-31.',
      'Needs a new major version, but info.version only goes from 1.4.0 to 1.5.0.',
      '',
    ].join('\n'),
  )
})

test('fits into the columns of a terminal', () => {
  const words = 'a word and another one, '.repeat(8)
  const report = reportWith([{ ...breaking, message: words, path: words }])
  const lines = toText(report, { old: () => words, new: () => words }, plain, 60).split('\n')
  expect(lines.filter((line) => line.length > 60)).toEqual([])
  expect(lines).toContain('    reaches   POST /orders, POST /orders/{id}/items,')
  expect(lines).toContain('              PUT /orders/{id} and 2 more')
})

test('shows the rule, the reach, both sources, the witness and the verdict on the version', () => {
  expect(toText(reportWith([breaking, safe]), sources)).toMatchInlineSnapshot(`
    "api/old.yaml 1.4.0 → api/new.yaml 1.5.0

    BREAKING (1)

      ✗ The property quantity is required now
        rule      request-property-became-required  3f2a9c1b77de
        in        request body /quantity
        reaches   POST /orders, POST /orders/{id}/items, PUT /orders/{id} and 2 more
        old       api/old.yaml:16:15
                  › 16 │ required:
                    17 │   - sku
        new       api/new.yaml:18:19
                    17 │ - sku
                  › 18 │ - quantity
        request   Allowed by the old contract:
                    POST /orders?dryRun=true
                    content-type: application/json

                    {"sku":"a"}
                  Refused by the new one: must have required property 'quantity'

    SAFE (1)

      ✓ The operation is new · GET /orders/{id}/invoice

    1 breaking · 1 safe
    Needs a new major version, but info.version only goes from 1.4.0 to 1.5.0.
    "
  `)
})

test('tells what is safe in a line, without saying an operation twice', () => {
  const added = { ...safe, message: 'The operation GET /a is new', operations: ['GET /a'] }
  const optional = { ...safe, path: 'request body /note', operations: ['POST /a', 'POST /b', 'POST /c'] }
  const lines = toText(reportWith([added, optional]), sources).split('\n')
  expect(lines).toContain('  ✓ The operation GET /a is new')
  expect(lines).toContain('  ✓ The operation is new · request body /note · POST /a and 2 more')
  const narrow = toText(reportWith([optional]), sources, plain, 40).split('\n')
  expect(narrow.filter((line) => line.length > 40)).toEqual([])
})

test('tells what reads the same in several places once, unless it breaks', () => {
  const places = Array.from({ length: 12 }, (_, index) => `request body /${index}`)
  const told = (finding: Finding) => toText(reportWith(places.map((path) => ({ ...finding, path }))), sources)
  expect(told(notice).match(/^  ! /gm)).toHaveLength(1)
  expect(told(notice)).toMatch(/also +request body \/1 · .*15:17/)
  expect(told(notice)).toContain('and in 3 more places')
  expect(told(safe)).toContain('· and in 11 more places')
  expect(told(breaking).match(/^  ✗ /gm)).toHaveLength(12)
})

test('groups by verdict, breaking first', () => {
  const shuffled = reportWith([...mixed.findings].toReversed())
  const titles = toText(shuffled, sources).match(/^[A-Z]+ \(\d+\)$/gm)
  expect(titles).toEqual(['BREAKING (2)', 'UNPROVEN (1)', 'NOTICE (1)', 'SAFE (1)'])
})

test('leaves out the side that a document does not have', () => {
  const text = toText(reportWith([notice]), sources)
  expect(text).toContain('old       api/old.yaml:15:17')
  expect(text).not.toContain('new       ')
})

test('says the same in colour', () => {
  const text = toText(mixed, sources, coloured)
  expect(text).toContain('\u001b[')
  // oxlint-disable-next-line no-control-regex -- escape sequences are what it takes out
  expect(text.replaceAll(/\u001b\[\d+m/g, '')).toBe(toText(mixed, sources))
})

test('lets no text of a document move the cursor, begin a line or command a runner', () => {
  const text = toText(hostile, hostileSources)
  // oxlint-disable-next-line no-control-regex -- control characters are what must not be there
  expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u2028\u202e]/u)
  expect(text).not.toMatch(/^\s*::/m)
  expect(text.isWellFormed()).toBe(true)
})
