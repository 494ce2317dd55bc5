import { describe, expect, test } from 'vitest'
import { invalidRequest, Problem, problemBody } from './problem.ts'

function body(problem: Problem): unknown {
  return problemBody(problem, 'installations', 'https://docs.example', 'req_1')
}

describe('a problem', () => {
  test('has a body as RFC 9457 says, with an error member for programs', () => {
    expect(body(new Problem('NOT_FOUND', 'There is no such content.'))).toEqual({
      type: 'https://docs.example/errors/not-found',
      title: 'There is nothing at this address',
      status: 404,
      error: {
        code: 'NOT_FOUND',
        message: expect.stringMatching(/^There is no such content\. Check /),
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

  test('is put in words that fit who is told', () => {
    const problem = new Problem('UNAUTHENTICATED')
    const told = (callers: 'installations' | 'members') => problemBody(problem, callers, '', 'req_1')
    expect(told('installations')).toMatchObject({ title: 'A valid credential is required' })
    expect(told('members')).toMatchObject({
      title: 'A valid session or token is required',
      error: { message: expect.stringMatching(/^A valid session or token is required\. Sign in/) },
    })
  })
})
