import { describe, expect, test } from 'vitest'
import { invalidRequest, Problem, problemReply } from './problem.ts'

const context = { docsUrl: 'https://docs.example', requestId: 'req_1', down: null }

function body(problem: Problem): unknown {
  return JSON.parse(String(problemReply(problem, context).body))
}

describe('a problem', () => {
  test('is answered as RFC 9457 says, with an error member for programs', () => {
    const problem = new Problem('NOT_FOUND', 'There is no such content.', { headers: ['X-A', 'b'] })
    expect(problemReply(problem, context)).toMatchObject({
      status: 404,
      headers: ['Content-Type', 'application/problem+json', 'X-A', 'b'],
      close: false,
    })
    expect(body(problem)).toEqual({
      type: 'https://docs.example/errors/not-found',
      title: 'There is nothing at this address',
      status: 404,
      error: {
        code: 'NOT_FOUND',
        message:
          'There is no such content. Check the path against the published document, and the identifier in it.',
        requestId: 'req_1',
      },
    })
  })

  test('stands at another status where its code has several', () => {
    expect(new Problem('API_VERSION_UNSUPPORTED').status).toBe(404)
    expect(body(new Problem('API_VERSION_UNSUPPORTED', 'Gone.', { status: 410 }))).toMatchObject({
      status: 410,
    })
  })

  test('names what to correct in an invalid request', () => {
    const problem = invalidRequest([
      { in: 'body', path: '/events/0/type', message: 'must be a string' },
      { in: 'query', path: '/limit', message: 'must be at most 100' },
    ])
    expect(body(problem)).toMatchObject({
      error: {
        details: { issues: [{ path: '/events/0/type' }, { in: 'query', message: 'must be at most 100' }] },
      },
    })
  })

  test('is taken down to the shape of the release served', () => {
    const reply = problemReply(new Problem('NOT_FOUND'), { ...context, down: () => ({ message: 'older' }) })
    expect(reply.body).toBe('{"message":"older"}')
  })
})
