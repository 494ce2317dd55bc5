import type { JsonObject } from '../json.ts'

const problem = {
  description: 'An error.',
  content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
}

function parameter(name: string) {
  return { name, in: 'query', description: 'Where to go on.', schema: { type: 'string', examples: ['a'] } }
}

const list = {
  operationId: 'listThings',
  summary: 'List things',
  security: [{ credential: ['things:read'] }],
  'x-stella-scope': 'things:read',
  parameters: [parameter('cursor'), parameter('limit'), { ...parameter('old'), ...deprecated() }],
  responses: {
    '200': {
      description: 'A page.',
      content: {
        'application/json': {
          schema: { $ref: '#/components/schemas/ThingPage' },
          example: { data: [{ name: 'a' }], page: { nextCursor: null } },
        },
      },
    },
    ...Object.fromEntries(['400', '401', '404', '410', '500', '503'].map((status) => [status, problem])),
  },
}

function deprecated() {
  const notice = { type: 'string', 'x-sunset': '2027-03-17', 'x-replacement': 'cursor' }
  return { deprecated: true, schema: notice }
}

/** A document that nothing is wrong with. */
export const clean: JsonObject = {
  openapi: '3.1.1',
  info: { title: 'Things', version: '2.1.0', description: 'An API of things.' },
  servers: [{ url: 'https://api.example.com/v2' }],
  paths: { '/things': { get: list } },
  components: {
    schemas: {
      Thing: {
        type: 'object',
        description: 'A thing.',
        required: ['name'],
        properties: { name: { type: 'string', examples: ['a'] } },
      },
      ThingPage: {
        type: 'object',
        description: 'A page of things.',
        properties: {
          data: { type: 'array', items: { $ref: '#/components/schemas/Thing' } },
          page: { type: 'object', properties: { nextCursor: { type: ['string', 'null'] } } },
        },
      },
      Problem: { type: 'object', description: 'An error.', properties: { error: { type: 'object' } } },
    },
    securitySchemes: { credential: { type: 'http', scheme: 'bearer' } },
  },
}

/** The clean document as YAML (JSON is YAML), with the value at a path replaced; `undefined` takes it out. */
export function withValue(path: readonly (string | number)[], value: unknown): string {
  const copy = structuredClone(clean)
  const key = path.at(-1)
  const owner = path.slice(0, -1).reduce<unknown>((node, step) => Object(node)[step], copy)
  if (typeof owner !== 'object' || owner === null || key === undefined) throw new TypeError('no such place')
  if (value === undefined) Reflect.deleteProperty(owner, key)
  else Reflect.set(owner, key, value)
  return JSON.stringify(copy, null, 2)
}
