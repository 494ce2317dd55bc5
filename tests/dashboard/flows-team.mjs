// The people and programs of an account: who is invited, as what, what that lets them do, and how it ends.

import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { send } from '../features/support/http.mjs'
import { callFrom, password, startDashboard, tryFrom } from './support/dashboard.mjs'
import { shiftsOf, watchShifts } from './support/measure.mjs'
import { settled } from './support/tour.mjs'

const dashboard = await startDashboard()
const ada = await dashboard.owner()
const people = {
  owner: { name: 'Olga Owner', email: 'olga@example.com', password },
  admin: { name: 'Adam Admin', email: 'adam@example.com', password },
  viewer: { name: 'Vera Viewer', email: 'vera@example.com', password },
}

const heading = (page, name) => page.getByRole('heading', { name, level: 1 }).waitFor()
const rowOf = (page, { email }) => page.getByRole('listitem').filter({ hasText: email })
const capital = (word) => word.charAt(0).toUpperCase() + word.slice(1)

/** Invites somebody and gives the link that is shown once. */
async function invite(page, email, role) {
  await page.getByRole('button', { name: 'Invite' }).click()
  await page.getByLabel('E-mail').fill(email)
  await page.getByLabel('Role', { exact: true }).selectOption(capital(role))
  await page.getByRole('button', { name: 'Make the link' }).click()
  const dialog = page.getByRole('dialog', { name: `Invitation for ${email}` })
  const link = await dialog.getByLabel('Link', { exact: true }).innerText()
  await dialog.getByRole('button', { name: 'I stored it' }).click()
  await page.getByRole('button', { name: `Revoke the invitation of ${email}` }).waitFor()
  return link
}

/** It is there, says why it cannot be used, and does nothing. */
async function isUnavailable(page, name) {
  const button = page.getByRole('button', { name, exact: true })
  await button.and(page.locator('[aria-disabled=true]')).waitFor()
  assert.match(await button.getAttribute('title'), /Your role \(viewer\) does not allow this/)
  await button.click({ force: true })
  assert.equal(await page.getByRole('dialog').count(), 0)
}

const over = 'This link does not work any more'
const lookUp = '**/api/v1/team/invitations/look-up'

const refuse = (route) => route.fulfill({ status: 429, headers: { 'retry-after': '9' }, body: '{}' })

/** It says so at once, and what to do, and has nothing to fill in. */
async function isOver(page, advice) {
  await heading(page, over)
  await page.getByText(advice).waitFor()
  assert.equal(await page.locator('input').count(), 0)
}

/** Opens a link on a slow line; the answer comes once the placeholder stands. */
async function jumpsNowhere(link, shown) {
  const page = await dashboard.open(undefined, { viewport: { width: 390, height: 844 } })
  await watchShifts(page)
  const held = Promise.withResolvers()
  await page.route(lookUp, (route) => held.promise.then(() => route.continue()))
  await page.goto(link)
  await page.locator('[aria-busy=true]').waitFor()
  held.resolve()
  await shown(page)
  await settled(page)
  const { score, moved } = await shiftsOf(page)
  assert.ok(score < 0.02, moved.join('\n'))
}

