import { integrations, integrationsPublished } from '@stella/api-contract'
import { expect, test } from 'vitest'
import { baselineOf, withRelease } from './publish.ts'

const versions = integrations.line.releases.map(({ version }) => version)
const newest = versions.at(-1) ?? ''

function publishedUpTo(count: number) {
  return Object.fromEntries(Object.entries(integrationsPublished).slice(0, count))
}

test('the baseline is the newest release that was published', () => {
  expect(baselineOf(integrations, integrationsPublished)).toBe(newest)
  expect(baselineOf(integrations, publishedUpTo(2))).toBe(versions[1])
  expect(baselineOf(integrations, {})).toBeNull()
})

test('publishing a release notes the digests of its document, in the order of the releases', async () => {
  const before = publishedUpTo(versions.length - 1)
  expect(Object.keys(before)).not.toContain(newest)
  const after = await withRelease(integrations, before, newest)
  expect(after).toEqual(integrationsPublished)
  expect(Object.keys(after)).toEqual(versions)
})

test('a release that does not exist cannot be published', async () => {
  await expect(withRelease(integrations, {}, '9.0.0')).rejects.toMatchObject({
    exit: 2,
    code: 'RELEASE_UNKNOWN',
    next: expect.stringContaining(versions.join(', ')),
  })
})
