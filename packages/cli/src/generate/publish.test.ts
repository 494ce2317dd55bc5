import { surfaces } from '@stella/api-contract'
import { expect, test } from 'vitest'
import { surfaceNames } from './contract-folder.ts'
import { baselineOf, withRelease } from './publish.ts'

const [integrations] = surfaces
if (integrations === undefined) throw new Error('there are no surfaces')
const versions = integrations.surface.line.releases.map(({ version }) => version)
const newest = versions.at(-1) ?? ''

function publishedUpTo(count: number) {
  const published = Object.fromEntries(Object.entries({ ...integrations?.published }).slice(0, count))
  return { surface: surfaces[0]?.surface ?? missing(), published }
}

function missing(): never {
  throw new Error('there are no surfaces')
}

test('every surface of the contract is generated', () => {
  expect(surfaces.map(({ surface }) => surface.name)).toEqual([...surfaceNames])
})

test('the baseline is the newest release that was published', () => {
  expect(baselineOf(integrations)).toBe(newest)
  expect(baselineOf(publishedUpTo(2))).toBe(versions[1])
  expect(baselineOf(publishedUpTo(0))).toBeNull()
})

test('publishing a release notes the digests of its document, in the order of the releases', async () => {
  const before = publishedUpTo(versions.length - 1)
  expect(Object.keys(before.published)).not.toContain(newest)
  const { name, published } = await withRelease([before, ...surfaces.slice(1)], `integrations@${newest}`)
  expect(name).toBe('integrations')
  expect(published).toEqual(integrations.published)
  expect(Object.keys(published)).toEqual(versions)
})

test.each(['integrations@9.0.0', newest, 'api', 'nothing@1.0.0'])(
  '%j cannot be published',
  async (release) => {
    await expect(withRelease(surfaces, release)).rejects.toMatchObject({
      exit: 2,
      code: 'RELEASE_UNKNOWN',
      next: expect.stringContaining(`integrations@${newest}, api@1.0.0`),
    })
  },
)
