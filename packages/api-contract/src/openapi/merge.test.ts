import { headerNames } from '@stella/versioning'
import { describe, expect, test } from 'vitest'
import { documentAt, type Surface } from '../surface.ts'
import { surfaces } from '../surfaces.ts'
import { mergeDocuments } from './merge.ts'

const heads = surfaces.map(({ surface }) => ({
  surface: surface.name,
  document: documentAt(surface, surface.line.releases.length - 1, headerNames('Stella')),
}))
const merged = mergeDocuments(heads)
const paths = Object(merged['paths'])
const components = Object(merged['components'])

function pathsAt({ head, base, line }: Surface): string[] {
  const major = line.releases.at(-1)?.version.split('.')[0]
  return Object.values(head.operations).map(({ path }) => `${base}/v${major}${path}`)
}

describe('one document of all surfaces', () => {
  test('has every operation of each where it is served', () => {
    const expected = new Set(surfaces.flatMap(({ surface }) => pathsAt(surface)))
    expect(new Set(Object.keys(paths))).toEqual(expected)
    const one = paths['/api/v1/installations/{installationId}'].get
    expect(one).toMatchObject({
      operationId: 'apiGetInstallation',
      tags: ['Installations (api)'],
      security: [{ 'api.session': ['installations:read'] }, { 'api.token': ['installations:read'] }],
    })
    expect(paths['/integrations/v2/installation'].get.operationId).toBe('integrationsGetInstallation')
  })

  test('has no reference that leads nowhere', () => {
    const references = [...JSON.stringify(merged).matchAll(/"#\/components\/(\w+)\/([^"]+)"/g)]
    expect(references.length).toBeGreaterThan(500)
    const lost = references.filter(([, kind = '', name = '']) => components[kind]?.[name] === undefined)
    expect(lost).toEqual([])
  })

  test('leaves examples as they are', () => {
    const text = JSON.stringify(merged)
    expect(text).toContain('"tags":["news"]')
    expect(text).not.toContain('news (integrations)')
  })

  test('has the versions of its surfaces, and their sum', () => {
    const [one = '', other = ''] = surfaces.map(({ surface }) => surface.line.releases.at(-1)?.version)
    expect(merged['x-stella-surfaces']).toEqual({ integrations: one, api: other })
    const [a, b] = [one.split('.').map(Number), other.split('.').map(Number)]
    expect(Object(merged['info']).version).toBe(a.map((number, i) => number + (b[i] ?? 0)).join('.'))
    expect(Object(mergeDocuments(heads.slice(0, 1))['info']).version).toBe(one)
  })
})
