// The contract lane: every operation of the integrations surface, at every release that is served, answers what the
// published document of that release states, and nothing else. It talks HTTP only; what should be answered it works out
// from /health and from the documents in out/api.
//
//   node --test tests/features/integrations-contract.mjs              starts a server of its own
//   node tests/features/integrations-contract.mjs --record            records fixtures of releases that have none
//
// Against a deployment, give it an installation to write to. Its settings and content are put back or removed again; the
// events stay. It sends some thousand requests and waits out every 429.
//
//   STELLA_URL                    where it is, such as https://api.example.com
//   STELLA_SECRET                 a credential with every scope
//   STELLA_SECRET_SETTINGS_READ   one of the same installation with settings:read only   (without: no scope errors)
//   STELLA_SECRET_EVENTS_READ     one with events:read only
//   STELLA_SECRET_SUSPENDED       one of a suspended installation                        (without: no suspension)
//   STELLA_CONNECT_CODES          up to 12 fresh connect codes, with commas between        (without: no connecting)

import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { send } from './support/http.mjs'
import { startServer } from './support/server.mjs'
import { ContractClient, targetOf, versionHeader } from './support/contract/client.mjs'
import { codeOfFreshInstallation, openDeployment } from './support/contract/deployment.mjs'
import { kept, placeholders, readFixtures, withCode, writeFixtures } from './support/contract/fixtures.mjs'
import {
  beyondOneRequest,
  provocations,
  wrongBodies,
  wrongQueries,
} from './support/contract/provocations.mjs'
import {
  bodySchema,
  compareVersions,
  deref,
  parametersOf,
  readPublished,
} from './support/contract/published.mjs'
import { needsCredential, queriesOf, validRequest } from './support/contract/requests.mjs'
import * as same from './support/contract/same-resources.mjs'
import { scenariosOf } from './support/contract/scenarios.mjs'
import { fewVariantsOf, variantsOf } from './support/contract/variants.mjs'

const published = readPublished('integrations')
const newest = published.releases.at(-1)
const deployment = await openDeployment(process.env, { codes: 12 })
const { secrets } = deployment
const client = new ContractClient(published, { url: deployment.url, isDirect: deployment.isOwn })
const health = await send(`${deployment.url}${newest.root}/health`)
const { supported } = health.json
client.knowMajors(supported)
const served = published.releases.filter(({ major, version }) => {
  const range = supported.find((candidate) => candidate.major === major)
  return range !== undefined && isWithin(version, range)
})
const ends = (major) => {
  const own = served.filter((release) => release.major === major)
  return { lowest: own[0], highest: own.at(-1) }
}
const highest = served.at(-1)
const run = crypto.randomUUID().slice(0, 8)
const settingsBefore = await readSettings()
const provoke = provocations({ secrets, releases: published.releases, ends, versionHeader })

if (process.argv.includes('--record')) await record().finally(deployment.close)
else defineRows()

