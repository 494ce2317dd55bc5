import { describe, expect, it } from 'vitest'
import type { JsonObject } from '../json.ts'
import { loaded } from '../testing/loaded.ts'
import { compare } from './compare.ts'

const answer = { '200': { description: '', content: { 'application/json': { schema: ref('Pet') } } } }
const key = { type: 'apiKey', in: 'header', name: 'X-Key' }

function ref(name: string): JsonObject {
  return { $ref: `#/components/schemas/${name}` }
}

/** One operation, always written alike; what is around it is given. */
function rulesOf(old: JsonObject, next: JsonObject): string[] {
  const [before, after] = [old, next].map((around) => {
    const schemas = {
      Pet: { type: 'object', properties: { owner: ref('Owner') } },
      Owner: { type: 'string' },
    }
    const { item = {}, owner = schemas.Owner, ...top } = around
    return loaded({
      openapi: '3.1.0',
      info: { title: 'A', version: '1.0.0' },
      paths: { '/pets': { ...Object(item), get: { responses: answer } } },
      components: { schemas: { ...schemas, Owner: owner }, securitySchemes: { key } },
      ...top,
    })
  })
  return before && after ? compare(before, after).findings.map(({ rule }) => rule) : []
}

describe('an operation that is written alike in both documents', () => {
  it.each<[string, JsonObject, JsonObject, string[]]>([
    ['nothing', {}, {}, []],
    [
      'what a schema refers to that it refers to',
      {},
      { owner: { type: 'integer' } },
      ['response-type-changed'],
    ],
    ['the security of all operations', {}, { security: [{ key: [] }] }, ['security-added']],
    ['the servers of all operations', {}, { servers: [{ url: '/v2' }] }, ['server-removed']],
    [
      'the parameters of its path',
      {},
      { item: { parameters: [{ name: 'page', in: 'query', required: true, schema: {} }] } },
      ['request-parameter-added-required'],
    ],
  ])('is told apart by %s', (_, old, next, rules) => {
    expect(rulesOf(old, next)).toEqual(rules)
  })
})
