import { refTo } from '@stella/versioning'
import * as fc from 'fast-check'
import { describe, expect, expectTypeOf, test } from 'vitest'
import type { HandlersOf, TextBody } from '../operation.ts'
import { arbitraryOf } from '../testing/arbitrary.ts'
import { strangersTo } from '../testing/closed.ts'
import { validatorOf } from '../testing/validator.ts'
import { api } from './index.ts'
import type { operations } from './operations.ts'
import { roles, roleScopes } from './roles.ts'
import { managementScopes } from './scopes.ts'

const { head } = api
const all = Object.values(head.operations)

describe('the management API', () => {
  test('has closed requests and open responses', () => {
    expect(strangersTo(head)).toEqual({ openRequests: [], closedResponses: [] })
  })

  test('is served by a history that compiles', () => {
    expect(() => api.history.compileAll()).not.toThrow()
  })

  test.each(Object.keys(head.schemas))('%s accepts what is made of it', (name) => {
    const validate = validatorOf(head.schemas)(refTo(name))
    const accepted = fc.property(arbitraryOf(refTo(name), head), (value) => {
      validate(value)
      expect({ value, errors: validate.errors }).toEqual({ value, errors: null })
    })
    fc.assert(accepted, { numRuns: 20 })
  })

  test('needs a caller for everything but its document and what an invitation lets its holder do', () => {
    expect(all.filter(({ auth }) => auth === 'none').map(({ id }) => id)).toEqual([
      'getDocument',
      'lookUpInvitation',
      'acceptInvitation',
    ])
  })

  test('needs a scope for everything that needs a caller, but for saying who calls', () => {
    const free = all.filter(({ auth, scope }) => auth === 'credential' && scope === null)
    expect(free.map(({ id }) => id)).toEqual(['getSession'])
    expect(new Set(all.flatMap(({ scope }) => scope ?? []))).toEqual(new Set(managementScopes))
  })

  test('changes nothing with a scope that reads', () => {
    const changing = all.filter(({ method, scope }) => method !== 'GET' && scope?.endsWith(':read'))
    // Both look, with a body that is no part of an address.
    expect(changing.map(({ id }) => id)).toEqual(['testOrigin', 'verifyAudit'])
  })
})

describe('a role', () => {
  test('has every scope of the roles below it', () => {
    expect(roles).toEqual(['owner', 'admin', 'viewer'])
    const { owner, admin, viewer } = roleScopes
    expect(admin.filter((scope) => !owner.includes(scope))).toEqual([])
    expect(viewer.filter((scope) => !admin.includes(scope))).toEqual([])
    expect(roleScopes.owner).toEqual(managementScopes)
    expect(managementScopes.filter((scope) => !roleScopes.admin.includes(scope))).toEqual(['account:write'])
  })

  test('that looks can read everything and change nothing', () => {
    expect(roleScopes.viewer.every((scope) => scope.endsWith(':read'))).toBe(true)
    expect(roleScopes.viewer).toHaveLength(managementScopes.filter((scope) => scope.endsWith(':read')).length)
  })
})

interface Context {
  readonly store: 'store'
}
interface CallerContext extends Context {
  readonly caller: 'caller'
}
type Handlers = HandlersOf<typeof operations, Context, CallerContext>
type Reply<Id extends keyof Handlers> = Awaited<ReturnType<Handlers[Id]>>

describe('handler types', () => {
  test('know request, caller and reply of each operation', () => {
    type Update = Parameters<Handlers['updateInstallation']>
    expectTypeOf<Update[0]['path']>().toEqualTypeOf<{ installationId: string }>()
    expectTypeOf<Update[0]['body']['name']>().toEqualTypeOf<string | undefined>()
    expectTypeOf<Update[0]['headers']['if-match']>().toEqualTypeOf<string | undefined>()
    expectTypeOf<Update[1]>().toEqualTypeOf<CallerContext>()
    expectTypeOf<Parameters<Handlers['acceptInvitation']>[1]>().toEqualTypeOf<Context>()
    expectTypeOf<Reply<'updateInstallation'>['headers']>().toEqualTypeOf<{ readonly etag: string }>()
    expectTypeOf<Reply<'removeInstallation'>['status']>().toEqualTypeOf<204>()
    expectTypeOf<Reply<'removeInstallation'>['body']>().toEqualTypeOf<null>()
    expectTypeOf<Reply<'createToken'>['status']>().toEqualTypeOf<201>()
  })

  test('let a body of another media type be text or a stream, and ask which type it is', () => {
    expectTypeOf<Reply<'exportAudit'>['media']>().toEqualTypeOf<'text/csv' | 'application/jsonl'>()
    expectTypeOf<Reply<'exportAudit'>['body']>().toEqualTypeOf<TextBody>()
    expectTypeOf<Reply<'listAudit'>['media']>().toEqualTypeOf<undefined>()
  })
})
