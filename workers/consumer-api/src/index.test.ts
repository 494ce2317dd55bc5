import { openStore, type Store } from '@stella/store'
import { Hono } from 'hono'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { createConsumerApi } from './index.ts'

const by = { actor: { type: 'system', id: 'test' } } as const

let store: Store
let app: Hono
let secret: string
const failures: unknown[] = []

beforeEach(async () => {
  store = await openStore({ path: ':memory:', repeat: null })
  const { id } = await store.installations.create({ name: 'Example', platform: 'drupal' }, by)
  ;({ secret } = await store.credentials.issue(id, {}, by))
  let requests = 0
  const api = await createConsumerApi({
    store,
    headerPrefix: 'Stella',
    deprecationHeader: 'true',
    docsUrl: 'https://docs.example.com',
    rateLimit: { quota: 100, windowSeconds: 60 },
    bodyLimitBytes: 4096,
    isProxy: () => false,
    clock: () => Date.parse('2026-11-10T12:00:00Z'),
    monotonic: () => 0,
    newRequestId: () => `req_${(requests += 1)}`,
    observe: () => {},
    onFailure: (error) => failures.push(error),
  })
  app = new Hono()
  app.all('/integrations/*', (context) => api.fetch(context.req.raw))
})

afterEach(async () => {
  await store.close()
  if (failures.length > 0) throw new AggregateError(failures.splice(0), 'requests failed')
})

const get = (path: string, headers: { [name: string]: string } = {}) => {
  return app.request(path, { headers: { authorization: `Bearer ${secret}`, ...headers } })
}

describe('the consumer API, mounted under Hono', () => {
  test('serves head and an old release from the same handler', async () => {
    const head = await get('/integrations/v2/installation')
    expect(await head.json()).toMatchObject({ name: 'Example', environment: { platform: 'drupal' } })
    const old = await get('/integrations/v1/installation', { 'x-stella-api-version': '1.1.7' })
    expect(old.headers.get('x-stella-api-version')).toBe('1.1.0')
    expect(old.headers.get('x-stella-api-deprecated-fields')).toBe('plan,platform,siteUrl')
    expect(await old.json()).toMatchObject({
      name: 'Example',
      siteUrl: null,
      platform: 'drupal',
      plan: 'standard',
    })
  })

  test('refuses a credential from the next request on once it is revoked', async () => {
    const { rows } = await store.installations.list()
    const id = rows[0]?.id ?? ''
    const [credential] = await store.credentials.list(id)
    await store.credentials.revoke(id, credential?.id ?? '', by)
    const reply = await get('/integrations/v2/installation')
    expect(reply.status).toBe(401)
    expect(reply.headers.get('www-authenticate')).toBe('Bearer realm="stella", error="invalid_token"')
  })

  test('lets a suspended installation read about itself, and nothing else', async () => {
    const { rows } = await store.installations.list()
    await store.installations.suspend(rows[0]?.id ?? '', by)
    expect(await (await get('/integrations/v2/installation')).json()).toMatchObject({ status: 'suspended' })
    const refused = await get('/integrations/v2/settings')
    expect(refused.status).toBe(403)
    expect(await refused.json()).toMatchObject({ error: { code: 'INSTALLATION_SUSPENDED' } })
    const older = await get('/integrations/v2/settings', { 'x-stella-api-version': '2.0.0' })
    expect(await older.json()).toMatchObject({ error: { code: 'INSUFFICIENT_SCOPE' } })
  })

  test('sees a header that the platform joined from two', async () => {
    const reply = await get('/integrations/v2/health', { 'x-stella-api-version': '2.0.0, 2.1.0' })
    expect(reply.status).toBe(400)
    expect(await reply.json()).toMatchObject({ error: { code: 'API_VERSION_INVALID', requestId: 'req_1' } })
  })

  test('counts usage by installation, release and operation', async () => {
    await get('/integrations/v1/installation', { 'x-stella-api-version': '1.1.0' })
    expect(await store.usage.byRelease()).toMatchObject([{ release: '1.1.0', count: 1, installations: 1 }])
  })

  test('answers 503, and lets nobody in, while the store is closed', async () => {
    await store.close()
    const reply = await get('/integrations/v2/installation')
    expect(reply.status).toBe(503)
    expect(reply.headers.get('retry-after')).toBe('2')
  })
})
