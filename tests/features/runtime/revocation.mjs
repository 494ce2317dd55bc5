// Credentials that end while they are used, those that take over, and installations that are stopped.

import assert from 'node:assert/strict'
import { before, describe, test } from 'node:test'
import { scopedOperations } from './documents.mjs'
import { expectRefusal, expectStatus } from './expect.mjs'
import { batch, site } from './samples.mjs'
import { tries } from './threats.mjs'
import {
  call,
  install,
  isOwn,
  issue,
  main,
  majors,
  needs,
  needsServer,
  run,
  secrets,
  sibling,
  suspendedSecret,
  url,
} from './world.mjs'

const read = (secret, at = url) => call('/v2/installation', { secret, at })
const connect = (code) => call('/v2/installation/connect', { method: 'POST', body: { code, ...site } })
const readSettings = (secret) => call('/v2/settings', { secret })

/** Requests one after the other, until `isOver` says so; each with when it began. */
async function stream(request, isOver) {
  const seen = []
  while (!isOver()) {
    const began = performance.now()
    const { status } = await request()
    seen.push({ began, status })
  }
  return seen
}

/** Ends something while eight streams of requests come in, and gives their statuses before and after it had ended. */
async function endWhileStreaming(request, end) {
  let isOver = false
  const streams = Array.from({ length: 8 }, () => stream(request, () => isOver))
  await end()
  const ended = performance.now()
  for (let i = 0; i < 20; i++) await request()
  isOver = true
  const seen = (await Promise.all(streams)).flat()
  const statuses = (isAfter) =>
    seen.filter(({ began }) => began > ended === isAfter).map(({ status }) => status)
  return { early: statuses(false), late: statuses(true) }
}

/** Until it ended there were answers, and from then on only this one. */
function expectEnd({ early, late }, good, status) {
  assert.ok(early.includes(good))
  assert.ok(late.length > 0)
  assert.deepEqual([...new Set(late)], [status])
}

describe('a credential', () => {
  tries(
    'revocation',
    'that is revoked while it is used gets no 2xx from then on, on any server of the store',
    needsServer,
    async () => {
      const [{ secret, credential }, { url: second }] = await Promise.all([issue(main.id), sibling()])
      let turn = 0
      const request = () => read(secret, turn++ % 2 === 0 ? url : second)
      expectEnd(
        await endWhileStreaming(request, () => run('credential', 'revoke', credential.id, '--yes')),
        200,
        401,
      )
      expectStatus(await read(main.secret, second), 200)
    },
  )

  tries(
    'revocation',
    'that is revoked while it writes has stored what was acknowledged, and no more',
    needsServer,
    async () => {
      const { secret, credential } = await issue(main.id)
      const type = 'lane.revoked'
      const write = () => call('/v2/events', { method: 'POST', secret, body: batch(type) })
      const seen = await endWhileStreaming(write, () => run('credential', 'revoke', credential.id, '--yes'))
      expectEnd(seen, 201, 401)
      let stored = 0
      for (let cursor = ''; cursor !== null;) {
        const { data, page } = (
          await call(`/v2/events?type=${type}&limit=100${cursor}`, { secret: main.secret })
        ).json
        stored += data.length
        cursor = page.nextCursor === null ? null : `&cursor=${page.nextCursor}`
      }
      assert.equal(stored, seen.early.filter((status) => status === 201).length)
    },
  )

  test(
    'that is rotated works until the new one is used, and then on for its grace',
    needsServer,
    async () => {
      const { id, secret: old, credentialId } = await install('Rotating Magazine')
      const lost = await run('credential', 'rotate', credentialId)
      // Nobody has used the first new one, so a second one takes its place.
      const { secret } = await run('credential', 'rotate', credentialId, '--grace', '1h')
      expectRefusal(await read(lost.secret), 401, 'UNAUTHENTICATED')
      expectStatus(await read(old), 200)
      const both = await Promise.all(Array.from({ length: 40 }, (_, i) => read(i % 2 === 0 ? secret : old)))
      assert.deepEqual([...new Set(both.map(({ status }) => status))], [200])
      const { credentials } = await run('credential', 'list', id)
      const first = credentials.find((credential) => credential.id === credentialId)
      assert.ok(Date.parse(first.expiresAt) <= Date.now() + 3_600_000)
      await run('credential', 'revoke', credentialId, '--yes')
      expectRefusal(await read(old), 401, 'UNAUTHENTICATED')
      expectStatus(await read(secret), 200)
    },
  )
})

/** What releases call a suspension that came before its code. */
const codeIn = (release) => (release < '2.1.0' ? 'INSUFFICIENT_SCOPE' : 'INSTALLATION_SUSPENDED')

describe(
  'an installation that is suspended',
  isOwn ? {} : needs(suspendedSecret, 'STELLA_SECRET_SUSPENDED'),
  () => {
    const asleep = { secret: suspendedSecret }
    before(async () => {
      if (!isOwn) return
      Object.assign(asleep, await install('Sleeping Magazine'))
      Object.assign(asleep, await run('connect-code', 'issue', asleep.id))
    })

    test('is stopped at once while it streams requests', needsServer, async () => {
      const seen = await endWhileStreaming(
        () => readSettings(asleep.secret),
        () => run('installation', 'suspend', asleep.id, '--yes'),
      )
      expectEnd(seen, 200, 403)
    })

    test('can read itself, and is told so', async () => {
      const response = expectStatus(await read(asleep.secret), 200)
      assert.equal(response.json.status, 'suspended')
    })

    for (const { major, releases } of majors) {
      test(`gets a 403 from every operation of v${major} that needs a scope`, async () => {
        for (const version of releases) {
          for (const { method, path } of await scopedOperations(major, version)) {
            const response = await call(`/v${major}${path}`, { method, secret: asleep.secret, version })
            expectRefusal(response, 403, codeIn(version), 'INSTALLATION_SUSPENDED')
          }
        }
      })
    }

    test('does not connect, and keeps its connect code for when it is resumed', needsServer, async () => {
      expectRefusal(await connect(asleep.code), 400, 'CONNECT_CODE_INVALID')
    })

    test('goes on when it is resumed', needsServer, async () => {
      await run('installation', 'resume', asleep.id)
      expectStatus(await readSettings(asleep.secret), 200)
      assert.equal((await read(asleep.secret)).json.status, 'active')
      const connected = expectStatus(await connect(asleep.code), 200)
      secrets.add(connected.json.credential.secret)
    })
  },
)

describe('an installation that is removed', () => {
  test('gets no 2xx from then on, and its connect code is worth nothing', needsServer, async () => {
    const { id, secret } = await install('Leaving Magazine')
    const { code } = await run('connect-code', 'issue', id)
    const remove = () => run('installation', 'remove', id, '--yes')
    expectEnd(await endWhileStreaming(() => read(secret), remove), 200, 401)
    expectRefusal(await connect(code), 400, 'CONNECT_CODE_INVALID')
  })
})
