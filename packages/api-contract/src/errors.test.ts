import { describe, expect, test } from 'vitest'
import { commonErrors, errorCodes, errorPage, errors, errorsOf, isErrorCode } from './errors.ts'

describe('the error table', () => {
  test('only an unsupported major stands at more than one status', () => {
    expect(errorCodes.filter((code) => errors[code].statuses.length > 1)).toEqual(['API_VERSION_UNSUPPORTED'])
  })

  test('every code is an error status, says what to do, and has a page of its own', () => {
    for (const code of errorCodes) {
      for (const status of errors[code].statuses)
        expect(status).toSatisfy((s: number) => s >= 400 && s <= 599)
      expect(errors[code].action).toMatch(/\.$/)
    }
    expect(new Set(errorCodes.map(errorPage)).size).toBe(errorCodes.length)
    expect(errorPage('API_VERSION_TOO_OLD')).toBe('/errors/api-version-too-old')
  })

  test('a string that only looks like a member of the table is no code', () => {
    expect(isErrorCode('toString')).toBe(false)
    expect(isErrorCode('NOT_FOUND')).toBe(true)
  })
})

describe('the errors of an operation', () => {
  const open = { auth: 'none' } as const

  test('an open operation without a body adds nothing to the common ones', () => {
    expect(errorsOf(open, 'installations')).toEqual([])
    expect(commonErrors).toContain('API_VERSION_TOO_OLD')
  })

  test('follow from its credential, scope, body and idempotency, and from what it lists', () => {
    expect(errorsOf({ ...open, auth: 'credential' }, 'installations')).toEqual(['UNAUTHENTICATED'])
    expect(errorsOf({ ...open, scope: 'events:read' }, 'installations')).toEqual([
      'INSUFFICIENT_SCOPE',
      'INSTALLATION_SUSPENDED',
    ])
    expect(errorsOf({ ...open, body: {} }, 'installations')).toEqual([
      'JSON_INVALID',
      'BODY_TOO_LARGE',
      'MEDIA_TYPE_UNSUPPORTED',
    ])
    expect(errorsOf({ ...open, idempotency: 'optional' }, 'installations')).toEqual([
      'IDEMPOTENCY_IN_FLIGHT',
      'IDEMPOTENCY_KEY_REUSED',
    ])
    expect(errorsOf({ ...open, errors: ['PRECONDITION_FAILED', 'NOT_FOUND'] }, 'installations')).toEqual([
      'NOT_FOUND',
      'PRECONDITION_FAILED',
    ])
  })
})
