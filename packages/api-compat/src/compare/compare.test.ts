import { describe, expect, test } from 'vitest'
import type { JsonObject } from '../json.ts'
import { document, json, operation, webhook } from '../rules/example.ts'
import { loaded } from '../testing/loaded.ts'
import { compare, gated } from './compare.ts'
import type { CompareOptions } from './options.ts'

const report = (old: JsonObject, next: JsonObject, options: CompareOptions = {}) =>
  compare(loaded(old), loaded(next), options)
const rulesOf = (old: JsonObject, next: JsonObject) => report(old, next).findings.map(({ rule }) => rule)

const OK: JsonObject = { responses: { 200: { description: 'Done' } } }
const REQUIRED_TENANT: JsonObject = {
  name: 'tenant',
  in: 'query',
  required: true,
  schema: { type: 'string' },
}
const ID: JsonObject = { name: 'id', in: 'path', required: true, schema: { type: 'string' } }

const header = (name: string): JsonObject => ({
  name,
  in: 'header',
  required: true,
  schema: { type: 'string' },
})
const twoParts = (first: string, second: string): JsonObject =>
  document({
    [`/shops/{${first}}/orders/{${second}}`]: {
      get: {
        ...OK,
        parameters: [
          { ...ID, name: second },
          { ...ID, name: first },
        ],
      },
    },
  })
const withShared = (parameters: readonly JsonObject[]): JsonObject =>
  document({ '/orders': { parameters, get: OK, post: OK, delete: OK } })
const reading = (path: string, parameters: readonly JsonObject[]): JsonObject =>
  document({ [path]: { parameters, get: OK } })
const callback = (responses: JsonObject): JsonObject =>
  operation({ callbacks: { paid: { '{$request.body#/url}': { post: { responses } } } } })
const webhookWith = (...parameters: JsonObject[]) => webhook({ parameters })
const served = (url: string, path: string): JsonObject =>
  document({ [path]: { get: OK } }, { servers: [{ url }] })
const taking = (schema: JsonObject): JsonObject =>
  operation({ parameters: [{ name: 'size', in: 'query', schema }] })
const promised = (announced: JsonObject): JsonObject =>
  operation({
    responses: {
      200: {
        description: 'Done',
        headers: { 'X-Total': { ...announced, required: true, schema: { type: 'integer' } } },
      },
    },
  })

const described = (description: string): JsonObject => ({
  description,
  allOf: [{ $ref: '#/components/schemas/Party' }],
})
const parties = (Party: JsonObject): JsonObject => {
  const properties = { buyer: described('Who pays'), seller: described('Who sells') }
  return operation(
    { requestBody: { required: true, ...json({ type: 'object', properties }) } },
    { components: { schemas: { Party } } },
  )
}

const verdictsOf = (old: JsonObject, next: JsonObject) =>
  report(taking(old), taking(next)).findings.map(({ rule, verdict }) => `${verdict} ${rule}`)

describe('what no client notices', () => {
  test('parameters that are moved to the path, to components, or in their order', () => {
    const page: JsonObject = { name: 'page', in: 'query', schema: { type: 'integer' } }
    const old = document({ '/orders/{id}': { get: { ...OK, parameters: [ID, page] } } })
    const next = document(
      {
        '/orders/{id}': {
          parameters: [{ $ref: '#/components/parameters/page' }],
          get: { ...OK, parameters: [ID] },
        },
      },
      { components: { parameters: { page } } },
    )
    expect(rulesOf(old, next)).toEqual([])
  })

  test('another operationId, tag, description or example, and components that nothing uses', () => {
    const next = operation(
      { operationId: 'placeOrder', tags: ['orders'], description: 'Places an order.' },
      { components: { schemas: { Unused: { type: 'string' } } }, tags: [{ name: 'orders' }] },
    )
    expect(rulesOf(operation({}), next)).toEqual([])
    expect(report(operation({}), next).bump).toBe('patch')
  })

  test('header parameters that the document says elsewhere, and the case of header names', () => {
    const old = operation({ parameters: [header('X-Tenant')] })
    const next = operation({ parameters: [header('x-tenant'), header('Authorization'), header('Accept')] })
    expect(rulesOf(old, next)).toEqual([])
  })

  test('path parameters with other names, matched by position', () => {
    expect(rulesOf(twoParts('shop', 'order'), twoParts('shopId', 'orderId'))).toEqual([])
  })
})