function defineRows() {
  after(async () => {
    await cleanUp()
    await deployment.close()
  })

  row(
    '/health names the lowest and the highest release of every major, the same at each of them',
    async () => {
      const majors = [...new Set(published.releases.map(({ major }) => major))]
      assert.deepEqual(
        supported.map(({ major }) => major),
        majors,
      )
      for (const { major, lowest, highest: top } of supported) {
        assert.deepEqual([ends(major).lowest?.version, ends(major).highest?.version], [lowest, top])
      }
      for (const release of served) {
        const { json } = await client.call(release, 'getHealth')
        assert.equal(json.contractVersion, release.version)
        if (json.supported !== undefined) assert.deepEqual(json.supported, supported)
      }
    },
  )

  for (const release of served) {
    row(`${release.version} serves the document that was committed for it`, async () => {
      const { json } = await client.call(release, 'getDocument')
      assert.deepEqual(json, release.document)
    })
  }

  for (const release of served) {
    for (const operation of release.operations.values()) {
      row(`${release.version} answers ${operation.id} as its document states`, () =>
        callEveryWay(release, operation),
      )
    }
  }

  for (const { title, v1, v2 } of same.sameContent) {
    row(`Content means the same in both majors: ${title}`, async () => {
      for (const writer of served) {
        const id = await store(writer, same.textAs({ v1, v2 }, { writer }))
        for (const reader of served) {
          const { json } = await client.call(reader, 'getContent', { path: [id], secret: secrets.full })
          expectMembers(
            `written as ${writer.version}, read as ${reader.version}`,
            json,
            same.textAs({ v1, v2 }, { writer, reader }),
          )
        }
      }
    })
  }

  for (const { title, from, written, asRead } of same.narrowedContent) {
    row(`Content that older releases have no word for: ${title}`, async () => {
      for (const writer of writersFrom(from)) {
        const id = await store(writer, written)
        for (const reader of served.filter(({ version }) => asRead[version] !== undefined)) {
          const { json } = await client.call(reader, 'getContent', { path: [id], secret: secrets.full })
          expectMembers(
            `written as ${writer.version}, read as ${reader.version}`,
            json,
            asRead[reader.version],
          )
        }
      }
    })
  }

  for (const { title, v1, v2 } of same.sameSettings) {
    row(`Settings mean the same in both majors: ${title}`, async () => {
      for (const writer of served) {
        await client.call(writer, 'putSettings', { secret: secrets.full, body: writer.major === 1 ? v1 : v2 })
        for (const reader of served) {
          const { json } = await client.call(reader, 'getSettings', { secret: secrets.full })
          expectMembers(
            `written as ${writer.version}, read as ${reader.version}`,
            json,
            reader.major === 1 ? v1 : v2,
          )
        }
      }
    })
  }

  for (const { title, v1, v2 } of same.sameEvents) {
    row(`Events mean the same in both majors: ${title}`, async () => {
      for (const writer of served) {
        const read = await post(writer, writer.major === 1 ? v1 : v2)
        for (const reader of served) {
          expectMembers(
            `written as ${writer.version}, read as ${reader.version}`,
            await read(reader),
            reader.major === 1 ? v1 : v2,
          )
        }
      }
    })
  }

  for (const { title, from, written, asRead } of same.narrowedEvents) {
    row(`Events that older releases have no word for: ${title}`, async () => {
      for (const writer of writersFrom(from)) {
        const read = await post(writer, written)
        for (const reader of served.filter(({ version }) => asRead[version] !== undefined)) {
          expectMembers(
            `written as ${writer.version}, read as ${reader.version}`,
            await read(reader),
            asRead[reader.version],
          )
        }
      }
    })
  }

  row(
    'What one release stores, a newer one can read and store again, and the older sees no difference',
    async () => {
      for (const older of served) {
        const operation = older.operations.get('putContent')
        const bodies = variantsOf(older.document, bodySchema(operation))
        for (const [i, body] of bodies.entries()) {
          const id = await store(older, body)
          const before = await readContent(older, id)
          for (const newer of served.filter(({ version }) => compareVersions(version, older.version) > 0)) {
            await client.call(newer, 'putContent', {
              path: [id],
              secret: secrets.full,
              body: writable(newer, await readContent(newer, id)),
            })
            const again = await readContent(older, id)
            expectMembers(`variant ${i} of ${older.version}, stored again as ${newer.version}`, again, {
              ...before,
              updatedAt: again.updatedAt,
            })
          }
          await client.call(highest, 'deleteContent', { path: [id], secret: secrets.full })
        }
      }
    },
  )

  for (const [list, idOf] of [
    ['listContent', ({ id, externalId }) => externalId ?? id],
    ['listEvents', ({ id }) => id],
  ]) {
    row(
      `${list} has the same order in every release, whatever the page size, and a cursor holds across them`,
      async () => {
        await fillLists()
        const [first, ...others] = await Promise.all(
          served.flatMap((release) => [3, 100].map((size) => walk(list, () => release, size))),
        )
        assert.ok(first.length > 3, 'there is more than one page')
        const order = first.map(idOf)
        for (const other of others) assert.deepEqual(other.map(idOf), order)
        const alternating = await walk(list, (page) => served[page % served.length], 2)
        assert.deepEqual(alternating.map(idOf), order)
      },
    )
  }

  for (const release of served) {
    const operations = [...release.operations.values()]
    const codes = [...new Set(operations.flatMap(({ spec }) => spec['x-stella-errors']))]
    for (const code of codes.filter((name) => beyondOneRequest[name] === undefined)) {
      const skip = cannotProvoke(code)
      row(`${release.version} answers ${code} wherever it documents it`, { skip }, async () => {
        for (const operation of operations.filter(({ spec }) => spec['x-stella-errors'].includes(code))) {
          await provokeOnce(release, operation, code)
        }
      })
    }
  }

  for (const release of served) {
    row(`${release.version} refuses what its document rules out, later members too`, async () => {
      for (const operation of release.operations.values()) {
        const right = validRequest(release, operation, { id: 'lane-none', secret: secrets.full })
        const expect = { status: 400, code: 'REQUEST_INVALID' }
        for (const query of wrongQueries(release, operation))
          await client.call(release, operation.id, { ...right, query, expect })
        if (bodySchema(operation) === null) continue
        for (const [why, body] of wrongBodies(release, operation, published.releases)) {
          const { json } = await client.call(release, operation.id, { ...right, body, expect })
          const { details, detail } = json?.error ?? {}
          if ((details ?? detail)?.issues?.length === undefined)
            client.fault(`${release.version} ${operation.id}: ${why}, and no issue says so`)
        }
      }
    })
  }

  row(
    'A suspended installation is told so in words its release has',
    { skip: !secrets.suspended && 'STELLA_SECRET_SUSPENDED is not set' },
    async () => {
      for (const release of served) {
        for (const operation of release.operations.values()) {
          if (!needsCredential(operation)) continue
          const codes = operation.spec['x-stella-errors']
          const scoped = operation.spec['x-stella-scope'] !== null
          const code = codes.includes('INSTALLATION_SUSPENDED')
            ? 'INSTALLATION_SUSPENDED'
            : 'INSUFFICIENT_SCOPE'
          const expect = scoped ? { status: 403, code } : { status: operation.method === 'GET' ? 200 : 204 }
          const right = validRequest(release, operation, { id: 'lane-none', secret: secrets.suspended })
          const { json } = await client.call(release, operation.id, { ...right, expect })
          if (operation.id === 'getInstallation') assert.equal(json.status, 'suspended')
        }
      }
    },
  )

  row('Where no operation is, the error has the shape of the release that was asked for', async () => {
    for (const release of served) {
      const { root } = release
      const nowhere = { status: 404, code: 'NOT_FOUND' }
      await client.request(release, { method: 'GET', target: `${root}/no/such/path`, expect: nowhere })
      await client.request(release, { method: 'GET', target: root, expect: nowhere })
      const wrong = { status: 405, code: 'METHOD_NOT_ALLOWED' }
      const response = await client.request(release, {
        method: 'DELETE',
        target: `${root}/health`,
        expect: wrong,
      })
      assert.match(response.header('allow') ?? '', /\bGET\b/)
      await client.request(release, {
        method: 'PATCH',
        target: `${root}/settings`,
        secret: secrets.full,
        expect: wrong,
      })
    }
    for (const release of served) await callWhatOthersHave(release)
    const unknown = { status: 404, code: 'API_VERSION_UNSUPPORTED' }
    for (const segment of ['v99', 'V1', 'v01', 'v1.2']) {
      await client.request(highest, {
        method: 'GET',
        target: `${published.base}/${segment}/health`,
        served: null,
        expect: unknown,
      })
    }
  })

  row(
    'A client that names no release gets the newest of its major, and one that names one in between the next below',
    async () => {
      for (const { major } of supported) {
        const { lowest, highest: top } = ends(major)
        await client.call(lowest, 'getHealth', { headers: { [versionHeader]: null }, served: top })
        await client.call(lowest, 'getHealth', {
          headers: { [versionHeader]: `${lowest.version.slice(0, -1)}9` },
          served: lowest,
        })
        await client.call(lowest, 'getHealth', {
          headers: { [versionHeader]: `${major}.999.0` },
          served: top,
        })
      }
    },
  )

  row(
    'An ETag holds in If-Match across releases, and is another one where the shape is another',
    async () => {
      const seen = new Map()
      for (const release of served) {
        const etag = (await client.call(release, 'getSettings', { secret: secrets.full })).header('etag')
        seen.set(release.major, [...(seen.get(release.major) ?? []), etag])
      }
      const [first, second] = [...seen.values()]
      for (const etag of first) assert.ok(!second.includes(etag), `${etag} stands for two shapes`)
      for (const reader of served) {
        for (const writer of served) {
          const etag = (await client.call(reader, 'getSettings', { secret: secrets.full })).header('etag')
          const [body] = variantsOf(writer.document, bodySchema(writer.operations.get('putSettings')))
          const request = { secret: secrets.full, body, headers: { 'if-match': etag } }
          await client.call(writer, 'putSettings', { ...request, expect: { status: 200 } })
          await client.call(writer, 'putSettings', { ...request, expect: { status: 412 } })
        }
      }
    },
  )

  row('A replayed answer has the shape of the release that asks, and says that it is one', async () => {
    for (const release of served) {
      const [body] = variantsOf(release.document, bodySchema(release.operations.get('postEvents')))
      const request = {
        secret: secrets.full,
        body,
        headers: { 'idempotency-key': `lane-${crypto.randomUUID()}` },
        expect: { status: 201 },
      }
      const first = await client.call(release, 'postEvents', request)
      const again = await client.call(release, 'postEvents', request)
      assert.deepEqual(again.json, first.json)
      assert.deepEqual(
        [first.header('idempotency-replayed'), again.header('idempotency-replayed')],
        [undefined, 'true'],
      )
    }
  })

  row(
    'Every release says how long to wait when a limit is reached',
    { skip: skipAtDeployment('takes a server with a low limit') },
    async () => {
      const limited = await startServer({
        data: deployment.data,
        env: { STELLA_RATE_LIMIT: '1', STELLA_LOG_LEVEL: 'error' },
      })
      const impatient = new ContractClient(published, { url: limited.url, isDirect: true })
      impatient.knowMajors(supported)
      try {
        await impatient.call(highest, 'getInstallation', { secret: secrets.full })
        const expect = { status: 429, code: 'RATE_LIMITED' }
        for (const release of served) {
          for (const operation of release.operations.values()) {
            const right = validRequest(release, operation, { id: 'lane-none', secret: secrets.full })
            if (needsCredential(operation)) await impatient.call(release, operation.id, { ...right, expect })
          }
        }
        assert.deepEqual(impatient.takeFaults(), [])
      } finally {
        await limited.stop()
      }
    },
  )

  for (const release of published.releases) {
    const isServed = served.includes(release)
    const title = isServed
      ? `${release.version} answers what was recorded for it`
      : `${release.version} is no longer served, and every request recorded for it is told so`
    row(title, async () => {
      const fixtures = readFixtures(release.version)
      assert.ok(fixtures.length > 0, 'Record it: node tests/features/integrations-contract.mjs --record')
      for (const fixture of fixtures) await replay(release, fixture, isServed)
    })
  }

  row('All that the documents promise was really reached', () => {
    for (const release of served) {
      for (const { id, spec } of release.operations.values()) {
        for (const status of Object.keys(spec.responses).filter((code) => code < '400')) {
          if (id === 'connectInstallation' && deployment.codes.length === 0) continue
          if (!client.hasSeen(release.version, id, status))
            client.fault(`${release.version} ${id} never answered ${status}`)
        }
      }
    }
  })
}

