import { Type } from 'typebox'
import { commonErrors, errorCodes, errors, errorsOf, type ErrorCode } from './errors.ts'
import type { OperationDefinition } from './operation.ts'
import { choice, model, nullable } from './shapes.ts'

const Issue = model(
  'Issue',
  {
    in: choice(['path', 'query', 'header', 'body'], { description: 'The part of the request.' }),
    path: Type.String({
      description: 'JSON Pointer of the member within that part.',
      examples: ['/events/0/type'],
    }),
    message: Type.String({ description: 'What is wrong with it.', examples: ['must be a string'] }),
  },
  { description: 'One thing in a request that does not match the contract.' },
)

const range = {
  lowest: Type.String({ description: 'The oldest release that is served.', examples: ['2.0.0'] }),
  highest: Type.String({ description: 'The newest release.', examples: ['2.2.0'] }),
}

const ServedMajor = model(
  'ServedMajor',
  { path: Type.String({ description: 'Where it is served.', examples: ['/integrations/v2'] }), ...range },
  { description: 'A major that is served.' },
)

const ErrorDetails = model(
  'ErrorDetails',
  {
    issues: Type.Optional(Type.Array(Issue, { description: 'What a REQUEST_INVALID is about.' })),
    requested: Type.Optional(
      nullable(
        Type.String({
          description: 'The version that was asked for, at most an excerpt.',
          examples: ['1.0'],
        }),
      ),
    ),
    supported: Type.Optional(
      nullable(Type.Object(range, { description: 'The releases of the major in the path that are served.' })),
    ),
    majors: Type.Optional(Type.Array(ServedMajor, { description: 'The majors that are served.' })),
    migration: Type.Optional(
      nullable(
        Type.String({
          format: 'uri-reference',
          description: 'Page that tells how to move on.',
          examples: ['/guides/migrate-to-v2'],
        }),
      ),
    ),
    scope: Type.Optional(
      Type.String({ description: 'The scope that is missing.', examples: ['settings:write'] }),
    ),
    limitBytes: Type.Optional(
      Type.Integer({ description: 'The most bytes a body may have.', examples: [1_048_576] }),
    ),
  },
  {
    description: 'Facts about an error that a program can act on. Which ones there are depends on the code.',
  },
)

/** The schemas of a surface's error bodies, whose codes are those its operations can answer. */
export function problemOf(operations: { readonly [id: string]: OperationDefinition }) {
  const ErrorBody = model(
    'ErrorBody',
    {
      code: choice([...codesOf(operations)], { description: 'Stable name of the error, to branch on.' }),
      message: Type.String({
        description: 'What happened and what to do, for people.',
        examples: ['The request does not match the contract: /events/0/type must be a string.'],
      }),
      requestId: Type.String({ description: 'Names this request in the logs.', examples: ['req_5d8f3a1c'] }),
      details: Type.Optional(ErrorDetails),
    },
    { description: 'What went wrong.' },
  )
  const Problem = model(
    'Problem',
    {
      type: Type.String({
        format: 'uri-reference',
        description: 'Page that explains the code.',
        examples: ['/errors/request-invalid'],
      }),
      title: Type.String({
        description: 'The code in words.',
        examples: ['The request does not match the contract'],
      }),
      status: Type.Integer({ description: 'The HTTP status, repeated.', examples: [400] }),
      error: ErrorBody,
    },
    { description: 'An error, as RFC 9457 has it, with an `error` member for programs.' },
  )
  return { ErrorBody, Problem }
}

/** Codes the operations of a surface can answer, and those it answers where no operation matched. */
function codesOf(operations: { readonly [id: string]: OperationDefinition }): readonly ErrorCode[] {
  const own = new Set(Object.values(operations).flatMap((definition) => errorsOf(definition)))
  return errorCodes.filter(
    (code) =>
      own.has(code) || commonErrors.includes(code) || code === 'NOT_FOUND' || errors[code].reach === 'route',
  )
}
