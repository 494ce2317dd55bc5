import { describe, expect, expectTypeOf, test } from 'vitest'
import {
  createClient,
  release,
  unwrap,
  type ClientOptions,
  type components,
  type Deprecation,
} from './index.ts'

const baseUrl = 'https://stella.example.com'
const session = { via: 'token', user: null, role: null, scopes: [] }

/** A client of a server that answers each request with the next of these, the last one again and again. */
function clientOf(answers: readonly (() => Response)[], options: Partial<ClientOptions> = {}) {
  const requests: Request[] = []
  const fetch = (request: Request) => {
    const answer = answers[Math.min(requests.length, answers.length - 1)]
    requests.push(request)
    return Promise.resolve(answer?.() ?? new Response())
  }
  return { client: createClient({ baseUrl, fetch, ...options }), requests }
}

const ok = (headers: { readonly [name: string]: string } = {}) => {
  return () => Response.json(session, { headers: { ...headers } })
}

describe('a client', () => {
  test('asks for its release, with its token, below the major of that release', async () => {
    const { client, requests } = clientOf([ok()], { token: 'stm_x' })
    await client.GET('/session')
    const [request] = requests
    expect(request?.url).toBe('https://stella.example.com/api/v1/session')
    expect(request?.headers.get('x-stella-api-version')).toBe(release)
    expect(request?.headers.get('authorization')).toBe('Bearer stm_x')
  })

  test('sends no Authorization where a session says who calls, and another release where it is told to', async () => {
    const { client, requests } = clientOf([ok()], { release: '2.1.0' })
    await client.GET('/session')
    expect(requests[0]?.headers.has('authorization')).toBe(false)
    expect(requests[0]?.headers.get('x-stella-api-version')).toBe('2.1.0')
    expect(requests[0]?.url).toBe('https://stella.example.com/api/v2/session')
  })

  test('knows what operations take and answer', async () => {
    const { client } = clientOf([ok()])
    const who = await unwrap(client.GET('/session'))
    expectTypeOf(who).toEqualTypeOf<components['schemas']['Session']>()
    expect(who).toEqual(session)
    const removed = async () => {
      const params = { path: { installationId: 'ins_1' } }
      return unwrap(client.DELETE('/installations/{installationId}', { params }))
    }
    expectTypeOf(removed).returns.resolves.toEqualTypeOf<undefined>()
  })
})

describe('what will go', () => {
  const announced = {
    deprecation: 'true',
    sunset: 'Wed, 17 Mar 2027 00:00:00 GMT',
    link: '</guides/x>; rel="sunset", <https://docs.example.com/m>; rel="deprecation"; type="text/html"',
  }

  test('is told once, with operation, members, sunset and page', async () => {
    const told: Deprecation[] = []
    const fields = { ...announced, 'x-stella-api-deprecated-fields': 'data[].a, data[].b' }
    const { client } = clientOf([ok(announced), ok(fields)], { onDeprecated: (each) => told.push(each) })
    for (let i = 0; i < 4; i += 1) await client.GET('/session')
    await client.GET('/installations/{installationId}', { params: { path: { installationId: 'ins_1' } } })
    const common = { sunset: '2027-03-17T00:00:00.000Z', link: 'https://docs.example.com/m' }
    expect(told).toEqual([
      { operation: 'GET /session', fields: [], ...common },
      { operation: 'GET /session', fields: ['data[].a', 'data[].b'], ...common },
      { operation: 'GET /installations/{installationId}', fields: ['data[].a', 'data[].b'], ...common },
    ])
  })

  test('is told without a date or a page where the server names none', async () => {
    const told: Deprecation[] = []
    const { client } = clientOf([ok({ deprecation: '@1770000000' })], {
      onDeprecated: (each) => told.push(each),
    })
    await client.GET('/session')
    expect(told).toEqual([{ operation: 'GET /session', fields: [], sunset: null, link: null }])
  })

  test('is not told where nothing will', async () => {
    const told: Deprecation[] = []
    const { client } = clientOf([ok()], { onDeprecated: (each) => told.push(each) })
    await client.GET('/session')
    expect(told).toEqual([])
  })
})

/** Removes a member; throws what is answered. */
function remove(answer: () => Response) {
  const { client } = clientOf([answer])
  return unwrap(client.DELETE('/team/members/{memberId}', { params: { path: { memberId: 'usr_1' } } }))
}

describe('a refusal', () => {
  const problem = {
    type: '/errors/last-owner',
    title: 'An account cannot be left without an owner',
    status: 409,
    error: { code: 'LAST_OWNER', message: 'There is one owner.', requestId: 'req_1', details: { a: 1 } },
  }
  test('is thrown with all that the server told', async () => {
    const refused = remove(() => Response.json(problem, { status: 409 }))
    await expect(refused).rejects.toMatchObject({
      name: 'ApiError',
      code: 'LAST_OWNER',
      message: 'There is one owner.',
      requestId: 'req_1',
      details: { a: 1 },
      status: 409,
    })
  })

  test.each([['<html>'], [''], ['null'], ['{"error":"no"}']])(
    'by something else, saying %j, has no code',
    async (body) => {
      const refused = remove(() => new Response(body, { status: 400 }))
      await expect(refused).rejects.toMatchObject({
        code: 'UNKNOWN',
        message: 'The server answered 400.',
        requestId: null,
        details: null,
        status: 400,
      })
    },
  )
})