/** A row of the lane: it fails on the first wrong assertion, or with all that was wrong with the answers it got. */
function row(title, options, body = options) {
  test(title, typeof options === 'function' ? {} : options, async () => {
    client.takeFaults()
    await body()
    const faults = client.takeFaults()
    assert.deepEqual(faults.slice(0, 20), [], `${faults.length} answers are not as documented`)
  })
}

function isWithin(version, { lowest, highest: top }) {
  return compareVersions(version, lowest) >= 0 && compareVersions(version, top) <= 0
}

function writersFrom(version) {
  const major = Number(version.split('.')[0])
  return served.filter((release) => release.major === major && compareVersions(release.version, version) >= 0)
}

function expectMembers(context, got, wanted) {
  for (const [name, value] of Object.entries(wanted)) {
    const [text, expected] = [JSON.stringify(got?.[name]), JSON.stringify(value)]
    if (!isSame(got?.[name], value))
      client.fault(`${context}: ${name} is ${cut(text)}, expected ${cut(expected)}`)
  }
}

function isSame(a, b) {
  try {
    assert.deepStrictEqual(a, b)
    return true
  } catch {
    return false
  }
}

function cut(text = 'not there') {
  return text.length > 300 ? `${text.slice(0, 300)}…` : text
}

function skipAtDeployment(why) {
  return !deployment.isOwn && why
}

