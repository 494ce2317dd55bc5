import type { Json } from '@stella/versioning'
import { describe, expect, test } from 'vitest'
import { integrations } from './index.ts'

const { history, line } = integrations

function indexOf(version: string): number {
  const index = line.releases.findIndex((release) => release.version === version)
  if (index < 0) throw new Error(`there is no ${version}`)
  return index
}

function shapeAt(version: string, operation: string) {
  const shape = history.shapeOf(operation, indexOf(version))
  if (shape === undefined) throw new Error(`${version} has no ${operation}`)
  return shape
}

/** What a client of `version` gets where the handler answers `body`. */
function answered(version: string, operation: string, body: Json, status = 200): Json {
  const { transform } = shapeAt(version, operation).down(status)
  return transform ? transform(body) : body
}

/** What the handler gets where a client of `version` sends `body`. */
function received(version: string, operation: string, body: Json): Json {
  const up = shapeAt(version, operation).up.body
  return up ? up(body) : body
}

const installation = {
  id: 'ins_1',
  name: 'Example',
  homepage: 'https://example.com/',
  origins: ['https://example.com'],
  environment: { platform: 'typo3', platformVersion: '14.1' },
  status: 'active',
  mode: 'live',
  scopes: ['events:read'],
  credential: { id: 'crd_1', scopes: ['events:read'], expiresAt: null },
  pinnedVersion: null,
  connectedAt: null,
}

const content = {
  externalId: 'post-42',
  title: 'New',
  url: 'https://example.com/42',
  status: 'scheduled',
  language: 'en',
  tags: ['news', 'release'],
  authors: [{ name: 'Ada' }, { name: 'Grace' }],
  body: [
    { type: 'image', url: 'https://example.com/a.webp', alt: 'A' },
    { type: 'embed', url: 'https://video.example.com/1' },
  ],
  publishedAt: '2026-11-03T09:30:00Z',
  updatedAt: '2026-11-03T09:30:00Z',
}

const event = {
  id: 'evt_1',
  type: 'content.published',
  occurredAt: '2026-11-03T09:30:00.750Z',
  receivedAt: '2026-11-03T09:30:01Z',
  actor: { type: 'application', id: 'newsletter' },
  externalId: 'post-42',
  data: { occurredAt: 'kept' },
}

