// What people are used to: lists that are whole and can be walked through, a second thought before what cannot be undone.

import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { callFrom, password, startDashboard } from './support/dashboard.mjs'

const dashboard = await startDashboard()
const ada = await dashboard.owner()
const grace = { name: 'Grace Hopper', email: 'grace@example.com', password }

const heading = (page, name) => page.getByRole('heading', { name, level: 1 }).waitFor()
const refuse = (route) => route.fulfill({ status: 429, body: '' })
const focusOn = (locator) => locator.and(locator.page().locator(':focus')).waitFor()

async function createInstallation(page, name) {
  return callFrom(page, 'POST', '/installations', { name, platform: 'other' })
}

describe('j and k', () => {
  test('walk through the installations from wherever the focus is, and Enter opens one', async () => {
    const page = await dashboard.open('/', { as: ada })
    for (const name of ['First', 'Second', 'Third']) await createInstallation(page, name)
    await page.goto('/installations')
    const link = (name) => page.getByRole('link', { name, exact: true })
    await link('Third').waitFor()
    await page.keyboard.press('j')
    await focusOn(link('Third'))
    await page.keyboard.press('j')
    await page.keyboard.press('j')
    await focusOn(link('First'))
    await page.keyboard.press('k')
    await focusOn(link('Second'))
    await page.keyboard.press('Enter')
    await heading(page, 'Second')
  })

  test('walk through the audit log, where the arrows do so, too', async () => {
    const page = await dashboard.open('/audit', { as: ada })
    const rows = page.getByRole('main').locator('summary')
    await rows.first().waitFor()
    await page.keyboard.press('j')
    await focusOn(rows.nth(0))
    await page.keyboard.press('ArrowDown')
    await focusOn(rows.nth(1))
    await page.keyboard.press('Enter')
    await rows.nth(1).locator('xpath=..').getByText('Place in the log').waitFor()
  })

  test('are letters in a field', async () => {
    const page = await dashboard.open('/audit', { as: ada })
    await page.getByRole('main').locator('summary').first().waitFor()
    await page.keyboard.press('/')
    await page.keyboard.type('jk')
    assert.equal(await page.getByLabel('Id of what changed').inputValue(), 'jk')
  })
})

test('lists are whole, however long, and say how much they have', async () => {
  const page = await dashboard.open('/team', { as: ada })
  for (let number = 1; number <= 101; number += 1) {
    await callFrom(page, 'POST', '/tokens', { name: `Token ${number}.`, scopes: ['account:read'] })
  }
  await page.reload()
  await page.getByRole('heading', { name: 'Tokens 101', level: 2 }).waitFor()
  for (const number of [1, 100, 101]) await page.getByText(`Token ${number}.`, { exact: true }).waitFor()
})

describe('a dialog that asks before it destroys', () => {
  test('has the focus where its answer goes', async () => {
    const page = await dashboard.open('/', { as: ada })
    const { id } = await createInstallation(page, 'Precious')
    await page.goto(`/installations/${id}`)
    await page.getByRole('button', { name: 'More actions' }).click()
    await page.getByRole('menuitem', { name: 'Remove…' }).click()
    await focusOn(page.getByLabel('Type “Precious” to confirm'))
    await page.goto('/team')
    await page.getByRole('button', { name: 'Invite' }).click()
    await page.getByLabel('E-mail').fill('late@example.com')
    await page.getByRole('button', { name: 'Make the link' }).click()
    await page.getByRole('button', { name: 'I stored it' }).click()
    await page.getByRole('button', { name: 'Revoke the invitation of late@example.com' }).click()
    await focusOn(page.getByRole('dialog').getByRole('button', { name: 'Cancel' }))
    await page.keyboard.press('Enter')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    await page.getByText('late@example.com').waitFor()
  })

  test('stands between an owner and being none', async () => {
    const page = await dashboard.open('/team', { as: ada })
    const olga = { name: 'Olga Owner', email: 'olga@example.com' }
    const joined = await dashboard.invited(page, 'owner', olga)
    const theirs = await dashboard.open('/team', { as: joined })
    const role = theirs.getByLabel(`Role of ${olga.name}`)
    const dialog = theirs.getByRole('dialog', { name: 'Give up being an owner?' })
    await role.selectOption('Viewer')
    await dialog.getByRole('button', { name: 'Cancel' }).click()
    assert.equal(await role.inputValue(), 'owner')
    assert.equal((await callFrom(theirs, 'GET', '/session')).role, 'owner')
    await role.selectOption('Viewer')
    await dialog.getByRole('button', { name: 'Become a viewer' }).click()
    await theirs.getByText(`${olga.name} is a viewer now`).waitFor()
    assert.equal(await theirs.getByRole('button', { name: 'Undo' }).count(), 0)
  })
})

test('a part of the settings that cannot be loaded says so, and is loaded on another try', async () => {
  const page = await dashboard.open(undefined, { as: ada })
  await page.route('**/api/v1/account', refuse)
  await page.goto('/settings')
  await page.getByText('This could not be loaded').waitFor()
  await page.unroute('**/api/v1/account', refuse)
  await page.getByRole('button', { name: 'Try again' }).click()
  await page.getByLabel('Account name', { exact: true }).waitFor()
})

test('an undo that fails says so', async () => {
  const page = await dashboard.open('/', { as: ada })
  const { id } = await createInstallation(page, 'Undone')
  const origin = 'https://www.example.com'
  await callFrom(page, 'POST', `/installations/${id}/origins`, { origin })
  await page.goto(`/installations/${id}/origins`)
  await page.getByRole('button', { name: `Remove ${origin}` }).click()
  await page.getByText(`${origin} is removed`).waitFor()
  await page.route('**/origins', (route) =>
    route.request().method() === 'POST' ? refuse(route) : route.continue(),
  )
  await page.getByRole('button', { name: 'Undo' }).click()
  await page
    .getByRole('region', { name: 'Notifications' })
    .getByText(`${origin} could not be brought back`)
    .waitFor()
})

test('whoever joined and could not be signed in tries the sign-in again, not the code', async () => {
  const page = await dashboard.open('/team', { as: ada })
  const { link } = await callFrom(page, 'POST', '/team/invitations', { email: grace.email, role: 'viewer' })
  const theirs = await dashboard.open(link)
  await theirs.route('**/auth/sign-in/email', refuse)
  await theirs.getByLabel('Your name').fill(grace.name)
  await theirs.getByLabel('Password').fill(grace.password)
  await theirs.getByRole('button', { name: 'Join' }).click()
  await theirs.getByRole('alert').getByText('You are in the team; only signing in failed.').waitFor()
  await theirs.unroute('**/auth/sign-in/email', refuse)
  await theirs.getByRole('button', { name: 'Sign in' }).click()
  await heading(theirs, 'Sign in faster next time')
})