function cannotProvoke(code) {
  const needed = {
    INSUFFICIENT_SCOPE: ['settingsOnly', 'eventsOnly'],
    INSTALLATION_SUSPENDED: ['suspended'],
  }
  const missing = (needed[code] ?? []).filter((name) => secrets[name] === undefined)
  return missing.length > 0 && `no credential: ${missing.join(', ')}`
}

let stored = 0

/** Leaves a deployment's installation as it was, but for its events. */
async function cleanUp() {
  if (deployment.isOwn) return
  for (let i = 0; i < stored; i++)
    await client.call(highest, 'deleteContent', { path: [`lane-${run}-${i}`], secret: secrets.full })
  await client.call(highest, 'putSettings', { secret: secrets.full, body: settingsBefore })
}

/** Writes a text under an id of its own, which it gives back. */
async function store(release, body, id = `lane-${run}-${stored++}`) {
  await client.call(release, 'putContent', { path: [id], secret: secrets.full, body })
  return id
}

async function readContent(release, id) {
  const { json } = await client.call(release, 'getContent', { path: [id], secret: secrets.full })
  return json
}

async function readSettings() {
  const { json } = await client.call(highest, 'getSettings', { secret: secrets.full })
  return writable(highest, json, 'putSettings')
}

/** Of what was read, the members that an operation takes. */
function writable(release, text, operationId = 'putContent') {
  const { properties } = deref(release.document, bodySchema(release.operations.get(operationId)))
  return Object.fromEntries(Object.entries(text).filter(([name]) => name in properties))
}

