import { describe, expect, test } from 'vitest'
import type { JsonObject } from '../json.ts'
import { document, json, operation } from '../rules/example.ts'
import { loaded } from '../testing/loaded.ts'
import { compare } from './compare.ts'

const OK: JsonObject = { responses: { 200: { description: 'Done' } } }
const findingsOf = (old: JsonObject, next: JsonObject) => compare(loaded(old), loaded(next)).findings
const rulesOf = (old: JsonObject, next: JsonObject) =>
  findingsOf(old, next).map(({ verdict, rule }) => `${verdict} ${rule}`)

const withHeader = (name: string, required: boolean): JsonObject =>
  operation({
    responses: {
      200: { description: 'Done', headers: { [name]: { required, schema: { type: 'string' } } } },
    },
  })

const calling = (name: string, url: string, path = '/orders', servers: JsonObject[] = []): JsonObject =>
  document(
    {
      [path]: {
        post: {
          ...OK,
          callbacks: { [name]: { [url]: { post: { ...OK, requestBody: json({ type: 'string' }) } } } },
        },
      },
    },
    { servers },
  )

const at = (url: string): JsonObject => operation({}, { servers: [{ url }] })

const taking = (type: string[]) =>
  operation({ parameters: [{ name: 'size', in: 'query', schema: { type } }] })

describe('names that begin with x-', () => {
  test('are names of headers as any other', () => {
    expect(rulesOf(withHeader('X-Total', true), withHeader('x-total', true))).toEqual([])
    expect(rulesOf(withHeader('x-total', true), withHeader('x-total', false))).toEqual([
      'breaking response-header-became-optional',
    ])
  })

  test('are extensions beside statuses', () => {
    const responses: JsonObject = {
      200: { description: 'Done' },
      'x-notes': { description: 'No status' },
    }
    expect(rulesOf(operation({}), operation({ responses }))).toEqual([])
  })
})

test('a path parameter that only one of the documents describes is no new one', () => {
  const id: JsonObject = { name: 'id', in: 'path', required: true, schema: { type: 'string' } }
  const forgotten = document({ '/orders/{id}': { get: OK } })
  const described = document({ '/orders/{id}': { get: { ...OK, parameters: [id] } } })
  expect(rulesOf(forgotten, described)).toEqual([])
  expect(rulesOf(described, forgotten)).toEqual([])
})

test('a parameter that may no longer be null is shown as null', () => {
  const [finding] = findingsOf(taking(['integer', 'null']), taking(['integer']))
  expect(finding?.witness?.target).toBe('/orders?size=null')
})

describe('callbacks', () => {
  test('are the same under another name, and of an operation at another path of the same address', () => {
    const old = calling('paid', '{$request.body#/url}', '/orders', [{ url: 'https://a.example.com/v1' }])
    const next = calling('settled', '{$request.body#/url}', '/v1/orders', [{ url: 'https://a.example.com' }])
    expect(rulesOf(old, next)).toEqual([])
  })

  test('that are sent elsewhere are told apart by where', () => {
    const [gone] = findingsOf(
      calling('paid', '{$request.body#/url}'),
      calling('paid', '{$request.body#/hook}'),
    )
    expect(gone?.message).toBe('The POST /orders callback paid to {$request.body#/url} is gone')
  })
})

describe('servers', () => {
  test('are the same with another case of the host, or with the port that is meant anyway', () => {
    expect(rulesOf(at('https://API.example.com/V1'), at('https://api.example.com/V1/'))).toEqual([])
    expect(rulesOf(at('https://api.example.com:443'), at('https://api.example.com'))).toEqual([])
    expect(rulesOf(at('http://api.example.com:443'), at('http://api.example.com'))).toEqual([
      'notice server-removed',
    ])
    expect(rulesOf(at('https://api.example.com/V1'), at('https://api.example.com/v1'))).toEqual([
      'notice server-removed',
    ])
  })
})

const ids = (schema: JsonObject): JsonObject => ({
  '/orders/{id}': { get: { ...OK, parameters: [{ name: 'id', in: 'path', required: true, schema }] } },
})

describe('a path that another template has room for', () => {
  test('is gone, and its requests are taken for something else', () => {
    const next = ids({ type: 'string' })
    const [finding] = findingsOf(document({ ...next, '/orders/last': { get: OK } }), document(next))
    expect([finding?.verdict, finding?.witness?.error]).toEqual([
      'breaking',
      'the new contract has no GET /orders/last and takes it for GET /orders/{id}',
    ])
  })

  test('is still there where the template lists it', () => {
    const old = document({ '/orders/first': { get: OK }, '/orders/last': { get: OK } })
    expect(rulesOf(old, document(ids({ enum: ['first', 'last'] })))).toEqual(['safe operation-added'])
    expect(rulesOf(old, document(ids({ enum: ['last'] })))).toContain('breaking operation-removed')
  })
})

const keyIn = (name: string, required = true): JsonObject => ({
  name,
  in: 'header',
  required,
  schema: { type: 'string' },
})
const asking = (field: JsonObject) => operation({ parameters: [field] })
const secured = (stated: JsonObject) =>
  operation({ security: [{ key: [] }] }, { components: { securitySchemes: { key: stated } } })
const apiKey = secured({ type: 'apiKey', in: 'header', name: 'X-Key' })

describe('a credential that was a parameter', () => {
  test('is the same as a security scheme, or the reverse', () => {
    expect(rulesOf(asking(keyIn('x-key')), apiKey)).toEqual([])
    expect(rulesOf(apiKey, asking(keyIn('X-Key')))).toEqual([])
    expect(rulesOf(asking(keyIn('Authorization')), secured({ type: 'http', scheme: 'bearer' }))).toEqual([])
  })

  test('is demanded now where it was optional, or went by another name', () => {
    expect(rulesOf(asking(keyIn('X-Key', false)), apiKey)).toEqual(['breaking security-added'])
    expect(rulesOf(asking(keyIn('X-Token')), apiKey)).toContain('breaking security-added')
  })
})