describe('somebody is invited', () => {
  for (const [role, person] of Object.entries(people)) {
    test(`as ${role}, comes by the link in a browser of their own, and has that role`, async () => {
      const page = await dashboard.open('/team', { as: ada })
      const link = await invite(page, person.email, role)
      assert.ok(link.startsWith(`${dashboard.url}/`), link)

      const theirs = await dashboard.open(link)
      await heading(theirs, 'Join the team')
      await theirs.getByText(new RegExp(`You are invited as an? ${role}`)).waitFor()
      const address = theirs.getByLabel('E-mail')
      assert.deepEqual([await address.inputValue(), await address.isEditable()], [person.email, false])
      await theirs.getByLabel('Your name').fill(person.name)
      await theirs.getByLabel('Password').fill(person.password)
      await theirs.getByRole('button', { name: 'Join' }).click()
      await theirs.getByRole('button', { name: 'Not now' }).click()
      await heading(theirs, 'Overview')
      await theirs.getByRole('button', { name: `${person.name} ${role} Account menu` }).waitFor()
      assert.equal((await callFrom(theirs, 'GET', '/session')).role, role)

      await page.reload()
      assert.equal(await page.getByLabel(`Role of ${person.name}`).inputValue(), role)
      assert.equal(
        await page.getByRole('button', { name: `Revoke the invitation of ${person.email}` }).count(),
        0,
      )
    })
  }

  test('in vain, where the invitation is revoked', async () => {
    const page = await dashboard.open('/team', { as: ada })
    const link = await invite(page, 'late@example.com', 'viewer')
    await page.getByRole('button', { name: 'Revoke the invitation of late@example.com' }).click()
    const dialog = page.getByRole('dialog', { name: 'Revoke the invitation of late@example.com?' })
    await dialog.getByRole('button', { name: 'Revoke the invitation' }).click()
    await page.getByText('The invitation is revoked').waitFor()
    await isOver(await dashboard.open(link), 'Ask whoever invited you for a new link.')
  })

  test('and no second time by the same link, which says so before anything is filled in', async () => {
    const page = await dashboard.open('/team', { as: ada })
    const eve = { name: 'Eve', email: 'eve@example.com' }
    const { link } = await callFrom(page, 'POST', '/team/invitations', { email: eve.email, role: 'viewer' })
    await dashboard.join(link, eve)
    const theirs = await dashboard.open(link)
    await isOver(theirs, 'If you have joined already, sign in.')
    await theirs.getByRole('link', { name: 'Sign in' }).click()
    await heading(theirs, 'Sign in')
    const used = await dashboard.open(dashboard.setupLink)
    await isOver(used, 'each start of the server prints a new one')
  })

  test('and waits for what the link is for, in front of a page that does not jump', async () => {
    const page = await dashboard.open('/team', { as: ada })
    const body = { email: 'slow@example.com', role: 'viewer' }
    const { link, invitation } = await callFrom(page, 'POST', '/team/invitations', body)
    await jumpsNowhere(link, (theirs) => theirs.getByLabel('Password').waitFor())
    await callFrom(page, 'DELETE', `/team/invitations/${invitation.id}`)
    await jumpsNowhere(link, (theirs) => heading(theirs, over))
  })

  test('and can ask again where the server did not answer', async () => {
    const page = await dashboard.open('/team', { as: ada })
    const body = { email: 'again@example.com', role: 'viewer' }
    const { link } = await callFrom(page, 'POST', '/team/invitations', body)
    const theirs = await dashboard.open()
    await theirs.route(lookUp, refuse)
    await theirs.goto(link)
    await theirs.getByRole('alert').getByText('This could not be loaded').waitFor()
    await theirs.unroute(lookUp, refuse)
    await theirs.getByRole('button', { name: 'Try again' }).click()
    await theirs.getByLabel('Password').waitFor()
  })
})