/** Reports one event; gives a function that finds it again, as any release. */
async function post(release, event) {
  const { json } = await client.call(release, 'postEvents', {
    secret: secrets.full,
    body: { events: [event] },
  })
  return async (reader) => {
    const page = await client.call(reader, 'listEvents', { secret: secrets.full })
    return itemsOf(page.json).find(({ id }) => id === json.ids[0])
  }
}

function itemsOf(page) {
  return page.data ?? page.items
}

async function fillLists() {
  for (const release of [...served, ...served]) {
    for (const id of ['putContent', 'postEvents']) {
      const right = validRequest(release, release.operations.get(id), {
        id: `lane-${run}-${stored++}`,
        secret: secrets.full,
      })
      await client.call(release, id, right)
    }
  }
}

/** The first items of a list, page by page; `releaseOf` says as which release each page is read. */
async function walk(list, releaseOf, size) {
  const items = []
  let cursor = null
  for (let page = 0; items.length < 60; page++) {
    const release = releaseOf(page)
    const names = parametersOf(release, release.operations.get(list), 'query').map(({ name }) => name)
    const query = {
      [names.includes('limit') ? 'limit' : 'per_page']: size,
      ...(cursor !== null && { cursor }),
    }
    const { json } = await client.call(release, list, { query, secret: secrets.full })
    items.push(...itemsOf(json))
    assert.ok(itemsOf(json).length <= size)
    cursor = json.page === undefined ? json.next : json.page.nextCursor
    if (json.page !== undefined) assert.equal(json.page.hasMore, cursor !== null)
    if (json.page?.limit !== undefined) assert.equal(json.page.limit, size)
    if (cursor === null) break
  }
  return items.slice(0, 60)
}

async function provokeOnce(release, operation, code) {
  const provocation = provoke[code]
  if (provocation === undefined)
    return client.fault(`${code} is documented, and the lane does not know how to provoke it`)
  const options = provocation(release, operation)
  if (options === null) return undefined
  const { status, prepare, ...request } = options
  if (prepare !== undefined)
    await client.call(release, operation.id, { ...request, ...prepare, expect: { status: 201 } })
  return client.call(release, operation.id, { ...request, expect: { status, code } })
}

