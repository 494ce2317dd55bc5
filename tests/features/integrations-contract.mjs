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
import { after } from 'node:test'
import { startServer } from './support/server.mjs'
import { ContractClient, versionHeader } from './support/contract/client.mjs'
import { doubtfulBodies, wrongQueries } from './support/contract/doubtful-requests.mjs'
import { callEveryWay } from './support/contract/every-way.mjs'
import { readFixtures } from './support/contract/fixtures.mjs'
import * as lane from './support/contract/lane.mjs'
import { beyondOneRequest } from './support/contract/provocations.mjs'
import { bodySchema, compareVersions, parametersOf } from './support/contract/published.mjs'
import { record, replay } from './support/contract/recording.mjs'
import { callWhatOthersHave, cannotProvoke, provokeOnce } from './support/contract/refusals.mjs'
import { needsCredential, validRequest } from './support/contract/requests.mjs'
import * as resources from './support/contract/resources.mjs'
import * as same from './support/contract/same-resources.mjs'
import { fewVariantsOf, variantsOf } from './support/contract/variants.mjs'

const { client, deployment, ends, expectMembers, highest, published, row, secrets, served, supported } = lane
const { post, readContent, store } = resources

if (process.argv.includes('--record')) await record().finally(deployment.close)
else defineRows()

function defineRows() {
  after(async () => {
    await resources.cleanUp()
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

  row('Texts and events of every release can be stored side by side', resources.fillLists)

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
        const bodies = fewVariantsOf(older.document, bodySchema(operation))
        await lane.forEach(bodies, async (body, i) => {
          const id = await store(older, body)
          const before = await readContent(older, id)
          for (const newer of served.filter(({ version }) => compareVersions(version, older.version) > 0)) {
            const read = resources.writable(newer, await readContent(newer, id))
            await client.call(newer, 'putContent', { path: [id], secret: secrets.full, body: read })
            const again = await readContent(older, id)
            const context = `variant ${i} of ${older.version}, stored again as ${newer.version}`
            expectMembers(context, again, { ...before, updatedAt: again.updatedAt })
          }
          await client.call(highest, 'deleteContent', { path: [id], secret: secrets.full })
        })
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
        const [first, ...others] = await Promise.all(
          served.flatMap((release) => [3, 100].map((size) => resources.walk(list, () => release, size))),
        )
        assert.ok(first.length > 3, 'there is more than one page')
        const order = first.map(idOf)
        for (const other of others) assert.deepEqual(other.map(idOf), order)
        const alternating = await resources.walk(list, (page) => served[page % served.length], 2)
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
    row(`${release.version} takes what its document allows and refuses everything else`, async () => {
      const wrong = { status: 400, code: 'REQUEST_INVALID' }
      for (const operation of release.operations.values()) {
        const right = validRequest(release, operation, { id: `lane-${lane.run}`, secret: secrets.full })
        for (const query of wrongQueries(release, operation)) {
          await client.call(release, operation.id, { ...right, query, expect: wrong })
        }
        const schema = bodySchema(operation)
        if (schema === null) continue
        await lane.forEach(doubtfulBodies(release, operation, published.releases), async (body) => {
          const isAllowed = client.allows(release, schema, body)
          const expect = isAllowed ? {} : wrong
          const { json } = await client.call(release, operation.id, { ...right, body, expect })
          if (json?.error?.code !== 'REQUEST_INVALID') return
          const { details, detail } = json.error
          const context = `${release.version} ${operation.id} with ${lane.cut(JSON.stringify(body))}`
          if (isAllowed) client.fault(`${context}: is allowed, and refused`)
          if (!((details ?? detail)?.issues?.length > 0))
            client.fault(`${context}: no issue says what is wrong`)
        })
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

  row('A time in any form that RFC 3339 allows is taken, and found again by a filter', async () => {
    const times = [
      '2026-11-03t09:30:00z',
      '2016-12-31T23:59:60Z',
      '2026-11-03T09:30:00.123456789Z',
      '2026-11-03T09:30:00-23:59',
      '0000-01-01T00:00:00Z',
      '9999-12-31T23:59:59Z',
    ]
    for (const release of served.filter(({ major }) => major > 1)) {
      for (const occurredAt of times) {
        const read = await post(release, { type: 'lane.time', occurredAt })
        expectMembers(`${release.version} ${occurredAt}`, await read(release), { occurredAt })
        const query = { since: occurredAt, type: 'lane.time', limit: 1 }
        const { json } = await client.call(release, 'listEvents', { query, secret: secrets.full })
        expectMembers(`${release.version} since ${occurredAt}`, json?.data?.[0], { occurredAt })
      }
    }
  })

  row('An id may hold every character that its document allows', async () => {
    const ids = ['%2F', 'ä ö', 'a/b', '..', '😀', 'a?b#c', `a'b\\"c`, 'null', 'a+b&c=d', '__proto__']
    for (const release of served) {
      const put = release.operations.get('putContent')
      const [{ schema }] = parametersOf(release, put, 'path')
      const allowed = [...ids, 'x'.repeat(200), '😀'.repeat(200)].filter((id) =>
        client.allows(release, schema, id),
      )
      for (const id of allowed) {
        const right = { path: [id], secret: secrets.full }
        const { body } = validRequest(release, put, { id })
        const { json } = await client.call(release, 'putContent', { ...right, body })
        expectMembers(`${release.version} stored`, { id: json?.externalId ?? json?.id }, { id })
        await client.call(release, 'getContent', { ...right, expect: { status: 200 } })
        await client.call(release, 'deleteContent', { ...right, expect: { status: 204 } })
      }
    }
  })

  row(
    'Settings that are changed at the same time are all changed, when none asks for what it read',
    async () => {
      const [body] = variantsOf(highest.document, bodySchema(highest.operations.get('putSettings')))
      const change = { secret: secrets.full, body, expect: { status: 200 } }
      await Promise.all(Array.from({ length: 10 }, () => client.call(highest, 'putSettings', change)))
    },
  )

  row('A read that names the ETag it has already is answered as documented', async () => {
    for (const release of served) {
      const { header } = await client.call(release, 'getSettings', { secret: secrets.full })
      const headers = { 'if-none-match': header('etag') }
      await client.call(release, 'getSettings', { secret: secrets.full, headers })
    }
  })

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
          const isBeyond = id === 'connectInstallation' && !deployment.canConnect
          if (isBeyond || client.hasSeen(release.version, id, status)) continue
          client.fault(`${release.version} ${id} never answered ${status}`)
        }
      }
    }
  })
}

function writersFrom(version) {
  const major = Number(version.split('.')[0])
  return served.filter((release) => release.major === major && compareVersions(release.version, version) >= 0)
}

function skipAtDeployment(why) {
  return !deployment.isOwn && why
}
