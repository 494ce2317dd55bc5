// The negotiation table, row by row: on an operation that anyone may call, and on one that needs a credential.

import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { expectRefusal, expectStatus } from './expect.mjs'
import { tries } from './threats.mjs'
import {
  bearerLine,
  call,
  callRaw,
  majors,
  main,
  needsServer,
  other,
  published,
  run,
  versionHeader,
  words,
} from './world.mjs'

const newest = majors.at(-1)
const paths = ['health', 'installation']
const ask = (major, path, version) => call(`/v${major}/${path}`, { version, secret: main.secret })
const parts = (version) => version.split('.').map(Number)
const isAbove = (left, right) => {
  const [a, b] = [parts(left), parts(right)]
  return (a[0] - b[0] || a[1] - b[1] || a[2] - b[2]) > 0
}

async function expectServed(major, requested, release) {
  for (const path of paths) {
    const response = expectStatus(await ask(major, path, requested), 200)
    assert.equal(response.header(versionHeader), release, `v${major}, ${requested}`)
    if (path === 'health') assert.equal(response.json.contractVersion, release)
  }
}

describe('without a version header', () => {
  test('the latest release of the major in the path answers', async () => {
    for (const { major, highest } of majors) await expectServed(major, undefined, highest)
  })
})

describe('a version header', () => {
  for (const { major, lowest, highest, releases } of majors) {
    test(`gets the highest release of v${major} that is not above it`, async () => {
      const [, minor, patch] = parts(highest)
      const between = releases.flatMap((release) => {
        const [, itsMinor, itsPatch] = parts(release)
        return [release, `${major}.${itsMinor}.${itsPatch + 1}`, `${major}.${itsMinor}.999999`]
      })
      const above = [`${major}.${minor}.${patch + 1}`, `${major}.${minor + 1}.0`, `${major}.999999.999999`]
      for (const requested of [lowest, ...between, ...above, highest]) {
        await expectServed(
          major,
          requested,
          releases.findLast((release) => !isAbove(release, requested)),
        )
      }
    })

    const old = published.filter((release) => parts(release)[0] === major && isAbove(lowest, release))
    const below = [...old, ...old.map((release) => release.replace(/\d+$/, '999999'))]
    const title = `below the floor of v${major} gets a 410 with what is supported, and where to go`
    test(title, { skip: below.length === 0 && 'it serves all of its releases' }, async () => {
      for (const requested of below) {
        for (const path of paths) {
          const response = await ask(major, path, requested)
          expectRefusal(response, 410, 'API_VERSION_TOO_OLD')
          const details = response.json.error.details ?? response.json.error.detail
          assert.deepEqual(details.supported, { lowest, highest })
          assert.equal(details.requested, requested)
          assert.match(details.migration, /\/guides\//)
          assert.ok(response.json.error.message.includes(details.migration))
        }
      }
    })

    test(`of another major than v${major} gets a 400`, async () => {
      const others = [...majors.map((each) => each.highest), '0.1.0', '9.0.0', '999999.0.0']
      for (const requested of others.filter((version) => parts(version)[0] !== major)) {
        for (const path of paths) {
          expectRefusal(await ask(major, path, requested), 400, 'API_VERSION_UNSUPPORTED')
        }
      }
    })
  }

  const long = `${newest.major}.0.0${'0'.repeat(10_240)}`
  const fullWidth = Buffer.from('２.０.０').toString('latin1')
  const odd = ['', '2. 2.0', '2.2\t.0', '2.2.0, 2.2.0', fullWidth, '\xb2.2.0', long]
  const malformed = odd.concat(
    words(
      '1 2.2 2.2.0.0 2.2. .2.0 2..0 02.2.0 2.02.0 2.2.00 2.2.1234567 1234567.0.0 2.2.0-beta 2.2.0+1 v2.2.0',
    ),
    words('2.2.x * latest -2.2.0 +2.2.0 2,2,0 2.2.0, 0x2.2.0 2e0.2.0 2.2.0;q=1 "2.2.0" 1e5 NaN'),
  )
  tries('version', 'that is malformed, empty or endless gets a 400, on every major', async () => {
    for (const { major } of majors) {
      for (const path of paths) {
        for (const text of malformed) {
          const line = `GET /integrations/v${major}/${path} HTTP/1.1`
          const response = await callRaw(line, [bearerLine, `${versionHeader}: ${text}`])
          expectRefusal(response, 400, 'API_VERSION_INVALID')
          assert.ok(response.text.length < 2000)
        }
      }
    }
  })

  tries('version', 'that comes twice gets a 400, though both say the same', async () => {
    const { highest, lowest } = newest
    for (const pair of [
      [highest, highest],
      [highest, lowest],
      ['', highest],
      [highest, ''],
    ]) {
      for (const path of paths) {
        const lines = pair.map(
          (text, i) => `${i === 0 ? versionHeader : versionHeader.toLowerCase()}: ${text}`,
        )
        const response = await callRaw(`GET /integrations/v${newest.major}/${path} HTTP/1.1`, [
          bearerLine,
          ...lines,
        ])
        expectRefusal(response, 400, 'API_VERSION_INVALID')
      }
    }
  })

  test('is taken with blanks around it, and in any case', async () => {
    const line = `GET /integrations/v${newest.major}/health HTTP/1.1`
    const response = await callRaw(line, [`${versionHeader.toUpperCase()}: \t ${newest.lowest} \t`])
    assert.equal(expectStatus(response, 200).header(versionHeader), newest.lowest)
  })
})

describe('a major in the path', () => {
  // None is retired yet; the tests of negotiation have that row.
  test('that is not served, or not written as one writes it, gets a 404 with those that are', async () => {
    const next = newest.major + 1
    const spelled = [
      'v01',
      'V1',
      'v1.0',
      'v',
      'v-1',
      'v+1',
      'vv1',
      'v1a',
      'v0',
      'v999999',
      `v${next}`,
      '1',
      'latest',
    ]
    for (const segment of spelled) {
      for (const path of paths) {
        const response = await call(`/${segment}/${path}`, { version: '1.2.0' })
        expectRefusal(response, 404, 'API_VERSION_UNSUPPORTED')
        const expected = majors.map(({ major, lowest, highest }) => ({
          path: `/integrations/v${major}`,
          lowest,
          highest,
        }))
        assert.deepEqual(response.json.error.details.majors, expected)
        assert.equal(response.header(versionHeader), newest.highest)
      }
    }
  })
})

const pin = (release) => run('installation', 'pin', other.id, release)

const served = async (major, version) =>
  (await call(`/v${major}/installation`, { secret: other.secret, version })).header(versionHeader)

describe('a pin', () => {
  test(
    'decides where the header is absent, on its own major only, until it is lifted',
    needsServer,
    async () => {
      const [first, second] = majors
      await pin(second.lowest)
      assert.equal(await served(second.major), second.lowest)
      assert.equal(await served(second.major, second.highest), second.highest)
      assert.equal(await served(first.major), first.highest)
      const malformed = await call(`/v${second.major}/installation`, { secret: other.secret, version: '' })
      expectRefusal(malformed, 400, 'API_VERSION_INVALID')
      await pin(first.lowest)
      assert.equal(await served(first.major), first.lowest)
      assert.equal(await served(second.major), second.highest)
      await pin('none')
      for (const { major, highest } of majors) assert.equal(await served(major), highest)
    },
  )
})
