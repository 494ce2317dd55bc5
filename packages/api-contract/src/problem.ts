import { Type } from 'typebox'
import { commonErrors, errorCodes, errors, errorsOf, type Callers, type ErrorCode } from './errors.ts'
import type { OperationDefinition } from './operation.ts'
import { choice, model, nullable } from './shapes.ts'

/** What the examples in a surface's error schemas are about. */
const samples = {
  installations: {
    lowest: '2.0.0',
    highest: '2.2.0',
    path: '/integrations/v2',
    migration: '/guides/migrate-to-v2',
    scope: 'settings:write',
    member: '/events/0/type',
  },
  members: {
    lowest: '1.0.0',
    highest: '1.0.0',
    path: '/api/v1',
    migration: '/guides/versions',
    scope: 'installations:write',
    member: '/name',
  },
} as const satisfies Readonly<Record<Callers, object>>

function issueOf(callers: Callers) {
  return model(
    'Issue',
    {
      in: choice(['path', 'query', 'header', 'body'], { description: 'The part of the request.' }),
      path: Type.String({
        description: 'JSON Pointer of the member within that part.',
        examples: [samples[callers].member],
      }),
      message: Type.String({ description: 'What is wrong with it.', examples: ['must be a string'] }),
    },
    { description: 'One thing in a request that does not match the contract.' },
  )
}

function rangeOf(callers: Callers) {
  const { lowest, highest } = samples[callers]
  return {
    lowest: Type.String({ description: 'The oldest release that is served.', examples: [lowest] }),
    highest: Type.String({ description: 'The newest release.', examples: [highest] }),
  }
}

function servedMajorOf(callers: Callers) {
  const path = Type.String({ description: 'Where it is served.', examples: [samples[callers].path] })
  return model('ServedMajor', { path, ...rangeOf(callers) }, { description: 'A major that is served.' })
}

function detailsOf(callers: Callers) {
  const { migration, scope } = samples[callers]
  const supported = Type.Object(rangeOf(callers), {
    description: 'The releases of the major in the path that are served.',
  })
  return model(
    'ErrorDetails',
    {
      issues: Type.Optional(
        Type.Array(issueOf(callers), { description: 'What a REQUEST_INVALID is about.' }),
      ),
      requested: Type.Optional(
        nullable(
          Type.String({
            description: 'The version that was asked for, at most an excerpt.',
            examples: ['1.0'],
          }),
        ),
      ),
      supported: Type.Optional(nullable(supported)),
      majors: Type.Optional(
        Type.Array(servedMajorOf(callers), { description: 'The majors that are served.' }),
      ),
      migration: Type.Optional(
        nullable(
          Type.String({
            format: 'uri-reference',
            description: 'Page that tells how to move on.',
            examples: [migration],
          }),
        ),
      ),
      scope: Type.Optional(Type.String({ description: 'The scope that is missing.', examples: [scope] })),
      limitBytes: Type.Optional(
        Type.Integer({ description: 'The most bytes a body may have.', examples: [1_048_576] }),
      ),
    },
    {
      description:
        'Facts about an error that a program can act on. Which ones there are depends on the code.',
    },
  )
}

/** The schemas of a surface's error bodies, whose codes are those its operations can answer. */
export function problemOf(operations: { readonly [id: string]: OperationDefinition }, callers: Callers) {
  const { member } = samples[callers]
  const ErrorBody = model(
    'ErrorBody',
    {
      code: choice([...codesOf(operations, callers)], {
        description: 'Stable name of the error, to branch on.',
      }),
      message: Type.String({
        description: 'What happened and what to do, for people.',
        examples: [`The request does not match the contract: ${member} must be a string.`],
      }),
      requestId: Type.String({ description: 'Names this request in the logs.', examples: ['req_5d8f3a1c'] }),
      details: Type.Optional(detailsOf(callers)),
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
function codesOf(
  operations: { readonly [id: string]: OperationDefinition },
  callers: Callers,
): readonly ErrorCode[] {
  const own = new Set(Object.values(operations).flatMap((definition) => errorsOf(definition, callers)))
  return errorCodes.filter(
    (code) =>
      own.has(code) || commonErrors.includes(code) || code === 'NOT_FOUND' || errors[code].reach === 'route',
  )
}