describe('one root cause', () => {
  test('is one finding with every operation it reaches', () => {
    const { findings } = report(withShared([]), withShared([REQUIRED_TENANT]))
    expect(findings.map(({ rule, operations }) => [rule, operations])).toEqual([
      ['request-parameter-added-required', ['DELETE /orders', 'GET /orders', 'POST /orders']],
    ])
  })

  test('is told once of a component that several places describe in their own words', () => {
    const party: JsonObject = { type: 'object', properties: { name: { type: 'string' } } }
    const next = { ...party, additionalProperties: false }
    expect(rulesOf(parties(party), parties(next))).toEqual(['request-additional-properties-refused'])
  })

  test('keeps its id when lists are reordered, path parameters renamed, or more operations reached', () => {
    const other: JsonObject = { name: 'page', in: 'query', schema: { type: 'integer' } }
    const ids = [
      report(reading('/a/{x}', [other]), reading('/a/{x}', [other, REQUIRED_TENANT])),
      report(reading('/a/{y}', [other]), reading('/a/{y}', [REQUIRED_TENANT, other])),
    ].map(({ findings }) => findings[0]?.id)
    expect(ids[0]).toMatch(/^[0-9a-f]{12}$/)
    expect(ids[1]).toBe(ids[0])
  })
})

describe('options', () => {
  const old = operation({})
  const next = operation({ parameters: [REQUIRED_TENANT] })
  const [finding] = report(old, next).findings
  const id = finding?.id ?? ''

  test('a suppression takes its finding out, with the reason, until its last day is over', () => {
    const suppressions = [{ id, reason: 'No client is live yet', expires: '2026-06-30' }]
    const during = report(old, next, { suppressions, today: '2026-06-30' })
    expect(during.findings).toEqual([])
    expect(during.suppressed).toMatchObject([{ id, reason: 'No client is live yet', expires: '2026-06-30' }])
    const after = report(old, next, { suppressions, today: '2026-07-01' })
    expect(after.findings).toHaveLength(1)
    expect(after.suppressions.expired).toEqual(suppressions)
  })

  test('a suppression without a reason, or for no finding, does nothing and is named', () => {
    const suppressions = [
      { id, reason: ' ', expires: '2030-01-01' },
      { id: 'feedfeedfeed', reason: 'Long gone', expires: '2030-01-01' },
    ]
    const { findings, suppressions: idle } = report(old, next, { suppressions })
    expect(findings).toHaveLength(1)
    expect(idle).toEqual({ expired: [], unreasoned: [id], unused: ['feedfeedfeed'] })
  })

  test('a team may judge a rule otherwise, or not at all', () => {
    const rule = 'request-parameter-added-required'
    expect(report(old, next, { severities: { [rule]: 'notice' } }).findings[0]?.verdict).toBe('notice')
    expect(report(old, next, { severities: { [rule]: 'off' } }).findings).toEqual([])
  })

  test('a gate stops what it was told to stop', () => {
    const removed = report(next, old)
    expect(gated(removed, 'breaking')).toEqual([])
    expect(gated(removed, 'any')).toHaveLength(1)
    expect(gated(report(old, next), 'unproven')).toHaveLength(1)
  })
})

describe('the semver step', () => {
  test('is none for equal documents, whatever their version', () => {
    const { bump, versionOk } = report(operation({}), {
      ...operation({}),
      info: { title: 'Orders', version: '1.0.1' },
    })
    expect([bump, versionOk]).toEqual(['none', true])
  })

  test('is minor for what a client could use, major for what breaks it', () => {
    const old = operation({})
    const added = operation({ parameters: [{ ...REQUIRED_TENANT, required: false }] })
    expect(report(old, added).bump).toBe('minor')
    expect(report(old, operation({ parameters: [REQUIRED_TENANT] })).bump).toBe('major')
  })
})

describe('a witness', () => {
  test('is a request that the old contract takes: path, required parameters, credentials and body are there', () => {
    const members: JsonObject = {
      ...OK,
      requestBody: {
        required: true,
        ...json({ type: 'object', required: ['sku'], properties: { sku: { const: 'A1' } } }),
      },
      parameters: [ID, { name: 'dry', in: 'query', required: true, schema: { enum: ['yes'] } }],
      security: [{ key: [] }],
    }
    const components: JsonObject = {
      securitySchemes: { key: { type: 'apiKey', in: 'header', name: 'X-Key' } },
    }
    const of = (...more: JsonObject[]): JsonObject =>
      document({ '/orders/{id}': { parameters: more, put: members } }, { components })
    const [finding] = report(of(), of(REQUIRED_TENANT)).findings
    expect(finding?.witness).toMatchObject({
      kind: 'request',
      method: 'PUT',
      target: expect.stringMatching(/^\/orders\/[^?]*\?dry=yes$/),
      headers: { 'x-key': 'key', 'content-type': 'application/json' },
      body: { sku: 'A1' },
      error: 'the query parameter tenant that the new contract requires is missing',
    })
  })
})

