// The contract lane of the management API: every operation answers what its published document states, and nothing else,
// when all is well and when it is not.
//
//   node --test tests/features/management-contract.mjs          starts a server of its own
//
// Against a deployment, give it the token of an owner. What it makes it takes away again, as far as that goes: removed
// installations, revoked tokens, a checkpoint and the log of it all stay.
//
//   STELLA_URL     where it is, such as https://stella.example.com
//   STELLA_TOKEN   a management token with every scope

import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import { send } from './support/http.mjs'
import { closedReader } from './support/contract/closed-reading.mjs'
import { bodySchema, deref, parametersOf, readPublished } from './support/contract/published.mjs'
import { codeIn, openDeployment } from './management/deployment.mjs'

const release = readPublished('api').releases.at(-1)
const { document, operations, root, version } = release
const deployment = await openDeployment(process.env)
const validate = closedReader(document)
const seen = new Map([...operations.keys()].map((id) => [id, new Set()]))

after(() => deployment.close())

/** Calls an operation with every scope, unless `ask` says otherwise, and holds the answer to the document. */
async function call(id, { path = [], search = {}, body, headers, ask = deployment.request } = {}) {
  const { method } = operations.get(id)
  const response = await ask(targetOf(id, path, search), { method, body, headers })
  expectDocumented(id, response)
  return response
}

function targetOf(id, path, search) {
  const values = [...path]
  const filled = operations
    .get(id)
    .path.replaceAll(/\{\w+\}/g, () => encodeURIComponent(values.shift() ?? 'nothing'))
  const parameters = new URLSearchParams(search).toString()
  return `${root}${filled}${parameters === '' ? '' : `?${parameters}`}`
}

/** A page of the server whose user is not signed in. */
const withoutCaller = (path, { headers, ...options } = {}) =>
  send(deployment.url + path, { ...options, headers: { origin: new URL(deployment.url).origin, ...headers } })

/** The status, the headers, the media type and the body are those of the document. */
function expectDocumented(id, response) {
  const { spec } = operations.get(id)
  const where = `${id} -> ${response.status}: ${response.text.slice(0, 300)}`
  const documented = deref(document, spec.responses[response.status])
  assert.ok(documented, `undocumented status: ${where}`)
  seen.get(id).add(response.status)
  assert.equal(response.header('x-stella-api-version'), version, where)
  for (const [name, header] of Object.entries(documented.headers ?? {})) {
    if (deref(document, header).required) assert.ok(response.header(name), `${where} lacks ${name}`)
  }
  const content = documented.content ?? {}
  const media = response.header('content-type')?.split(';')[0]
  if (Object.keys(content).length === 0) return assert.equal(response.text, '', where)
  assert.ok(media in content, `${where} is ${media}, documented are ${Object.keys(content)}`)
  const value = media.endsWith('json') ? response.json : response.text
  assert.deepEqual(validate(content[media].schema, value), [], where)
  if (response.status >= 400) {
    assert.ok(
      documented.description.includes(`\`${value.error.code}\``),
      `${value.error.code} is undocumented: ${where}`,
    )
  }
}

async function ok(id, options) {
  const response = await call(id, options)
  assert.ok(response.status < 300, `${id} -> ${response.status}: ${response.text}`)
  return response.json
}

async function refused(id, status, code, options) {
  const response = await call(id, options)
  assert.deepEqual([response.status, response.json.error.code], [status, code], `${id}: ${response.text}`)
}

let count = 0
const email = () => `contract${(count += 1)}.${Date.now()}@example.com`
const name = 'Contract Magazine'
const made = await ok('createInstallation', {
  body: {
    name,
    platform: 'wordpress',
    homepage: 'https://contract.example.com',
    mode: 'test',
    origins: ['https://contract.example.com'],
  },
})
const one = made.id

