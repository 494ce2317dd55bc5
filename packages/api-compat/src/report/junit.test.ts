import { expect, test } from 'vitest'
import { toJunit } from './junit.ts'
import { breaking, hostile, mixed, nothing, reportWith, unproven } from './testing/reports.ts'

test('fails a case for each breaking finding and skips one for each unproven one', () => {
  expect(toJunit(reportWith([breaking, unproven]))).toMatchInlineSnapshot(`
    "<?xml version="1.0" encoding="UTF-8"?>
    <testsuites name="api-compat" tests="2" failures="1" errors="0">
      <testsuite name="api/old.yaml → api/new.yaml" file="api/new.yaml" tests="2" failures="1" errors="0" skipped="1">
        <testcase classname="request-property-became-required" name="The property quantity is required now (request body /quantity) [3f2a9c1b77de]">
          <failure type="request-property-became-required" message="The property quantity is required now (api/new.yaml:18:19)">in request body /quantity
    reaches POST /orders, POST /orders/{id}/items, PUT /orders/{id}, PUT /shops/{shop}/orders/{id}, PUT /v2/orders/{id}
    old api/old.yaml:16:15
    new api/new.yaml:18:19

    Allowed by the old contract:
    POST /orders?dryRun=true
    content-type: application/json

    {&quot;sku&quot;:&quot;a&quot;}

    Refused by the new one: must have required property 'quantity'</failure>
        </testcase>
        <testcase classname="request-pattern-changed" name="The pattern ^(?=.*\\d)[a-z0-9]+$ uses a look-ahead, so it is not decided whether the new one allows as much (request body /sku) [77aa01bc99e0]">
          <skipped message="The pattern ^(?=.*\\d)[a-z0-9]+$ uses a look-ahead, so it is not decided whether the new one allows as much (api/new.yaml:14:17)">in request body /sku
    reaches POST /orders
    old api/old.yaml:14:17
    new api/new.yaml:14:17</skipped>
        </testcase>
      </testsuite>
    </testsuites>
    "
  `)
})

/** What `junit-10.xsd` lets be in what, and which attributes each has; those with `!` have to be there. */
const FORMAT: Readonly<Record<string, { readonly in: readonly string[]; readonly attributes: string }>> = {
  testsuites: { in: [''], attributes: 'name time tests failures errors' },
  testsuite: {
    in: ['testsuites', 'testsuite'],
    attributes:
      'name! tests! failures! errors! group time skipped timestamp hostname id package file log url',
  },
  testcase: { in: ['testsuite'], attributes: 'name! time classname group' },
  failure: { in: ['testcase'], attributes: 'type message' },
  skipped: { in: ['testcase'], attributes: 'type message' },
  'system-out': { in: ['testcase', 'testsuite'], attributes: '' },
}

/** What a reader that holds a file to `junit-10.xsd` would say to its elements. */
function complaints(xml: string): string[] {
  const open: string[] = ['']
  return [...xml.matchAll(/<(\/?)([a-z-]+)((?: [a-z]+="[^"<]*")*)(\/?)>/g)].flatMap(
    ([, end, name = '', rest = '', empty]) => {
      if (end === '/') return open.pop() === name ? [] : [`</${name}> closes nothing`]
      const parent = open.at(-1) ?? ''
      if (empty === '') open.push(name)
      const format = FORMAT[name]
      if (!format?.in.includes(parent)) return [`<${name}> in <${parent}>`]
      const given = [...rest.matchAll(/ ([a-z]+)="[^"]*"/g)].map(([, attribute = '']) => attribute)
      const known = format.attributes.split(' ')
      return [
        ...given.filter((attribute) => !known.some((item) => item.replace('!', '') === attribute)),
        ...known.filter((item) => item.endsWith('!') && !given.includes(item.slice(0, -1))),
      ].map((attribute) => `${name} ${attribute}`)
    },
  )
}

test.each([
  ['every verdict', mixed],
  ['nothing found', nothing],
  ['hostile documents', hostile],
])('is as strict readers want it: %s', (_, report) => {
  expect(complaints(toJunit(report))).toEqual([])
})

test('strict readers refuse what is not theirs', () => {
  expect(complaints('<testsuites skipped="1"><testcase name="a" line="3"/></testsuites>')).toEqual([
    'testsuites skipped',
    '<testcase> in <testsuites>',
  ])
  expect(complaints('<testsuite name="a"/>')).toEqual(['<testsuite> in <>'])
})

test('has one passing case when nothing was found', () => {
  expect(toJunit(nothing)).toMatchInlineSnapshot(`
    "<?xml version="1.0" encoding="UTF-8"?>
    <testsuites name="api-compat" tests="1" failures="0" errors="0">
      <testsuite name="api/old.yaml → api/new.yaml" file="api/new.yaml" tests="1" failures="0" errors="0" skipped="0">
        <testcase classname="api-compat" name="No difference that a client can notice"/>
      </testsuite>
    </testsuites>
    "
  `)
})

test('counts what it holds', () => {
  const xml = toJunit(mixed)
  expect(xml).toContain('tests="5" failures="2" errors="0" skipped="1">')
  expect(xml.match(/<testcase /g)).toHaveLength(5)
  expect(xml.match(/<failure /g)).toHaveLength(2)
})

test('stays well-formed whatever a document says', () => {
  const xml = toJunit(hostile)
  const tags = xml.match(/<[^>]*>/g) ?? []
  expect(tags.map((tag) => /^<[?/]?([a-z]+)/.exec(tag)?.[1])).toEqual([
    'xml',
    'testsuites',
    'testsuite',
    'testcase',
    'failure',
    'failure',
    'testcase',
    'testsuite',
    'testsuites',
  ])
  expect(xml).not.toContain(']]>')
  // oxlint-disable-next-line no-control-regex -- XML 1.0 refuses these
  expect(xml).not.toMatch(/[\u0000-\u0008\u000b-\u001f\ufffe\uffff]/u)
})