describe('a client of 1.1.0', () => {
  test('finds the installation as it was: flat, with a plan, without what came later', () => {
    expect(answered('1.1.0', 'getInstallation', installation)).toEqual({
      id: 'ins_1',
      name: 'Example',
      siteUrl: 'https://example.com/',
      origins: ['https://example.com'],
      platform: 'other',
      platformVersion: '14.1',
      plan: 'standard',
      status: 'active',
      mode: 'live',
      scopes: ['events:read'],
      connectedAt: null,
    })
  })

  test('finds the same installation inside what connecting answers', () => {
    const credential = { id: 'crd_1', scopes: [], expiresAt: null, secret: 'stl_test_x' }
    expect(answered('1.1.0', 'connectInstallation', { installation, credential })).toMatchObject({
      installation: { siteUrl: 'https://example.com/', plan: 'standard' },
      credential,
    })
  })

  test('connects with flat members', () => {
    const body = { code: 'K7', siteUrl: 'https://example.com/', platform: 'drupal', platformVersion: '12' }
    expect(received('1.1.0', 'connectInstallation', body)).toEqual({
      code: 'K7',
      homepage: 'https://example.com/',
      environment: { platform: 'drupal', platformVersion: '12' },
    })
  })

  test('lists events as items, each with seconds, a list of actors of kinds it knows, and its data untouched', () => {
    const page = { nextCursor: 'c', hasMore: true, limit: 50 }
    const { receivedAt, id, type, externalId, data } = event
    expect(answered('1.1.0', 'listEvents', { data: [event], page })).toEqual({
      items: [
        {
          id,
          type,
          timestamp: 1_793_698_200,
          receivedAt,
          externalId,
          data,
          actors: [{ type: 'system', component: 'newsletter' }],
        },
      ],
      next: 'c',
    })
  })

  test('reports events with seconds and actors', () => {
    const actors = [{ type: 'user', id: '17', name: 'Ada' }]
    const body = {
      events: [
        { type: 'a.b', timestamp: 1_793_698_200, actors },
        { type: 'a.b', timestamp: 0, actors: [] },
      ],
    }
    expect(received('1.1.0', 'postEvents', body)).toEqual({
      events: [
        {
          type: 'a.b',
          occurredAt: '2026-11-03T09:30:00.000Z',
          actor: { type: 'user', id: '17', displayName: 'Ada' },
        },
        { type: 'a.b', occurredAt: '1970-01-01T00:00:00.000Z', actor: null },
      ],
    })
  })

  test('finds content with its first author, words it knows, and blocks it knows', () => {
    expect(answered('1.1.0', 'getContent', content)).toEqual({
      id: 'post-42',
      title: 'New',
      url: 'https://example.com/42',
      status: 'draft',
      language: 'en',
      tags: 'news,release',
      author: { name: 'Ada' },
      body: [
        { type: 'image', src: 'https://example.com/a.webp', alt: 'A' },
        { type: 'paragraph', text: 'https://video.example.com/1' },
      ],
      updatedAt: '2026-11-03T09:30:00Z',
    })
  })

  test('stores new content at the old path, and is answered 200', () => {
    const shape = shapeAt('1.1.0', 'putContent')
    expect(shape.operation.path).toBe('/contents/{id}')
    expect(shape.up.path?.({ id: 'post-42' })).toEqual({ externalId: 'post-42' })
    expect(shape.down(201).status).toBe(200)
    const body = {
      title: 'New',
      url: 'https://example.com/42',
      status: 'publish',
      tags: '',
      author: { name: 'Ada' },
    }
    expect(received('1.1.0', 'putContent', body)).toEqual({
      title: 'New',
      url: 'https://example.com/42',
      status: 'published',
      language: 'und',
      tags: [],
      authors: [{ name: 'Ada' }],
    })
  })

  test('filters lists in its own words', () => {
    const up = shapeAt('1.1.0', 'listContent').up.query
    expect(up?.({ per_page: 10, status: 'trash', cursor: 'c' })).toEqual({
      limit: 10,
      status: 'archived',
      cursor: 'c',
    })
  })

  test('gives the interval in seconds', () => {
    const body = { language: 'en', timezone: 'UTC', syncContent: true, syncEvery: 3600 }
    expect(received('1.1.0', 'putSettings', body)).toMatchObject({ syncIntervalMinutes: 60 })
  })

  test('is told of a suspension with a code it knows', () => {
    const error = {
      code: 'INSTALLATION_SUSPENDED',
      message: 'm',
      requestId: 'r',
      details: { scope: 'events:read' },
    }
    const problem = { type: '/errors/x', title: 't', status: 403, error }
    expect(history.problemDown(indexOf('1.1.0'))?.(problem)).toEqual({
      ...problem,
      error: { code: 'INSUFFICIENT_SCOPE', message: 'm', requestId: 'r', detail: { scope: 'events:read' } },
    })
  })

  test('can still say that it is alive', () => {
    expect(shapeAt('1.1.0', 'ping').operation.path).toBe('/ping')
    expect(history.shapeOf('ping', indexOf('2.0.0'))).toBeUndefined()
  })
})

describe('a client of head', () => {
  test.each(history.operationIds.filter((id) => id !== 'ping'))('is served %s without any work', (id) => {
    const shape = shapeAt('2.2.0', id)
    const transforms = [...Object.values(shape.up), shape.down(200).transform, shape.down(201).transform]
    expect(transforms.every((transform) => transform === null)).toBe(true)
  })
})

test.each([
  ['2016-12-31T23:59:60Z', 1_483_228_799],
  ['2026-11-03t09:30:00z', 1_793_698_200],
  ['0000-01-01T00:00:00+23:59', -62_167_219_200],
])('the moment %s becomes seconds', (occurredAt, timestamp) => {
  const down = history.migrate('Event', indexOf('2.2.0'), indexOf('1.1.0'))
  expect(down?.({ ...event, occurredAt })).toMatchObject({ timestamp })
})

test('members that v1 announced the end of are no longer announced in v2', () => {
  const ofMembers = history.noticesFor(indexOf('2.2.0'), () => true).filter(({ path }) => path !== '')
  expect(ofMembers.map(({ target, path, sunset }) => ({ target, path, sunset }))).toEqual([
    { target: 'Installation', path: 'scopes', sunset: '2027-11-03' },
  ])
  expect(history.noticesFor(indexOf('1.1.0'), () => true).length).toBeGreaterThan(30)
})
