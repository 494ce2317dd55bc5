import { expect, test } from 'vitest'
import { toJunit } from './junit.ts'
import { breaking, hostile, mixed, nothing, reportWith, unproven } from './testing/reports.ts'

test('fails a case for each breaking finding and skips one for each unproven one', () => {
  expect(toJunit(reportWith([breaking, unproven]))).toMatchInlineSnapshot(`
    "<?xml version="1.0" encoding="UTF-8"?>
    <testsuites name="api-compat" tests="2" failures="1" errors="0" skipped="1">
      <testsuite name="api/old.yaml → api/new.yaml" tests="2" failures="1" errors="0" skipped="1">
        <testcase classname="request-property-became-required" name="The property quantity is required now [3f2a9c1b77de]" file="api/new.yaml" line="18">
          <failure type="request-property-became-required" message="The property quantity is required now">in request body /quantity
    reaches POST /orders, POST /orders/{id}/items, PUT /orders/{id}, PUT /shops/{shop}/orders/{id}, PUT /v2/orders/{id}
    old api/old.yaml:16:15
    new api/new.yaml:18:19

    Allowed by the old contract:
    POST /orders?dryRun=true
    content-type: application/json

    {&quot;sku&quot;:&quot;a&quot;}

    Refused by the new one: must have required property 'quantity'</failure>
        </testcase>
        <testcase classname="request-pattern-changed" name="The pattern ^(?=.*\\d)[a-z0-9]+$ uses a look-ahead, so it is not decided whether the new one allows as much [77aa01bc99e0]" file="api/new.yaml" line="14">
          <skipped message="The pattern ^(?=.*\\d)[a-z0-9]+$ uses a look-ahead, so it is not decided whether the new one allows as much"/>
        </testcase>
      </testsuite>
    </testsuites>
    "
  `)
})

test('has one passing case when nothing was found', () => {
  expect(toJunit(nothing)).toMatchInlineSnapshot(`
    "<?xml version="1.0" encoding="UTF-8"?>
    <testsuites name="api-compat" tests="1" failures="0" errors="0" skipped="0">
      <testsuite name="api/old.yaml → api/new.yaml" tests="1" failures="0" errors="0" skipped="0">
        <testcase classname="api-compat" name="No difference that a client can notice"/>
      </testsuite>
    </testsuites>
    "
  `)
})

test('counts what it holds', () => {
  const xml = toJunit(mixed)
  expect(xml).toContain('tests="5" failures="2" errors="0" skipped="1"')
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