describe('a viewer', () => {
  test('sees every page, and no way to change anything on it', async () => {
    const owners = await dashboard.open('/', { as: ada })
    const { id } = await callFrom(owners, 'POST', '/installations', { name: 'Site', platform: 'other' })
    await callFrom(owners, 'POST', `/installations/${id}/credentials`, {})
    await callFrom(owners, 'POST', `/installations/${id}/origins`, { origin: 'https://www.example.com' })

    const page = await dashboard.open('/', { as: people.viewer })
    await heading(page, 'Overview')
    assert.equal(await page.getByRole('link', { name: 'Connect a site' }).count(), 0)
    await page.goto('/connect')
    await page.getByText('Your role does not allow this').waitFor()
    await page.goto(`/installations/${id}`)
    await heading(page, 'Site')
    assert.equal(await page.getByRole('button', { name: 'More actions' }).count(), 0)
    assert.equal(await page.getByRole('combobox', { name: 'Pinned release' }).count(), 0)

    await page.goto(`/installations/${id}/credentials`)
    for (const name of ['Issue', 'Rotate', 'Revoke']) await isUnavailable(page, name)
    await page.goto(`/installations/${id}/origins`)
    await isUnavailable(page, 'Remove https://www.example.com')
    assert.equal(await page.getByLabel('Origin to allow').count(), 0)
    await page.goto('/audit')
    await isUnavailable(page, 'Sign a checkpoint')
    await page.goto('/team')
    for (const name of ['Invite', 'Create a token']) await isUnavailable(page, name)
    assert.ok(await page.getByLabel(`Role of ${people.viewer.name}`).isDisabled())
    await page.goto('/settings')
    await page.getByLabel('Account name').and(page.locator('[readonly]')).waitFor()
  })

  test('is refused by the server, too', async () => {
    const page = await dashboard.open('/', { as: people.viewer })
    const [{ id }] = (await callFrom(page, 'GET', '/installations')).data
    const [credential] = (await callFrom(page, 'GET', `/installations/${id}/credentials`)).data
    const me = (await callFrom(page, 'GET', '/session')).user.id
    const attempts = [
      ['POST', '/installations', { name: 'x', platform: 'other' }],
      ['PATCH', `/installations/${id}`, { name: 'x' }],
      ['POST', `/installations/${id}/suspend`],
      ['DELETE', `/installations/${id}`],
      ['POST', `/installations/${id}/connect-codes`, {}],
      ['POST', `/installations/${id}/credentials`, {}],
      ['POST', `/installations/${id}/credentials/${credential.id}/rotate`, {}],
      ['POST', `/installations/${id}/credentials/${credential.id}/revoke`],
      ['POST', `/installations/${id}/origins`, { origin: 'https://evil.example' }],
      ['DELETE', `/installations/${id}/origins?origin=https://www.example.com`],
      ['PATCH', `/team/members/${me}`, { role: 'owner' }],
      ['POST', '/team/invitations', { email: 'x@example.com', role: 'viewer' }],
      ['POST', '/tokens', { name: 'x', scopes: ['account:read'] }],
      ['POST', '/audit/checkpoints'],
      ['PATCH', '/account', { name: 'x' }],
    ]
    for (const [method, path, body] of attempts)
      assert.equal((await tryFrom(page, method, path, body)).status, 403, `${method} ${path}`)
    assert.equal((await callFrom(page, 'GET', '/session')).role, 'viewer')
  })
})

describe('an admin', () => {
  test('invites admins and viewers, but makes no owner of anybody, not even by force', async () => {
    const page = await dashboard.open('/team', { as: people.admin })
    await page.getByRole('button', { name: 'Invite' }).click()
    const roles = await page.getByRole('dialog').getByLabel('Role').getByRole('option').allInnerTexts()
    assert.deepEqual(roles, ['Viewer', 'Admin'])
    await page.keyboard.press('Escape')
    assert.ok(await page.getByLabel(`Role of ${people.viewer.name}`).isDisabled())
    const me = (await callFrom(page, 'GET', '/session')).user.id
    const attempts = [
      ['POST', '/team/invitations', { email: 'x@example.com', role: 'owner' }],
      ['PATCH', `/team/members/${me}`, { role: 'owner' }],
      ['DELETE', `/team/members/${ada.id}`],
      ['POST', '/tokens', { name: 'x', scopes: ['account:write'] }],
    ]
    for (const [method, path, body] of attempts)
      assert.equal((await tryFrom(page, method, path, body)).status, 403, `${method} ${path}`)
  })
})

