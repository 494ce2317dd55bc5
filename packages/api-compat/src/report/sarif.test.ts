import published from '@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json' with { type: 'json' }
import { Ajv } from 'ajv'
import formats from 'ajv-formats'
import { expect, test } from 'vitest'
import { toSarif } from './sarif.ts'
import { breaking, hostile, mixed, nothing, notice, reportWith } from './testing/reports.ts'
import { workspaceAt } from './workspace.ts'

const inWorkspace = workspaceAt('/work', '/work')

// It is of draft 4; what it uses of that, draft 7 has too.
const { $schema: _draft, id: _id, ...sarifSchema } = published
const ajv = new Ajv({ strict: false, allErrors: true, unicodeRegExp: false })
formats.default(ajv)
const validate = ajv.compile(sarifSchema)

test.each([
  ['every verdict', mixed],
  ['nothing found', nothing],
  ['hostile documents', hostile],
  ['a finding without a place', reportWith([{ ...notice, source: { old: null, new: null } }])],
])('is a SARIF 2.1.0 log by its own schema: %s', (_, report) => {
  const words = { explanation: 'Why it matters.', advice: 'What helps.' }
  for (const explain of [() => words, () => undefined]) {
    validate(JSON.parse(toSarif(report, inWorkspace, explain)))
    expect(validate.errors).toBeNull()
  }
})

test('the schema of SARIF refuses what is no log', () => {
  const log: object = JSON.parse(toSarif(mixed, inWorkspace))
  expect(validate({ ...log, version: '2.0.0' })).toBe(false)
  expect(validate({ ...log, runs: [{ results: [] }] })).toBe(false)
})

function resultsOf(sarif: string): readonly Record<string, unknown>[] {
  return JSON.parse(sarif).runs[0].results
}

test('is a run with its rules and results', () => {
  const sarif: unknown = JSON.parse(
    toSarif(reportWith([breaking]), inWorkspace, () => ({
      explanation: 'Why it matters.',
      advice: 'What helps.',
    })),
  )
  expect(sarif).toMatchInlineSnapshot(`
    {
      "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
      "runs": [
        {
          "columnKind": "utf16CodeUnits",
          "properties": {
            "bump": "major",
            "versionOk": false,
          },
          "results": [
            {
              "level": "error",
              "locations": [
                {
                  "physicalLocation": {
                    "artifactLocation": {
                      "uri": "api/new.yaml",
                      "uriBaseId": "%SRCROOT%",
                    },
                    "region": {
                      "startColumn": 19,
                      "startLine": 18,
                    },
                  },
                },
              ],
              "message": {
                "text": "The property quantity is required now (request body /quantity). Reaches POST /orders, POST /orders/{id}/items, PUT /orders/{id} and 2 more.

    Allowed by the old contract:
    POST /orders?dryRun=true
    content-type: application/json

    {"sku":"a"}

    Refused by the new one: must have required property 'quantity'",
              },
              "partialFingerprints": {
                "finding/v1": "3f2a9c1b77de",
              },
              "properties": {
                "operations": [
                  "POST /orders",
                  "POST /orders/{id}/items",
                  "PUT /orders/{id}",
                  "PUT /shops/{shop}/orders/{id}",
                  "PUT /v2/orders/{id}",
                ],
                "path": "request body /quantity",
                "verdict": "breaking",
              },
              "relatedLocations": [
                {
                  "id": 0,
                  "message": {
                    "text": "In the old document",
                  },
                  "physicalLocation": {
                    "artifactLocation": {
                      "uri": "api/old.yaml",
                      "uriBaseId": "%SRCROOT%",
                    },
                    "region": {
                      "startColumn": 15,
                      "startLine": 16,
                    },
                  },
                },
              ],
              "ruleId": "request-property-became-required",
              "ruleIndex": 0,
            },
          ],
          "tool": {
            "driver": {
              "name": "stella-compat",
              "rules": [
                {
                  "help": {
                    "text": "What helps.",
                  },
                  "id": "request-property-became-required",
                  "shortDescription": {
                    "text": "Why it matters.",
                  },
                },
              ],
            },
          },
        },
      ],
      "version": "2.1.0",
    }
  `)
})

test('gives each verdict its level', () => {
  const levels = resultsOf(toSarif(mixed, inWorkspace)).map(({ level, kind }) => [level, kind])
  expect(levels).toEqual([
    ['error', undefined],
    ['error', undefined],
    ['warning', undefined],
    ['note', undefined],
    ['none', 'informational'],
  ])
})

test('places a finding in the old document when the new one has no place for it', () => {
  expect(resultsOf(toSarif(reportWith([notice]), inWorkspace))[0]).toMatchObject({
    locations: [{ physicalLocation: { artifactLocation: { uri: 'api/old.yaml', uriBaseId: '%SRCROOT%' } } }],
    relatedLocations: [],
  })
})

test('places what is gone at the top of the new document when the old one is a revision', () => {
  const old = { file: 'git:main:api/new.yaml', line: 9, column: 3 }
  const [result] = resultsOf(toSarif(reportWith([{ ...notice, source: { old, new: null } }]), inWorkspace))
  expect(result).toMatchObject({
    locations: [
      { physicalLocation: { artifactLocation: { uri: 'api/new.yaml' }, region: { startLine: 1 } } },
    ],
    relatedLocations: [{ physicalLocation: { region: { startLine: 9 } } }],
  })
})

test.each([
  ['git:main:a b.yaml', 'git%3Amain%3Aa%20b.yaml'],
  ['-', '-'],
  ['/elsewhere/ä.yaml', 'file:///elsewhere/%C3%A4.yaml'],
  ['http://127.0.0.1:1/a.yaml', 'http://127.0.0.1:1/a.yaml'],
])('names %s, which is no file of the workspace, by a URI', (file, uri) => {
  const finding = { ...breaking, source: { old: null, new: { file, line: 1, column: 1 } } }
  const elsewhere = { new: { name: file, version: '1.0.0' } }
  expect(resultsOf(toSarif(reportWith([finding], elsewhere), inWorkspace))[0]).toMatchObject({
    locations: [{ physicalLocation: { artifactLocation: { uri } } }],
  })
})

test('has only URIs and no links, whatever a document says', () => {
  const [result] = resultsOf(toSarif(hostile, inWorkspace))
  expect(JSON.stringify(result?.['locations'])).toMatch(/"uri":"[\w.~%!'()*/-]+"/)
  expect(JSON.stringify(result?.['message'])).not.toMatch(/[^\\]\[l/)
})
