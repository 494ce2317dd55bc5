import { describe, expect, test } from 'vitest'
import { refuseSecretInBody, refuseSecretInTarget, type SecretWatch } from './misplaced.ts'
import { Problem } from './problem.ts'
import { parseQuery } from './query.ts'

function watching(): SecretWatch & { readonly reports: string[] } {
  const reports: string[] = []
  return {
    reports,
    find: (text) => /stl_live_[0-9a-z]{4}/.exec(text)?.[0] ?? null,
    report: (secret, where, requestId) => reports.push(`${secret} ${where} ${requestId}`),
  }
}

function refused(run: () => void): Problem {
  try {
    run()
  } catch (error) {
    if (error instanceof Problem) return error
    throw error
  }
  throw new Error('not refused')
}

describe('a secret in the wrong place', () => {
  test.each([
    'key=stl_live_ab12',
    'key=stl%5Flive_ab12',
    'stl_live_ab12',
    'a=1&stl%5flive_ab12=x',
    '%&stl_live_ab12',
    '%&stl%5flive_ab12',
  ])('is refused, reported and not repeated when the query is %s', (query) => {
    const watch = watching()
    const problem = refused(() => refuseSecretInTarget(query, parseQuery(query), watch, 'req_1'))
    expect(problem).toMatchObject({ code: 'CREDENTIAL_MISPLACED', status: 400 })
    expect(JSON.stringify({ ...problem, message: problem.message })).not.toContain('ab12')
    expect(watch.reports).toEqual(['stl_live_ab12 target req_1'])
  })

  test('is refused in a path, escaped or not', () => {
    for (const path of ['/v1/content/stl_live_ab12', '/v1/content/%73tl_live_%61b12']) {
      const watch = watching()
      expect(refused(() => refuseSecretInTarget(path, null, watch, 'r')).code).toBe('CREDENTIAL_MISPLACED')
      expect(watch.reports).toEqual(['stl_live_ab12 target r'])
    }
  })

  test('is refused by the name of its parameter alone', () => {
    for (const query of ['access_token=x', 'Access_Token=x', 'a=1&api%5Fkey=2'])
      expect(refused(() => refuseSecretInTarget(query, parseQuery(query), watching(), 'r')).status).toBe(400)
  })

  test('is refused in a body, as it is and behind escapes', () => {
    for (const text of [
      '{"a":"stl_live_ab12"}',
      String.raw`{"a":"\u0073tl_live_ab12"}`,
      '{"stl_live_ab12":0}',
      String.raw`{"\u0073tl_live_\u0061b12":[1,]`,
    ]) {
      const watch = watching()
      expect(refused(() => refuseSecretInBody(text, watch, 'r')).message).toContain('body')
      expect(watch.reports).toEqual(['stl_live_ab12 body r'])
    }
  })

  test('is not seen where there is none', () => {
    const watch = watching()
    refuseSecretInTarget('cursor=stl_test&limit=5', parseQuery('cursor=stl_test&limit=5'), watch, 'r')
    refuseSecretInBody(String.raw`{"a":"\n\u0073"}`, watch, 'r')
    expect(watch.reports).toEqual([])
  })
})