describe('an owner', () => {
  test('is told what was done, however early and on however slow a line', async () => {
    const page = await dashboard.open(undefined, { as: ada })
    const held = Promise.withResolvers()
    await page.route(/toast-host/, (route) => held.promise.then(() => route.continue()))
    await page.goto('/team')
    const changed = page.waitForResponse((response) => response.request().method() === 'PATCH')
    await page.getByLabel(`Role of ${people.owner.name}`).selectOption('Admin')
    await (await changed).finished()
    held.resolve()
    await page.getByText(`${people.owner.name} is an admin now`).waitFor()
    await page.getByLabel(`Role of ${people.owner.name}`).selectOption('Owner')
    await page.getByText(`${people.owner.name} is an owner now`).waitFor()
  })

  test('changes a role, and what its holder may do changes with it', async () => {
    const theirs = await dashboard.open('/', { as: people.viewer })
    const page = await dashboard.open('/team', { as: ada })
    await page.getByLabel(`Role of ${people.viewer.name}`).selectOption('Admin')
    await page.getByText(`${people.viewer.name} is an admin now`).waitFor()
    assert.equal((await callFrom(theirs, 'GET', '/session')).role, 'admin')
    await theirs.reload()
    await theirs.getByRole('link', { name: 'Connect a site' }).first().waitFor()
  })

  test('removes somebody, whose session ends with that', async () => {
    const theirs = await dashboard.open('/installations', { as: people.admin })
    const page = await dashboard.open('/team', { as: ada })
    await rowOf(page, people.admin).getByRole('button', { name: 'Remove' }).click()
    const dialog = page.getByRole('dialog', { name: `Remove ${people.admin.name}?` })
    await dialog.getByRole('button', { name: `Remove ${people.admin.name}` }).click()
    await rowOf(page, people.admin).waitFor({ state: 'detached' })
    assert.equal((await tryFrom(theirs, 'GET', '/session')).status, 401)
    await theirs.getByRole('link', { name: 'Versions' }).click()
    await heading(theirs, 'Sign in')
    const { email } = people.admin
    assert.equal((await dashboard.post('/auth/sign-in/email', { email, password })).status, 401)
  })

  test('leaves while there is another one, and cannot as the last', async () => {
    const olgas = await dashboard.open('/team', { as: people.owner })
    await rowOf(olgas, people.owner).getByRole('button', { name: 'Leave' }).click()
    await olgas.getByRole('dialog').getByRole('button', { name: 'Leave the team' }).click()
    await heading(olgas, 'Sign in')

    const page = await dashboard.open('/team', { as: ada })
    const leave = rowOf(page, ada).getByRole('button', { name: 'Leave' })
    await leave.and(page.locator('[aria-disabled=true]')).waitFor()
    assert.match(await leave.getAttribute('title'), /The last owner cannot leave/)
    assert.ok(await page.getByLabel(`Role of ${ada.name}`).isDisabled())
    for (const [method, body] of [['DELETE'], ['PATCH', { role: 'viewer' }]]) {
      const refused = await tryFrom(page, method, `/team/members/${ada.id}`, body)
      assert.deepEqual([refused.status, refused.body.error.code], [409, 'LAST_OWNER'])
    }
    assert.equal((await callFrom(page, 'GET', '/session')).role, 'owner')
  })
})

test('a token is made, calls the management API, and is refused once it is revoked', async () => {
  const page = await dashboard.open('/team', { as: ada })
  await page.getByText('No token yet').waitFor()
  await page.getByRole('button', { name: 'Create a token' }).click()
  const dialog = page.getByRole('dialog', { name: 'Create a token' })
  await dialog.getByLabel('Name').fill('Deploy')
  await dialog.getByLabel('Read audit').uncheck()
  await dialog.getByRole('button', { name: 'Create the token' }).click()
  const secret = await page
    .getByRole('dialog', { name: 'The token Deploy' })
    .getByLabel('Token', { exact: true })
    .innerText()
  await page.getByRole('button', { name: 'I stored it' }).click()
  const call = async (path, options) => {
    const headers = { authorization: `Bearer ${secret}` }
    return (await send(`${dashboard.url}/api/v1${path}`, { headers, ...options })).status
  }
  assert.equal(await call('/installations'), 200)
  assert.equal(await call('/audit'), 403)
  assert.equal(await call('/installations', { method: 'POST', body: { name: 'x', platform: 'other' } }), 403)
  await page.getByRole('button', { name: 'Revoke Deploy' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Revoke it for good' }).click()
  await page.getByRole('button', { name: 'Revoke Deploy' }).waitFor({ state: 'detached' })
  assert.equal(await call('/installations'), 401)
})