describe('what is right', () => {
  test('who calls, and the account', async () => {
    const { scopes } = await ok('getSession')
    assert.ok(scopes.includes('account:write'))
    const account = await ok('getAccount')
    assert.equal((await ok('updateAccount', { body: { name: account.name } })).name, account.name)
  })

  test('installations', async () => {
    for (const search of [
      {},
      { search: name, status: 'active', platform: 'wordpress', mode: 'test', limit: 1 },
      { release: '2.2.0' },
    ]) {
      const { page } = await ok('listInstallations', { search })
      assert.ok(page.total >= page.hasMore)
    }
    for (const sort of ['createdAt', '-createdAt', 'name', '-name', 'lastSeenAt', '-lastSeenAt'])
      await ok('listInstallations', { search: { sort, limit: 2 } })
    await ok('getInstallation', { path: [one] })
    const pinned = await ok('updateInstallation', { path: [one], body: { pinnedVersion: '2.2.0' } })
    assert.equal(pinned.pinnedVersion, '2.2.0')
    assert.equal(
      (await ok('updateInstallation', { path: [one], body: { pinnedVersion: null, name } })).pinnedVersion,
      null,
    )
    assert.equal((await ok('suspendInstallation', { path: [one] })).status, 'suspended')
    assert.equal((await ok('resumeInstallation', { path: [one] })).status, 'active')
  })

  test('credentials', async () => {
    const expiresAt = new Date(Date.now() + 86_400_000).toISOString()
    await ok('issueConnectCode', {
      path: [one],
      body: { scopes: ['events:write'], kind: 'secret', expiresAt },
    })
    const { credential, secret } = await ok('issueCredential', {
      path: [one],
      body: { scopes: ['settings:read'], expiresAt },
    })
    const used = await send(`${deployment.url}/integrations/v2/installation`, {
      headers: { authorization: `Bearer ${secret}` },
    })
    assert.equal(used.status, 200, used.text)
    await ok('listCredentials', { path: [one], search: { limit: 1 } })
    await ok('getCredential', { path: [one, credential.id] })
    const rotated = await ok('rotateCredential', { path: [one, credential.id], body: { graceSeconds: 60 } })
    assert.deepEqual(
      [rotated.credential.awaitsFirstUse, rotated.replaces.replacedBy],
      [true, rotated.credential.id],
    )
    await refused('rotateCredential', 409, 'CREDENTIAL_NOT_ROTATABLE', {
      path: [one, rotated.credential.id],
      body: {},
    })
    assert.equal((await ok('revokeCredential', { path: [one, credential.id] })).status, 'revoked')
    assert.equal(
      (
        await send(`${deployment.url}/integrations/v2/installation`, {
          headers: { authorization: `Bearer ${secret}` },
        })
      ).status,
      401,
    )
  })

  test('a list is walked from page to page', async () => {
    for (let i = 0; i < 3; i += 1) await ok('issueCredential', { path: [one], body: {} })
    const whole = (await ok('listCredentials', { path: [one] })).data.map(({ id }) => id)
    const walked = []
    for (let cursor; cursor !== null;) {
      const { data, page } = await ok('listCredentials', {
        path: [one],
        search: { limit: 2, ...(cursor && { cursor }) },
      })
      walked.push(...data.map(({ id }) => id))
      cursor = page.nextCursor
    }
    assert.deepEqual(walked, whole)
    assert.ok(whole.length >= 4)
  })

  test('origins', async () => {
    const added = await ok('addOrigin', {
      path: [one],
      body: { origin: 'https://*.Contract.Example.com' },
    })
    assert.deepEqual(added, { origin: 'https://*.contract.example.com' })
    const { data } = await ok('listOrigins', { path: [one] })
    assert.deepEqual(
      data.map(({ origin }) => origin),
      ['https://contract.example.com', 'https://*.contract.example.com'],
    )
    const tries = [
      [
        'https://contract.example.com',
        { allowed: true, matched: 'https://contract.example.com', reason: 'exact' },
      ],
      [
        'https://shop.contract.example.com',
        { allowed: true, matched: 'https://*.contract.example.com', reason: 'subdomain' },
      ],
      ['https://evilcontract.example.com', { allowed: false, matched: null, reason: 'not-listed' }],
      ['null', { allowed: false, matched: null, reason: 'not-an-origin' }],
    ]
    for (const [origin, verdict] of tries)
      assert.deepEqual(await ok('testOrigin', { path: [one], body: { origin } }), verdict)
    await ok('listOrigins', { path: [one] })
    await ok('removeOrigin', { path: [one], search: { origin: 'https://*.contract.example.com' } })
  })

  test('the policy and who depends on what', async () => {
    const { surfaces } = await ok('getPolicy')
    assert.deepEqual(
      surfaces.map((surface) => surface.name),
      ['integrations', 'api'],
    )
    const v1 = surfaces[0].releases.find((one_) => one_.version === '1.2.0')
    assert.ok(v1.deprecations.length > 5 && v1.sunset !== null)
    for (const path of [
      ['integrations', '2.2.0'],
      ['api', '1.0.0'],
    ])
      for (const id of ['listReleaseInstallations', 'listReleaseCallers']) await ok(id, { path })
    await ok('listDeprecatedMembers')
    await ok('listDeprecatedMemberInstallations', { search: { release: '1.2.0', member: 'siteUrl' } })
  })

  test('usage', async () => {
    for (const groupBy of ['release', 'operation', 'status']) {
      for (const interval of ['hour', 'day']) await ok('getUsage', { search: { groupBy, interval } })
    }
    const from = new Date(Date.now() - 86_400_000).toISOString()
    await ok('getUsage', { search: { installationId: one, from, interval: 'hour' } })
    await ok('getUsage', { search: { surface: 'api', groupBy: 'operation' } })
    await ok('getOverview')
  })

  test('the log', async () => {
    const { data } = await ok('listAudit', {
      search: { installationId: one, action: 'installation.', limit: 2 },
    })
    assert.equal(data.length, 2)
    for (const format of ['csv', 'jsonl'])
      await call('exportAudit', { search: { format, installationId: one } })
    await ok('createCheckpoint')
    await ok('listCheckpoints', { search: { limit: 1 } })
    assert.equal((await ok('verifyAudit')).ok, true)
  })

  test('the team', async () => {
    const address = email()
    const invited = await ok('createInvitation', { body: { email: address, role: 'viewer' } })
    await ok('listInvitations')
    const body = { code: codeIn(invited.link), name: 'Contract', password: 'correct horse battery staple' }
    const look = { body: { code: body.code }, ask: withoutCaller }
    const offer = await ok('lookUpInvitation', look)
    assert.deepEqual([offer.role, offer.email], ['viewer', address])
    const { user } = await ok('acceptInvitation', { body, ask: withoutCaller })
    assert.equal(user.email, address)
    await refused('acceptInvitation', 400, 'INVITATION_INVALID', { body, ask: withoutCaller })
    await refused('lookUpInvitation', 400, 'INVITATION_INVALID', look)
    await refused('createInvitation', 409, 'ALREADY_MEMBER', { body: { email: address, role: 'viewer' } })
    const { data } = await ok('listMembers', { search: { limit: 100 } })
    const { etag } = data.find(({ id }) => id === user.id)
    await ok('updateMember', { path: [user.id], body: { role: 'admin' }, headers: { 'if-match': etag } })
    await refused('updateMember', 412, 'PRECONDITION_FAILED', {
      path: [user.id],
      body: { role: 'viewer' },
      headers: { 'if-match': etag },
    })
    await refused('removeMember', 412, 'PRECONDITION_FAILED', {
      path: [user.id],
      headers: { 'if-match': etag },
    })
    await ok('removeMember', { path: [user.id] })
    const other = await ok('createInvitation', { body: { email: email(), role: 'viewer' } })
    await ok('revokeInvitation', { path: [other.invitation.id] })
  })

  test('tokens, and what a caller may not do', async () => {
    const { token, secret } = await ok('createToken', { body: { name: 'Contract', scopes: ['policy:read'] } })
    const limited = (path, options = {}) =>
      send(deployment.url + path, {
        ...options,
        headers: { authorization: `Bearer ${secret}`, ...options.headers },
      })
    assert.equal((await ok('getSession', { ask: limited })).via, 'token')
    for (const { id, spec } of operations.values()) {
      const scopes = spec.security?.flatMap((way) => Object.values(way).flat()) ?? []
      if (scopes.length > 0 && !scopes.includes('policy:read'))
        await refused(id, 403, 'INSUFFICIENT_SCOPE', { ask: limited })
    }
    await ok('listTokens')
    await ok('revokeToken', { path: [token.id] })
    await refused('getSession', 401, 'UNAUTHENTICATED', { ask: limited })
  })

  test('the document that was published', async () => {
    assert.deepEqual(await ok('getDocument', { ask: withoutCaller }), document)
  })
})

