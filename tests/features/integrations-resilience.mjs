// What survives when the server is killed while it writes: everything it acknowledged.
//
//   pnpm test:integrations:resilience                      3 rounds
//   STELLA_KILLS=20 pnpm test:integrations:resilience      the full form
//
// It needs to kill the server, so it always starts its own; STELLA_URL is not looked at.

import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { closeConnections, send } from './support/http.mjs'
import { createInstallation, issueConnectCode, issueCredential } from './support/installations.mjs'
import { stella } from './support/process.mjs'
import { freshData, removeData, startServer } from './support/server.mjs'

const rounds = Number(process.env.STELLA_KILLS ?? 3)
const writersPerKind = 4

/** What was acknowledged, over all rounds. */
const acknowledged = { events: new Set(), content: new Map(), credentials: new Map() }

let data
let installation
let secret

before(async () => {
  data = await freshData()
  installation = await createInstallation(data, 'Resilience')
  ;({ secret } = await issueCredential(data, installation.id))
})

after(async () => {
  closeConnections()
  await removeData(data)
})

describe(`a server that is killed ${rounds} times while it writes`, () => {
  for (let round = 1; round <= rounds; round++) {
    test(`round ${round}: starts again with everything it had acknowledged`, async () => {
      const killAfter = 20 + Math.floor(Math.random() * 60)
      const codes = await issueCodes(writersPerKind)
      const server = await startServer({ data, env: { STELLA_RATE_LIMIT: '1000000' } })
      await writeUntilKilled(server, codes, killAfter)
      await checkAll()
    })
  }
})

/** Connect codes are made beforehand: their redemption is the write that issues a credential. */
async function issueCodes(count) {
  const codes = []
  for (let i = 0; i < count; i++) codes.push((await issueConnectCode(data, installation.id)).code)
  return codes
}

/** Runs all writers side by side and kills the server with `kill -9` once `killAfter` writes were acknowledged. */
async function writeUntilKilled(server, codes, killAfter) {
  let writes = 0
  let killed
  const acknowledge = (remember) => {
    remember()
    writes += 1
    if (writes >= killAfter) killed ??= server.kill()
  }
  const loops = [
    ...Array.from({ length: writersPerKind }, (_, i) =>
      postEvents(server.url, `${writes}-${i}`, acknowledge),
    ),
    ...Array.from({ length: writersPerKind }, (_, i) => putContent(server.url, `post-${i}`, acknowledge)),
    ...codes.map((code) => connect(server.url, code, acknowledge)),
  ]
  await Promise.all(loops)
  assert.equal(await killed, 'SIGKILL')
  assert.ok(writes >= killAfter)
}

/** Repeats a write until the connection breaks. An answer that is no success is a failure of the test. */
async function untilCut(write) {
  for (;;) {
    try {
      if ((await write()) === 'done') return
    } catch (error) {
      if (['ECONNRESET', 'ECONNREFUSED', 'EPIPE'].includes(error.code)) return
      throw error
    }
  }
}

const authorization = () => ({ authorization: `Bearer ${secret}` })

function postEvents(url, name, acknowledge) {
  let count = 0
  return untilCut(async () => {
    const key = `${name}-${process.hrtime.bigint()}-${(count += 1)}`
    const event = { type: 'resilience.written', occurredAt: new Date().toISOString(), data: { key } }
    const reply = await send(`${url}/integrations/v2/events`, {
      method: 'POST',
      headers: { ...authorization(), 'idempotency-key': key },
      body: { events: [event, event] },
    })
    assert.equal(reply.status, 201, reply.text)
    acknowledge(() => reply.json.ids.forEach((id) => acknowledged.events.add(id)))
  })
}

function putContent(url, externalId, acknowledge) {
  return untilCut(async () => {
    const title = `Written at ${process.hrtime.bigint()}`
    const body = {
      title,
      url: 'https://www.example.com/',
      status: 'draft',
      language: 'en',
      tags: [],
      authors: [{ name: 'Ada' }],
    }
    const reply = await send(`${url}/integrations/v2/content/${externalId}`, {
      method: 'PUT',
      headers: authorization(),
      body,
    })
    assert.ok(reply.status === 200 || reply.status === 201, reply.text)
    acknowledge(() => acknowledged.content.set(externalId, { title, updatedAt: reply.json.updatedAt }))
  })
}

function connect(url, code, acknowledge) {
  return untilCut(async () => {
    const body = {
      code,
      homepage: 'https://www.example.com/',
      environment: { platform: 'sdk', platformVersion: '1.0' },
    }
    const reply = await send(`${url}/integrations/v2/installation/connect`, { method: 'POST', body })
    assert.equal(reply.status, 200, reply.text)
    const { id, secret: issued } = reply.json.credential
    acknowledge(() => acknowledged.credentials.set(id, issued))
    return 'done'
  })
}

/** Starts the server again and looks for everything, over HTTP; then verifies the audit chain and its rows. */
async function checkAll() {
  const server = await startServer({ data, env: { STELLA_RATE_LIMIT: '1000000' } })
  try {
    const events = await readAllEvents(server.url)
    assert.deepEqual(
      [...acknowledged.events].filter((id) => !events.has(id)),
      [],
      'acknowledged events are gone',
    )
    for (const [externalId, { title, updatedAt }] of acknowledged.content) {
      const reply = await send(`${server.url}/integrations/v2/content/${externalId}`, {
        headers: authorization(),
      })
      // A write that was cut before its answer may have come after the last one that was acknowledged.
      const isNewer = reply.json.updatedAt > updatedAt
      assert.ok(isNewer || reply.json.title === title, `content ${externalId} is older than acknowledged`)
    }
    for (const [id, issued] of acknowledged.credentials) {
      const headers = { authorization: `Bearer ${issued}` }
      const reply = await send(`${server.url}/integrations/v2/installation`, { headers })
      assert.equal(reply.status, 200, `credential ${id} is gone`)
    }
  } finally {
    await server.stop()
  }
  await checkAudit()
}

async function readAllEvents(url) {
  const ids = new Set()
  let cursor = ''
  do {
    const query = cursor === '' ? '' : `&cursor=${encodeURIComponent(cursor)}`
    const reply = await send(`${url}/integrations/v2/events?limit=100${query}`, { headers: authorization() })
    assert.equal(reply.status, 200, reply.text)
    for (const { id } of reply.json.data) ids.add(id)
    cursor = reply.json.page.nextCursor
  } while (cursor !== null)
  return ids
}

/** The chain verifies, and every acknowledged credential and batch of events has its row. */
async function checkAudit() {
  const verdict = await stella(data, 'audit', 'verify')
  assert.equal(verdict.ok, true, JSON.stringify(verdict))
  const text = JSON.stringify(await readAudit())
  for (const id of acknowledged.credentials.keys()) assert.ok(text.includes(id), `no audit row for ${id}`)
  for (const id of acknowledged.events) assert.ok(text.includes(id), `no audit row for ${id}`)
}

async function readAudit() {
  const rows = []
  let cursor = null
  do {
    const page = await stella(
      data,
      'audit',
      'list',
      '--limit',
      '1000',
      ...(cursor === null ? [] : ['--cursor', cursor]),
    )
    rows.push(...page.rows)
    cursor = page.nextCursor
  } while (cursor !== null)
  return rows
}