describe('a sunset policy', () => {
  const old = promised({ deprecated: true, 'x-sunset': '2026-03-01' })
  const next = operation({})
  const verdictOn = (today?: string) =>
    report(old, next, { sunset: { noticeDays: 60 }, ...(today ? { today } : {}) }).findings.map(
      ({ verdict }) => verdict,
    )

  test('lets go what was announced to go, from its day on and not before', () => {
    expect(verdictOn('2026-02-28')).toEqual(['breaking'])
    expect(verdictOn('2026-03-01')).toEqual(['notice'])
  })

  test('lets nothing go while the day is not known, or without an announcement', () => {
    expect(verdictOn()).toEqual(['breaking'])
    const silent = report(promised({}), next, { sunset: { noticeDays: 60 }, today: '2030-01-01' })
    expect(silent.findings.map(({ verdict }) => verdict)).toEqual(['breaking'])
  })
})

describe('callbacks and webhooks', () => {
  test('a callback is compared under the operation it belongs to', () => {
    const { findings } = report(callback({ 200: {}, 202: {} }), callback({ 200: {} }))
    expect(findings.map(({ rule, operations }) => [rule, operations])).toEqual([
      ['request-reply-status-removed', ['POST /orders callback paid']],
    ])
  })

  test('a callback that goes with its operation is not told again', () => {
    expect(rulesOf(callback({ 200: {} }), document({}))).toEqual(['operation-removed'])
  })

  test('a webhook may say more and must not say less', () => {
    expect(rulesOf(webhookWith(), webhookWith(header('X-Event')))).toEqual(['response-parameter-added'])
    expect(rulesOf(webhookWith(header('X-Event')), webhookWith())).toEqual([
      'response-parameter-removed-required',
    ])
  })
})

test('documents that are not what they should be are compared as far as they go', () => {
  const odd: JsonObject = {
    openapi: '3.1.0',
    paths: {
      '/a': null,
      '/b': { get: 5, parameters: 'no', post: { responses: [], parameters: [1, { in: 'query' }] } },
      7: {},
    },
    security: [3],
    servers: [null],
  }
  expect(() => report(odd, operation({}))).not.toThrow()
  expect(() => report(operation({}), odd)).not.toThrow()
})

test('a $ref that leads to itself is compared as nothing', () => {
  const loop = document(
    { '/a': { get: { ...OK, parameters: [{ $ref: '#/components/parameters/a' }] } } },
    { components: { parameters: { a: { $ref: '#/components/parameters/a' } } } },
  )
  expect(rulesOf(loop, loop)).toEqual([])
})

describe('servers', () => {
  test('a part of the path may move to the server, or back, unnoticed', () => {
    const old = served('https://api.example.com/v1', '/orders/{id}')
    const next = served('https://api.example.com', '/v1/orders/{order}')
    expect(rulesOf(old, next)).toEqual([])
    expect(rulesOf(next, old)).toEqual([])
  })

  test('another host is a notice, once for the document', () => {
    const next = served('https://b.example.com', '/orders')
    const { findings } = report(served('https://a.example.com', '/orders'), next)
    expect(findings.map(({ rule, verdict }) => [rule, verdict])).toEqual([['server-removed', 'notice']])
  })
})

const listing = (type: string): JsonObject => ({ type: 'array', items: { type } })
const csv = (schema: JsonObject) =>
  operation({ parameters: [{ name: 'size', in: 'query', explode: false, schema }] })
describe('parameters are text', () => {
  test('a number may become text, and one value a list of them', () => {
    expect(verdictsOf({ type: 'integer' }, { type: 'string' })).toEqual(['safe request-type-widened'])
    const list: JsonObject = { type: 'array', items: { type: 'string' } }
    expect(verdictsOf({ type: 'string' }, list)).toEqual(['safe request-type-widened'])
  })

  test('a list of numbers may become one of texts, and a list with commas one text', () => {
    expect(verdictsOf(listing('integer'), listing('string'))).toEqual(['safe request-type-widened'])
    const { findings } = report(csv(listing('string')), csv({ type: 'string' }))
    expect(findings.map(({ verdict }) => verdict)).toEqual(['safe'])
  })

  test('what may be a number or text may be text, however that is put', () => {
    expect(verdictsOf({ type: ['integer', 'string'] }, { type: 'string' })).toEqual([
      'safe request-type-widened',
    ])
    expect(verdictsOf({ type: 'integer' }, { allOf: [{ type: 'string' }] })).toEqual([
      'safe request-type-widened',
    ])
    expect(verdictsOf({ type: ['integer', 'string'] }, { type: 'string', maxLength: 2 })).toContain(
      'breaking request-max-length-added',
    )
  })

  test('text may not become a number', () => {
    const { findings } = report(taking({ type: 'string' }), taking({ type: 'integer' }))
    expect(findings.map(({ verdict }) => verdict)).toEqual(['breaking'])
  })
})

