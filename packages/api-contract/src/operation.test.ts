import { Type } from 'typebox'
import { describe, expectTypeOf, test } from 'vitest'
import { operation, type HandlersOf } from './operation.ts'
import { closed, nullable } from './shapes.ts'

const operations = {
  put: operation({
    method: 'PUT',
    path: '/notes/{id}',
    summary: 'Put',
    description: 'Puts.',
    tag: 'Notes',
    auth: 'credential',
    parameters: {
      path: closed({ id: Type.String() }),
      header: closed({ 'if-match': Type.Optional(Type.String()) }),
    },
    body: closed({ text: Type.String(), due: nullable(Type.Integer()) }),
    responses: {
      200: {
        description: 'Put.',
        schema: Type.Object({ size: Type.Integer() }),
        headers: { etag: Type.String() },
      },
      204: { description: 'Empty.', schema: null },
    },
  }),
}

interface Called {
  readonly installation: string
}
type Put = HandlersOf<typeof operations, object, Called>['put']
type Request = Parameters<Put>[0]
type Reply = Awaited<ReturnType<Put>>

describe('the handler of an operation', () => {
  test('gets each part of the request in the type of its schema', () => {
    expectTypeOf<Request['path']>().toEqualTypeOf<{ id: string }>()
    expectTypeOf<Request['headers']>().toEqualTypeOf<{ 'if-match'?: string }>()
    expectTypeOf<Request['body']>().toEqualTypeOf<{ text: string; due: number | null }>()
    expectTypeOf<Request['query']>().toEqualTypeOf<{ readonly [name: string]: never }>()
    expectTypeOf<Parameters<Put>[1]>().toEqualTypeOf<{ readonly installation: string }>()
  })

  test('may answer the documented statuses only, each with its own body and headers', () => {
    expectTypeOf<Reply['status']>().toEqualTypeOf<200 | 204>()
    expectTypeOf<{ status: 200; body: { size: number }; headers: { etag: string } }>().toExtend<Reply>()
    expectTypeOf<{ status: 204; body: null }>().toExtend<Reply>()
    expectTypeOf<{ status: 204; body: { size: number } }>().not.toExtend<Reply>()
    expectTypeOf<{ status: 200; body: { size: number } }>().not.toExtend<Reply>()
  })
})
