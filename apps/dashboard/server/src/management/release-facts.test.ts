import { integrations } from '@stella/api-contract'
import { expect, test } from 'vitest'
import { isAbout, ReleaseFacts } from './release-facts.ts'

const facts = new ReleaseFacts(integrations, Date.UTC(2026, 10, 21))

test('releases with an announced end are those of the old major', () => {
  expect(facts.deprecated).toEqual(['1.0.0', '1.1.0', '1.2.0'])
})

test('what in a release will go is named as requests name it, once each, with its end', () => {
  const release = facts.state.releases.find(({ version }) => version === '1.2.0')
  if (release === undefined) throw new Error('1.2.0 is gone')
  const endings = facts.endingsIn(release)
  const names = endings.map(({ member }) => member)
  expect(new Set(names).size).toBe(names.length)
  expect(endings).toContainEqual({
    member: 'siteUrl',
    kind: 'member',
    replacement: 'homepage',
    since: '2025-10-14',
    sunset: expect.stringMatching(/^\d{4}-\d{2}-\d{2}$/),
    carriedBy: 'both',
  })
  expect(endings.some(({ kind, member }) => kind === 'operation' && member === 'ping')).toBe(true)
})

test('usage names members from the root of a body', () => {
  const ending = {
    member: 'siteUrl',
    kind: 'member',
    replacement: null,
    since: '',
    sunset: '',
    carriedBy: 'both',
  } as const
  expect(
    ['siteUrl', 'installation.siteUrl', 'offsiteUrl', 'siteUrl.x'].map((used) => isAbout(used, ending)),
  ).toEqual([true, true, false, false])
})

test('what requests carry is told from what responses carry', () => {
  const release = facts.state.releases.find(({ version }) => version === '1.2.0')
  if (release === undefined) throw new Error('1.2.0 is gone')
  const carriers = Object.fromEntries(
    facts.endingsIn(release).map(({ member, carriedBy }) => [member, carriedBy]),
  )
  expect(carriers).toMatchObject({
    ping: 'requests',
    '?per_page': 'requests',
    plan: 'responses',
    detail: 'responses',
    author: 'both',
  })
})

test('what is announced for an operation that came later is not in a release', () => {
  const [first] = facts.state.releases
  if (first === undefined) throw new Error('1.0.0 is gone')
  const endings = facts.endingsIn(first)
  expect(endings.find(({ member }) => member === '?per_page')?.carriedBy).toBe('requests')
  expect(endings.some(({ member }) => member === 'listContent')).toBe(false)
})