const components = (Order: JsonObject): JsonObject => ({ components: { schemas: { Order } } })
const sending = (schema: JsonObject) => webhook({ requestBody: { required: true, ...json(schema) } })
const answering = (schema: JsonObject) =>
  operation({ responses: { 200: { description: 'Done', ...json(schema) } } })
const takingContent = (content: JsonObject) =>
  operation({ requestBody: { content: { 'application/json': content } } })

describe('schemas', () => {
  const ORDER: JsonObject = {
    type: 'object',
    required: ['id', 'state'],
    properties: { id: { type: 'string' }, state: { enum: ['new', 'paid'] }, note: { type: 'string' } },
  }
  const WIDER: JsonObject = {
    ...ORDER,
    properties: {
      id: { type: 'string' },
      state: { enum: ['new', 'paid', 'sent'] },
      note: { type: 'string' },
    },
  }
  const REF: JsonObject = { $ref: '#/components/schemas/Order' }
  const bodies: JsonObject = {
    '/orders': {
      get: { responses: { 200: { description: 'All', ...json({ type: 'array', items: REF }) } } },
      post: { requestBody: json(REF), responses: { 201: { description: 'Placed', ...json(REF) } } },
    },
  }

  test('a component that both directions use is told where it matters', () => {
    const { findings } = report(document(bodies, components(ORDER)), document(bodies, components(WIDER)))
    expect(findings.map(({ rule, verdict, operations, path }) => [rule, verdict, operations, path])).toEqual([
      ['response-enum-value-added', 'breaking', ['POST /orders', 'GET /orders'], 'response 201 body /state'],
    ])
  })

  test('the witness is of the operation and place that the finding shows', () => {
    const [finding] = report(
      document(bodies, components(ORDER)),
      document(bodies, components(WIDER)),
    ).findings
    expect(finding?.witness).toMatchObject({
      kind: 'response',
      method: 'POST',
      status: 201,
      body: { state: 'sent' },
    })
  })

  test('comparing the same documents again gives the same report', () => {
    const [old, next] = [
      loaded(document(bodies, components(ORDER))),
      loaded(document(bodies, components(WIDER))),
    ]
    expect(compare(old, next)).toEqual(compare(old, next))
  })

  test('what a webhook sends is what a response is', () => {
    const { findings } = report(sending(ORDER), sending(WIDER))
    expect(findings.map(({ rule, verdict, witness }) => [rule, verdict, witness?.kind])).toEqual([
      ['response-enum-value-added', 'breaking', 'request'],
    ])
    expect(report(sending(WIDER), sending(ORDER)).findings.map(({ verdict }) => verdict)).toEqual(['safe'])
  })

  test('enumerations may be taken as open, readers as strict', () => {
    expect(report(answering(ORDER), answering(WIDER), { extensibleEnums: true }).findings[0]?.verdict).toBe(
      'notice',
    )
    const more: JsonObject = {
      ...ORDER,
      properties: {
        id: { type: 'string' },
        state: { enum: ['new', 'paid'] },
        note: { type: 'string' },
        tip: {},
      },
    }
    expect(report(answering(ORDER), answering(more)).bump).toBe('minor')
    expect(report(answering(ORDER), answering(more), { strictReaders: true }).bump).toBe('major')
  })

  test('a property that goes after its announced day is a notice', () => {
    const announced: JsonObject = {
      ...ORDER,
      required: ['id', 'state', 'note'],
      properties: {
        id: { type: 'string' },
        state: { enum: ['new', 'paid'] },
        note: { type: 'string', deprecated: true, 'x-sunset': '2026-03-01' },
      },
    }
    const gone: JsonObject = {
      type: 'object',
      required: ['id', 'state'],
      properties: { id: { type: 'string' }, state: { enum: ['new', 'paid'] } },
    }
    const verdictOn = (today: string) =>
      report(answering(announced), answering(gone), { today, sunset: { noticeDays: 60 } }).findings.map(
        ({ verdict }) => verdict,
      )
    expect(verdictOn('2026-02-01')).toEqual(['breaking'])
    expect(verdictOn('2026-04-01')).toEqual(['notice'])
  })

  test('a body without schema takes anything', () => {
    expect(
      report(takingContent({}), takingContent({ schema: ORDER })).findings.map(({ verdict }) => verdict),
    ).toEqual(['breaking'])
    expect(report(takingContent({ schema: ORDER }), takingContent({})).bump).toBe('minor')
  })
})
