import { describe, expect, test } from 'vitest'
import type { Json, JsonObject } from '../json.ts'
import { operation } from '../rules/example.ts'
import { loaded } from '../testing/loaded.ts'
import { compare } from './compare.ts'

const taking = (content: JsonObject, openapi = '3.1.0') =>
  loaded({ ...operation({ requestBody: { required: true, content } }), openapi })
const giving = (content: JsonObject, openapi = '3.1.0') =>
  loaded({ ...operation({ responses: { 200: { description: 'Done', content } } }), openapi })
const verdictsOf = (old: ReturnType<typeof loaded>, next: ReturnType<typeof loaded>) =>
  compare(old, next).findings.map(({ verdict, rule }) => `${verdict} ${rule}`)
const typed = (mediaType: string, schema: Json = {}): JsonObject => ({ [mediaType]: { schema } })

describe('a file', () => {
  const binary = typed('application/pdf', { type: 'string', format: 'binary' })

  test('is one whether it is called binary, as in OpenAPI 3.0, or nothing, as in 3.1', () => {
    expect(verdictsOf(giving(binary, '3.0.3'), giving({ 'application/pdf': {} }))).toEqual([])
    expect(verdictsOf(taking(typed('application/pdf', {})), taking(binary))).toEqual([])
  })

  test('is text to a schema that says more of it', () => {
    const [witness] = compare(
      taking({ 'text/plain': {} }),
      taking(typed('text/plain', { type: 'string', maxLength: 0 })),
    ).findings.map((finding) => finding.witness?.body)
    expect(witness).toBeTypeOf('string')
  })
})

describe('media types', () => {
  test('of another charset than UTF-8 are other ones, unless they are JSON', () => {
    const latin = giving(typed('text/plain; charset=iso-8859-1'))
    expect(verdictsOf(giving(typed('text/plain; charset=utf-8')), latin)).toContain(
      'breaking response-media-type-removed',
    )
    expect(verdictsOf(giving(typed('text/plain')), giving(typed('text/plain;charset="UTF-8"')))).toEqual([])
    expect(
      verdictsOf(giving(typed('application/json;charset=latin1')), giving(typed('application/json'))),
    ).toEqual([])
  })

  test('that became a range may be answered with another one', () => {
    const [finding] = compare(giving(typed('application/json')), giving(typed('*/*'))).findings
    expect([finding?.verdict, finding?.message]).toEqual([
      'notice',
      'The media type application/json is now any of */*',
    ])
  })
})

describe('a part of a multipart body', () => {
  const parts: JsonObject = {
    type: 'object',
    properties: {
      file: { type: 'string', format: 'binary' },
      meta: { type: 'object', properties: { name: { type: 'string' } } },
    },
  }
  const form = (encoding: JsonObject) => taking({ 'multipart/form-data': { schema: parts, encoding } })

  test('that is an object was JSON all along, and is shown in the request that is refused', () => {
    const [finding] = compare(form({}), form({ meta: { contentType: 'application/xml' } })).findings
    expect([finding?.verdict, finding?.message]).toEqual([
      'breaking',
      'The part meta was written as application/json and is written as application/xml',
    ])
    expect(finding?.witness?.body).toHaveProperty('meta')
  })

  test('of which nothing was said is told as that', () => {
    const [finding] = compare(form({}), form({ file: { contentType: 'image/png' } })).findings
    expect([finding?.verdict, finding?.message]).toEqual([
      'unproven',
      'The part file was written as what its schema suggests and is written as image/png',
    ])
  })

  test('needs the headers that are required of it', () => {
    const headers: JsonObject = { 'X-Checksum': { required: true, schema: { type: 'string' } } }
    const old = form({ file: { contentType: 'image/png' } })
    expect(verdictsOf(old, form({ file: { contentType: 'image/png', headers } }))).toEqual([
      'breaking request-header-added-required',
    ])
  })
})

const element = (xml: JsonObject) => ({ type: 'object', properties: { id: { type: 'string', xml } } })
const messages = (mediaType: string, old: JsonObject, next: JsonObject) =>
  compare(taking(typed(mediaType, element(old))), taking(typed(mediaType, element(next)))).findings.map(
    ({ message }) => message,
  )

describe('XML', () => {
  test('that is written differently is told, and is nothing to JSON', () => {
    expect(messages('application/problem+xml', {}, { attribute: true })).toEqual([
      'The value was written in XML as <id> and is the attribute id',
    ])
    expect(messages('text/xml', { name: 'a' }, { name: 'b', namespace: 'urn:b' })).toEqual([
      'The value was written in XML as <a> and is <b> (urn:b)',
    ])
    expect(messages('application/json', {}, { attribute: true })).toEqual([])
  })

  test('is the same when it says what is meant anyway', () => {
    expect(messages('application/xml', {}, { name: 'id', attribute: false })).toEqual([])
  })
})
