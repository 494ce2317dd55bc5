// Guessing one's way in, and talking oneself up: both through the pages and the endpoints that the pages use.

import assert from 'node:assert/strict'
import http from 'node:http'
import { describe, test } from 'node:test'
import { send } from '../features/support/http.mjs'
import { callFrom, password, startDashboard, tryFrom } from './support/dashboard.mjs'

const dashboard = await startDashboard()
const ada = await dashboard.owner()
const [grace, vera, adam] = await (async () => {
  const page = await dashboard.open('/', { as: ada })
  const people = []
  for (const [name, role] of Object.entries({ grace: 'owner', vera: 'viewer', adam: 'admin' }))
    people.push(await dashboard.invited(page, role, { name, email: `${name}@example.com` }))
  await dashboard.closePages()
  return people
})()

/** The status of what a page of the server sends. */
function postFrom(page, path, body) {
  return page.evaluate(
    async ([url, data]) => {
      const headers = { 'content-type': 'application/json' }
      return (await fetch(url, { method: 'POST', headers, body: JSON.stringify(data) })).status
    },
    [path, body],
  )
}

const alert = (page) => page.getByRole('alert').getByText(/\w/)

async function signIn(page, email, secret) {
  await page.getByLabel('E-mail').fill(email)
  await page.getByLabel('Password').fill(secret)
  const answer = page.waitForResponse((response) => response.url().endsWith('/auth/sign-in/email'))
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
  return (await answer).status()
}

/** How many of some wrong guesses were tried, and how many were turned away. */
async function guess(times, emailOf) {
  const counts = { 401: 0, 429: 0 }
  for (let i = 0; i < times; i += 1) {
    const answer = await dashboard.post('/auth/sign-in/email', {
      email: emailOf(i),
      password: `guess number ${i}`,
    })
    counts[answer.status] += 1
    if (answer.status === 429) assert.match(answer.header('retry-after'), /^\d+$/)
  }
  return counts
}

/** Signs in from another address of this machine. */
function statusFrom(localAddress, { email, password: secret }) {
  const { promise, resolve, reject } = Promise.withResolvers()
  const { host, port, origin } = new URL(dashboard.url)
  const headers = { host, origin, 'content-type': 'application/json' }
  http
    .request({
      host: '127.0.0.1',
      port,
      localAddress,
      method: 'POST',
      path: '/auth/sign-in/email',
      headers,
    })
    .once('response', (response) => resolve(response.resume().statusCode))
    .once('error', reject)
    .end(JSON.stringify({ email, password: secret }))
  return promise
}

describe('who talks themself up', () => {
  test('by a role in what the pages send gets none', async () => {
    const page = await dashboard.open('/', { as: ada })
    const { link } = await callFrom(page, 'POST', '/team/invitations', {
      email: 'eve@example.com',
      role: 'viewer',
    })
    const code = new URL(link).hash.slice(1)
    const forged = { code, name: 'Eve', password, role: 'owner' }
    assert.equal((await dashboard.post('/api/v1/team/invitations/accept', forged)).status, 400)
    const eve = await dashboard.join(link, { name: 'Eve', email: 'eve@example.com' })

    const hers = await dashboard.open('/', { as: eve })
    assert.equal(await postFrom(hers, '/auth/update-user', { name: 'Eve', role: 'owner' }), 200)
    assert.equal(await postFrom(hers, '/auth/admin/set-role', { role: 'owner' }), 404)
    assert.equal(await postFrom(hers, '/auth/sign-up/email', { email: 'x@example.com', password }), 404)
    const { role, scopes } = await callFrom(hers, 'GET', '/session')
    assert.equal(role, 'viewer')
    assert.ok(scopes.every((scope) => scope.endsWith(':read')))
  })

  test('by a page that was told to show everything is refused by the server, and told so', async () => {
    const owners = await dashboard.open('/', { as: ada })
    const all = await callFrom(owners, 'GET', '/session')
    const page = await dashboard.open(undefined, { as: vera })
    await page.route('**/api/v1/session', async (route) => {
      const own = await (await route.fetch()).json()
      await route.fulfill({ json: { ...own, role: 'owner', scopes: all.scopes } })
    })
    await page.goto('/team')
    await page.getByRole('button', { name: 'Invite' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('E-mail').fill('accomplice@example.com')
    await dialog.getByLabel('Role').selectOption('Owner')
    await dialog.getByRole('button', { name: 'Make the link' }).click()
    await dialog.getByRole('alert').waitFor()
    await page.keyboard.press('Escape')
    await page.getByLabel('Role of vera').selectOption('Owner')
    await dialog.getByRole('button', { name: 'Become an owner' }).click()
    await page
      .getByRole('region', { name: 'Notifications' })
      .getByText('The role could not be changed')
      .waitFor()
    const members = (await callFrom(owners, 'GET', '/team/members')).data
    assert.equal(members.find(({ id }) => id === vera.id).role, 'viewer')
    assert.deepEqual((await callFrom(owners, 'GET', '/team/invitations')).data, [])
  })

  test('by a token gets no more than its maker may, and less once its maker is less', async () => {
    const page = await dashboard.open('/', { as: adam })
    const more = { name: 'x', scopes: ['account:write'] }
    assert.equal((await tryFrom(page, 'POST', '/tokens', more)).status, 403)
    const { secret } = await callFrom(page, 'POST', '/tokens', {
      name: 'x',
      scopes: ['installations:write', 'tokens:write'],
    })
    const withToken = (path, body) =>
      send(dashboard.url + path, { method: 'POST', headers: { authorization: `Bearer ${secret}` }, body })
    assert.equal((await withToken('/api/v1/tokens', more)).status, 403)
    const site = { name: 'Site', platform: 'other' }
    assert.equal((await withToken('/api/v1/installations', site)).status, 201)
    const owners = await dashboard.open('/', { as: ada })
    await callFrom(owners, 'PATCH', `/team/members/${adam.id}`, { role: 'viewer' })
    assert.ok([401, 403].includes((await withToken('/api/v1/installations', site)).status))
  })
})

// The last ones: they use up what this machine may try.
describe('who guesses passwords', () => {
  test('of one person is stopped after ten; the right password is refused, too, and the page says why', async () => {
    assert.deepEqual(await guess(12, () => ada.email), { 401: 10, 429: 2 })
    const page = await dashboard.open('/sign-in')
    assert.equal(await signIn(page, ada.email, ada.password), 429)
    assert.match(await alert(page).innerText(), /too many tries/i)
    assert.equal((await tryFrom(page, 'GET', '/session')).status, 401)
  })

  test('of somebody who does not exist sees the same', async () => {
    assert.deepEqual(await guess(12, () => 'nobody@example.com'), { 401: 10, 429: 2 })
  })

  test('locks nobody else out, not even on the same machine', async () => {
    const page = await dashboard.open('/sign-in')
    assert.equal(await signIn(page, grace.email, 'a slip of the finger'), 401)
    assert.match(await alert(page).innerText(), /password/i)
    assert.equal(await signIn(page, grace.email, grace.password), 200)
    await page.getByRole('heading', { name: 'Overview', level: 1 }).waitFor()
  })

  test('of ever other people is stopped by where the guesses come from, and only there', async () => {
    const { 429: stopped } = await guess(15, (i) => `person${i}@example.com`)
    assert.ok(stopped >= 4, `${stopped} stopped`)
    assert.equal((await dashboard.post('/auth/sign-in/email', grace)).status, 429)
    assert.equal(await statusFrom('127.0.0.2', grace), 200)
  })
})