describe('what is wrong', () => {
  for (const operation of operations.values()) {
    const { id, spec } = operation
    const needsCaller = (spec.security ?? []).length > 0
    test(`${id} says so`, async () => {
      await refused(id, 400, 'API_VERSION_INVALID', { headers: { 'x-stella-api-version': 'one' } })
      if (needsCaller) await refused(id, 401, 'UNAUTHENTICATED', { ask: withoutCaller })
      await call(id, { headers: { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' } })
      const unknown = await call(id, { search: { nothing: 'x' } })
      assert.ok([200, 400, 403, 404].includes(unknown.status) || bodySchema(operation) !== null, unknown.text)
      const named = parametersOf(release, operation, 'path').length > 0 && !id.startsWith('listRelease')
      if (named && bodySchema(operation) === null)
        await refused(id, 404, 'NOT_FOUND', {
          search: id === 'removeOrigin' ? { origin: 'https://a.example.com' } : {},
        })
      if (bodySchema(operation) !== null) {
        await refused(id, 400, 'JSON_INVALID', { body: '{', headers: { 'content-type': 'application/json' } })
        await refused(id, 400, 'REQUEST_INVALID', { body: [] })
        await refused(id, 400, 'REQUEST_INVALID', {
          body: { nothing: 1, name: 5, email: 5, origin: 5, kind: 5, graceSeconds: 'x', role: 5 },
        })
        await refused(id, 415, 'MEDIA_TYPE_UNSUPPORTED', {
          body: 'x',
          headers: { 'content-type': 'text/plain' },
        })
      }
    })
  }

  test('an installation that was removed', async () => {
    const { id } = await ok('createInstallation', { body: { name: 'Removed', platform: 'other' } })
    const { etag } = { etag: (await call('getInstallation', { path: [id] })).header('etag') }
    assert.equal(
      (await call('getInstallation', { path: [id], headers: { 'if-none-match': etag } })).status,
      304,
    )
    const stale = { path: [id], headers: { 'if-match': '"77-1.0.0"' } }
    await refused('updateInstallation', 412, 'PRECONDITION_FAILED', { ...stale, body: { name: 'x' } })
    for (const operation of ['suspendInstallation', 'resumeInstallation', 'removeInstallation'])
      await refused(operation, 412, 'PRECONDITION_FAILED', stale)
    await ok('removeInstallation', { path: [id] })
    await ok('removeInstallation', { path: [id] })
    assert.equal((await ok('getInstallation', { path: [id] })).status, 'removed')
    const gone = { path: [id] }
    await refused('updateInstallation', 409, 'INSTALLATION_REMOVED', { ...gone, body: { name: 'x' } })
    for (const operation of ['suspendInstallation', 'resumeInstallation'])
      await refused(operation, 409, 'INSTALLATION_REMOVED', gone)
    for (const operation of ['issueCredential', 'issueConnectCode'])
      await refused(operation, 409, 'INSTALLATION_REMOVED', { ...gone, body: {} })
    await refused('addOrigin', 409, 'INSTALLATION_REMOVED', {
      ...gone,
      body: { origin: 'https://a.example.com' },
    })
    await refused('rotateCredential', 409, 'INSTALLATION_REMOVED', { path: [id, 'cred_nothing'], body: {} })
    await refused('removeOrigin', 409, 'INSTALLATION_REMOVED', {
      ...gone,
      search: { origin: 'https://a.example.com' },
    })
  })

  test('values that the contract lets through and nothing can be made of', async () => {
    const path = [one]
    for (const origin of [
      'https://*.com',
      '*',
      'https://a.example.com/path',
      'ftp://a.example.com',
      'https://u:p@a.example.com',
    ])
      await refused('addOrigin', 400, 'REQUEST_INVALID', { path, body: { origin } })
    await refused('createInstallation', 400, 'REQUEST_INVALID', {
      body: { name: 'x', platform: 'other', origins: ['https://*.com'] },
    })
    await refused('updateInstallation', 400, 'REQUEST_INVALID', { path, body: { pinnedVersion: '1.0.0' } })
    await refused('updateInstallation', 400, 'REQUEST_INVALID', { path, body: { pinnedVersion: '9.9.9' } })
    await refused('issueCredential', 400, 'REQUEST_INVALID', {
      path,
      body: { expiresAt: '2020-01-01T00:00:00Z' },
    })
    await refused('createToken', 400, 'REQUEST_INVALID', {
      body: { name: 'x', scopes: ['policy:read'], expiresAt: '2020-01-01T00:00:00Z' },
    })
    await refused('getUsage', 400, 'REQUEST_INVALID', {
      search: { interval: 'hour', from: '2001-01-01T00:00:00Z' },
    })
    for (const id of [
      'listInstallations',
      'listAudit',
      'listMembers',
      'listTokens',
      'listCheckpoints',
      'listDeprecatedMembers',
    ])
      await refused(id, 400, 'REQUEST_INVALID', { search: { cursor: 'bm90aGluZw' } })
    for (const search of [{ limit: 0 }, { limit: 101 }, { limit: 'x' }])
      await refused('listInstallations', 400, 'REQUEST_INVALID', { search })
    await refused('listReleaseInstallations', 404, 'NOT_FOUND', { path: ['integrations', '9.9.9'] })
    await refused('listReleaseInstallations', 404, 'NOT_FOUND', { path: ['nothing', '1.0.0'] })
    await refused('listReleaseCallers', 404, 'NOT_FOUND', { path: ['api', '9.9.9'] })
    const whitespace = await call('createInstallation', { body: { name: '   ', platform: 'other' } })
    assert.equal(whitespace.status, 400)
  })

  test('a body that is too large', async () => {
    const body = { name: 'x'.repeat(2_000_000), platform: 'other' }
    await refused('createInstallation', 413, 'BODY_TOO_LARGE', { body })
  })
})

test('every operation has answered as it should, and as it should when something is wrong', () => {
  const unseen = [...operations.values()].flatMap(({ id, spec }) => {
    const documented = Object.keys(spec.responses).map(Number)
    const isSeen = (status) => seen.get(id).has(status)
    const fine = documented.filter((status) => status < 300)
    return fine.some(isSeen) && isSeen(400) ? [] : [`${id}: ${[...seen.get(id)].join(' ')}`]
  })
  assert.deepEqual(unseen, [])
})

test('what was made is taken away', () => ok('removeInstallation', { path: [one] }))
