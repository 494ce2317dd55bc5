import type { Position } from '../../load/document.ts'
import type { Sources } from '../excerpt.ts'
import type { Finding, Report, SuppressedFinding } from '../report.ts'

const OLD = `openapi: 3.1.0
info:
  title: Shop
  version: 1.4.0
paths:
  /orders:
    post:
      requestBody:
        content:
          application/json:
            schema:
              type: object
              properties:
                sku: { type: string }
                note: { type: string, maxLength: 500 }
              required:
                - sku
`

const NEW = OLD.replace('1.4.0', '1.5.0')
  .replace('maxLength: 500', 'maxLength: 200')
  .concat('                - quantity\n')

const TEXTS: Readonly<Record<string, string>> = { 'api/old.yaml': OLD, 'api/new.yaml': NEW }

function lineAt({ file, line }: Position): string {
  return TEXTS[file]?.split('\n')[line - 1] ?? ''
}

/** The lines of the documents that the reports here are about. */
export const sources: Sources = { old: lineAt, new: lineAt }

export const breaking: Finding = {
  id: '3f2a9c1b77de',
  rule: 'request-property-became-required',
  verdict: 'breaking',
  operations: [
    'POST /orders',
    'POST /orders/{id}/items',
    'PUT /orders/{id}',
    'PUT /shops/{shop}/orders/{id}',
    'PUT /v2/orders/{id}',
  ],
  path: 'request body /quantity',
  message: 'The property quantity is required now',
  source: {
    old: { file: 'api/old.yaml', line: 16, column: 15 },
    new: { file: 'api/new.yaml', line: 18, column: 19 },
  },
  witness: {
    kind: 'request',
    method: 'POST',
    target: '/orders?dryRun=true',
    headers: { 'content-type': 'application/json' },
    body: { sku: 'a' },
    error: "must have required property 'quantity'",
  },
}

export const brokenResponse: Finding = {
  id: '0b6f55d2c1aa',
  rule: 'response-enum-value-added',
  verdict: 'breaking',
  operations: ['GET /orders'],
  path: 'response 200 /items/*/status',
  message: 'A response may carry the value "on-hold", which was not among the values',
  source: {
    old: { file: 'api/old.yaml', line: 12, column: 15 },
    new: { file: 'api/new.yaml', line: 12, column: 15 },
  },
  witness: {
    kind: 'response',
    method: 'GET',
    target: '/orders',
    headers: { 'content-type': 'application/json' },
    status: 200,
    body: {
      items: [
        { id: 'b1946ac9-2492-4d23-8c6e-0a1b2c3d4e5f', status: 'on-hold', placedAt: '2026-01-01T00:00:00Z' },
      ],
      next: null,
    },
    error: '/items/0/status must be equal to one of the allowed values',
  },
}

export const unproven: Finding = {
  id: '77aa01bc99e0',
  rule: 'request-pattern-changed',
  verdict: 'unproven',
  operations: ['POST /orders'],
  path: 'request body /sku',
  message:
    'The pattern ^(?=.*\\d)[a-z0-9]+$ uses a look-ahead, so it is not decided whether the new one allows as much',
  source: {
    old: { file: 'api/old.yaml', line: 14, column: 17 },
    new: { file: 'api/new.yaml', line: 14, column: 17 },
  },
}

export const notice: Finding = {
  id: 'c0ffee123456',
  rule: 'response-property-removed',
  verdict: 'notice',
  operations: ['GET /orders', 'GET /orders/{id}'],
  path: 'response 200 /note',
  message: 'The optional property note is gone',
  source: { old: { file: 'api/old.yaml', line: 15, column: 17 }, new: null },
}

export const safe: Finding = {
  id: '5afe00000001',
  rule: 'operation-added',
  verdict: 'safe',
  operations: ['GET /orders/{id}/invoice'],
  path: '',
  message: 'The operation is new',
  source: { old: null, new: { file: 'api/new.yaml', line: 6, column: 3 } },
}

/** A report of findings; the bump follows from them. */
export function reportWith(findings: readonly Finding[], more: Partial<Report> = {}): Report {
  const major = findings.some(({ verdict }) => verdict === 'breaking')
  return {
    old: { name: 'api/old.yaml', version: '1.4.0' },
    new: { name: 'api/new.yaml', version: '1.5.0' },
    findings,
    bump: major ? 'major' : findings.length > 0 ? 'minor' : 'none',
    versionOk: !major,
    suppressed: [],
    suppressions: { expired: [], unreasoned: [], unused: [] },
    ...more,
  }
}

export const suppressed: SuppressedFinding = {
  id: 'deadbeef0000',
  rule: 'operation-removed',
  verdict: 'breaking',
  message: 'The operation was removed',
  reason: 'Nobody sends it',
  expires: '2027-01-31',
}

/** One finding of each kind. */
export const mixed: Report = reportWith([breaking, brokenResponse, unproven, notice, safe], {
  suppressed: [suppressed],
})

export const nothing: Report = reportWith([])

/** Everything a document's author can put into a report that is meant to leave its place in it. */
export const HOSTILE =
  '</script><img src=x onerror=alert(1)>"\'&\u001b[31mred\u001b]0;title\u0007\u202Egpj.exe\u2028|a`b``c\n::error::x\r\n' +
  '## h @octocat #1 [l](javascript:alert(1)) *b* _i_ ~s~ <!-- --> ]]> --> %0A \uD800 \u0000 https://evil.example/ $x$'

export const hostile: Report = reportWith(
  [
    {
      id: HOSTILE,
      rule: HOSTILE,
      verdict: 'breaking',
      operations: [`GET /${HOSTILE}`],
      path: HOSTILE,
      message: HOSTILE,
      source: {
        old: { file: HOSTILE, line: 1, column: 1 },
        new: { file: HOSTILE, line: 1, column: 1 },
      },
      witness: {
        kind: 'request',
        method: HOSTILE,
        target: HOSTILE,
        headers: { [HOSTILE]: HOSTILE },
        body: { [HOSTILE]: HOSTILE },
        error: HOSTILE,
      },
    },
  ],
  { old: { name: HOSTILE, version: HOSTILE }, new: { name: HOSTILE, version: HOSTILE } },
)

/** Sources whose every line is hostile, line breaks apart. */
export const hostileSources: Sources = {
  old: () => HOSTILE.replaceAll(/[\r\n]/g, ' '),
  new: () => HOSTILE.replaceAll(/[\r\n]/g, ' '),
}