/** What other releases have and this one has not is not there. */
async function callWhatOthersHave(release) {
  for (const other of published.releases) {
    for (const operation of other.operations.values()) {
      const here = release.document.paths[operation.path]
      if (here?.[operation.method.toLowerCase()] !== undefined) continue
      const right = validRequest(other, operation, { id: 'lane-none', secret: secrets.full })
      const target = targetOf(release, operation, right)
      const expect =
        here === undefined ? { status: 404, code: 'NOT_FOUND' } : { status: 405, code: 'METHOD_NOT_ALLOWED' }
      await client.request(release, { method: operation.method, target, secret: secrets.full, expect })
    }
  }
}

/** Calls an operation with every variant of what it takes, and holds what it stores to what it was sent. */
async function callEveryWay(release, operation) {
  const secret = secrets.full
  const schema = bodySchema(operation)
  const takesId = parametersOf(release, operation, 'path').length > 0
  if (operation.id === 'connectInstallation') return connectInSeveralWays(release, operation)
  if (operation.id === 'postEvents') return reportEveryWay(release, operation)
  if (takesId) return useTexts(release, operation)
  if (schema === null) {
    for (const query of queriesOf(release, operation)) {
      await client.call(release, operation.id, {
        query,
        ...(needsCredential(operation) && { secret }),
        expect: { status: successOf(operation) },
      })
    }
    return undefined
  }
  for (const [i, body] of variantsOf(release.document, schema).entries()) {
    const { json } = await client.call(release, operation.id, {
      body,
      secret,
      expect: { status: successOf(operation) },
    })
    expectMembers(`${release.version} ${operation.id}, variant ${i}`, json, body)
  }
  return undefined
}

function successOf({ spec }) {
  return Number(Object.keys(spec.responses).find((status) => status < '300'))
}

/** Each code is good once, so the releases of a major share the variants among them. */
async function connectInSeveralWays(release, operation) {
  const siblings = served.filter(({ major }) => major === release.major)
  const variants = fewVariantsOf(release.document, bodySchema(operation)).filter(
    (_, i) => i % siblings.length === siblings.indexOf(release),
  )
  for (const variant of variants) {
    const code = deployment.codes.pop()
    if (code === undefined) return
    const { json } = await client.call(release, operation.id, {
      body: { ...variant, code },
      expect: { status: 200 },
    })
    const { code: _, ...told } = variant
    expectMembers(`${release.version} connectInstallation`, json?.installation, told)
    const secret = json?.credential?.secret
    if (secret === undefined) continue
    for (const reader of served)
      await client.call(reader, 'getInstallation', { secret, expect: { status: 200 } })
  }
}

async function reportEveryWay(release, operation) {
  for (const body of variantsOf(release.document, bodySchema(operation))) {
    const { json } = await client.call(release, operation.id, {
      body,
      secret: secrets.full,
      expect: { status: 201 },
    })
    assert.equal(json.accepted, body.events.length)
    const names = parametersOf(release, release.operations.get('listEvents'), 'query').map(({ name }) => name)
    const query = { [names.includes('limit') ? 'limit' : 'per_page']: 100 }
    const page = await client.call(release, 'listEvents', { query, secret: secrets.full })
    const byId = new Map(itemsOf(page.json).map((event) => [event.id, event]))
    for (const [i, event] of body.events.entries()) {
      // v1 takes a list of actors and has always kept the first: its announced successor has one.
      const sent = event.actors === undefined ? event : { ...event, actors: event.actors.slice(0, 1) }
      expectMembers(`${release.version} event ${i}`, byId.get(json.ids[i]), sent)
    }
    for (const reader of served) await client.call(reader, 'listEvents', { secret: secrets.full })
  }
}

