import { Type } from 'typebox'
import { describe, expect, test } from 'vitest'
import { contractOf } from './bundle.ts'
import { operation, type OperationDefinition } from './operation.ts'
import { closed, model, nullable } from './shapes.ts'

const Problem = model('Problem', { title: Type.String() })
const Site = model('Site', { url: Type.String({ format: 'uri' }) })

function reading(schema: OperationDefinition['responses'][number]['schema']): OperationDefinition {
  return {
    method: 'GET',
    path: '/sites',
    summary: 'Read',
    description: 'Reads.',
    tag: 'Sites',
    auth: 'none',
    responses: { 200: { description: 'Read.', schema } },
  }
}

function responseSchema(contract: ReturnType<typeof contractOf<'read'>>): unknown {
  return contract.operations.read.responses['200']?.schema
}

describe('stating a surface as plain data', () => {
  test('refers to a named schema wherever it is embedded', () => {
    const Page = model('Page', { items: Type.Array(Site), first: Type.Optional(nullable(Site)) })
    const contract = contractOf({
      operations: { read: reading(Page) },
      callers: 'installations',
      problem: Problem,
    })
    expect(responseSchema(contract)).toEqual({ $ref: '#/components/schemas/Page' })
    expect(contract.schemas).toEqual({
      Page: {
        type: 'object',
        required: ['items'],
        properties: {
          items: { type: 'array', items: { $ref: '#/components/schemas/Site' } },
          first: { anyOf: [{ $ref: '#/components/schemas/Site' }, { type: 'null' }] },
        },
      },
      Problem: { type: 'object', required: ['title'], properties: { title: { type: 'string' } } },
      Site: { type: 'object', required: ['url'], properties: { url: { type: 'string', format: 'uri' } } },
    })
  })

  test('leaves nothing of the schema library behind', () => {
    const contract = contractOf({
      operations: { read: reading(Site) },
      callers: 'installations',
      problem: Problem,
    })
    expect(Reflect.ownKeys(contract.schemas.Site ?? {})).toEqual(['type', 'required', 'properties'])
  })

  test('takes members that are called like keywords for members', () => {
    const Odd = Type.Object({ items: Site, enum: Type.Array(Site), $id: Type.String() })
    const contract = contractOf({
      operations: { read: reading(Odd) },
      callers: 'installations',
      problem: Problem,
    })
    expect(responseSchema(contract)).toMatchObject({
      properties: {
        items: { $ref: '#/components/schemas/Site' },
        enum: { items: { $ref: '#/components/schemas/Site' } },
        $id: { type: 'string' },
      },
    })
  })

  test('copies examples and defaults as they are, whatever they look like', () => {
    const example = { $id: 'Site', items: [1] }
    const contract = contractOf({
      operations: { read: reading(Type.Object({}, { examples: [example] })) },
      callers: 'installations',
      problem: Problem,
    })
    expect(responseSchema(contract)).toMatchObject({ examples: [example] })
  })

  test('refuses two different schemas under one name', () => {
    const Other = model('Site', { url: Type.String() })
    const operations = { read: reading(Type.Object({ a: Site, b: Other })) }
    expect(() => contractOf({ operations, callers: 'installations', problem: Problem })).toThrow(
      "different schemas have the $id 'Site'",
    )
  })

  test('refuses an error schema without a name', () => {
    expect(() => contractOf({ operations: {}, callers: 'installations', problem: Type.Object({}) })).toThrow(
      'no $id',
    )
  })

  test('lists the errors that follow from what an operation is', () => {
    const write = operation({
      method: 'PUT',
      path: '/sites',
      summary: 'Write',
      description: 'Writes.',
      tag: 'Sites',
      auth: 'credential',
      scope: 'sites:write',
      body: closed({}),
      responses: { 204: { description: 'Written.', schema: null } },
      errors: ['PRECONDITION_FAILED'],
    })
    const contract = contractOf({ operations: { write }, callers: 'installations', problem: Problem })
    expect(contract.operations.write.errors).toEqual([
      'JSON_INVALID',
      'UNAUTHENTICATED',
      'INSUFFICIENT_SCOPE',
      'INSTALLATION_SUSPENDED',
      'PRECONDITION_FAILED',
      'BODY_TOO_LARGE',
      'MEDIA_TYPE_UNSUPPORTED',
    ])
  })

  test('lists no error that its callers cannot get', () => {
    const scoped = { ...reading(Site), auth: 'credential', scope: 'sites:read' } as const
    const contract = contractOf({ operations: { read: scoped }, callers: 'members', problem: Problem })
    expect(contract.operations.read.errors).toEqual(['UNAUTHENTICATED', 'INSUFFICIENT_SCOPE'])
  })

  test('keeps the media types of a body that is no JSON', () => {
    const response = { description: 'Read.', schema: Type.String(), media: ['text/csv'] } as const
    const read = { ...reading(null), responses: { 200: response } }
    const contract = contractOf({ operations: { read }, callers: 'members', problem: Problem })
    expect(contract.operations.read.responses['200']?.media).toEqual(['text/csv'])
  })
})