/** Stores, reads and removes texts; the operation at hand is one of those. */
async function useTexts(release, operation) {
  const put = release.operations.get('putContent')
  const secret = secrets.full
  const bodies =
    operation === put
      ? variantsOf(release.document, bodySchema(put))
      : variantsOf(release.document, bodySchema(put)).slice(0, 1)
  for (const [i, body] of bodies.entries()) {
    const id = await store(release, body)
    const again = await client.call(release, put.id, { path: [id], body, secret, expect: { status: 200 } })
    expectMembers(`${release.version} putContent, variant ${i}`, again.json, body)
    for (const reader of served) await readContent(reader, id)
    expectMembers(`${release.version} getContent, variant ${i}`, await readContent(release, id), body)
    await client.call(release, 'deleteContent', { path: [id], secret, expect: { status: 204 } })
    await client.call(release, 'getContent', {
      path: [id],
      secret,
      expect: { status: 404, code: 'NOT_FOUND' },
    })
  }
}

/** Sends what was recorded, and compares. */
async function replay(release, { name, isFresh, exchanges }, isServed) {
  // Recorded errors come before a release is negotiated, or need it to be served.
  if (!isServed && name === 'errors') return
  if (isFresh && !deployment.isOwn) return
  const code = isFresh && isServed ? await codeOfFreshInstallation(deployment) : undefined
  const mask = placeholders()
  let { full } = secrets
  for (const [i, { operation, credential, request, response: recorded }] of exchanges.entries()) {
    const secret = credential === 'full' ? full : secrets[credential]
    if (credential !== null && secret === undefined) continue
    const expect = isServed ? {} : goneError(release)
    const options = { ...request, operationId: operation, secret, body: withCode(request.body, code), expect }
    const response = await client.request(release, { ...options, served: isServed ? release : null })
    if (!isServed) continue
    full = secretIn(response) ?? full
    expectMembers(`${release.version}/${name}.json, exchange ${i}`, kept(response, mask), recorded)
  }
}

/** The credential that a fresh installation gets when it connects: what follows is sent with it. */
function secretIn({ status, json }) {
  return status === 200 ? json.credential?.secret : undefined
}

function goneError({ major }) {
  const isMajorServed = supported.some((candidate) => candidate.major === major)
  return { status: 410, code: isMajorServed ? 'API_VERSION_TOO_OLD' : 'API_VERSION_UNSUPPORTED' }
}

/** Records the releases that have no fixtures, or those named after `--record`. */
async function record() {
  const asked = process.argv.slice(process.argv.indexOf('--record') + 1)
  const names = Object.fromEntries(Object.keys(secrets).map((name) => [name, name]))
  const named = provocations({ secrets: names, releases: published.releases, ends, versionHeader })
  for (const release of published.releases) {
    const wanted =
      asked.length === 0 ? readFixtures(release.version).length === 0 : asked.includes(release.version)
    if (!wanted) continue
    const isServed = served.includes(release)
    const scenarios = scenariosOf(release, named).filter(({ name }) => isServed || name === 'service')
    const fixtures = []
    for (const scenario of scenarios) fixtures.push(await recordScenario(release, scenario, isServed))
    assert.deepEqual(
      client.takeFaults(),
      [],
      `${release.version} does not answer as documented, so it is not recorded`,
    )
    const isPublished = compareVersions(release.version, published.baseline) <= 0
    writeFixtures(release.version, fixtures, { isPublished })
    console.log(`${release.version}: recorded ${fixtures.map(({ name }) => name).join(', ')}`)
  }
}

async function recordScenario(release, { name, isFresh, steps }, isServed) {
  const code = isFresh ? await codeOfFreshInstallation(deployment) : undefined
  const mask = placeholders()
  const exchanges = []
  let { full } = secrets
  for (const { operation: id, credential, path, query, headers, body } of steps) {
    const operation = release.operations.get(id)
    const target = targetOf(release, operation, { path, query })
    const request = { method: operation.method, target, headers, body }
    const secret = credential === 'full' ? full : secrets[credential]
    const sent = { ...request, body: withCode(body, code), operationId: id, secret }
    const response = isServed ? await client.request(release, sent) : null
    if (response !== null) full = secretIn(response) ?? full
    exchanges.push({ operation: id, credential, request, response: response && kept(response, mask) })
  }
  return { name, isFresh, exchanges }
}
