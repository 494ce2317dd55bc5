// A site is connected, gets its credentials and loses them: what the pages show, and what its calls are answered with.

import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { Consumer, redeem } from './support/consumer.mjs'
import { callFrom, startDashboard } from './support/dashboard.mjs'

const dashboard = await startDashboard()
const ada = await dashboard.owner()

const heading = (page, name) => page.getByRole('heading', { name, level: 1 }).waitFor()

const working = (page) =>
  page.getByRole('listitem').filter({ has: page.getByRole('button', { name: 'Revoke' }) })

/** Reads the secret out of the dialog that shows it once, and says it is stored. */
async function takeSecret(page, title) {
  const dialog = page.getByRole('dialog', { name: title })
  const secret = await dialog.getByLabel('Secret', { exact: true }).innerText()
  await page.keyboard.press('Escape')
  await dialog.getByText('This is the only time it is shown.').waitFor()
  await dialog.getByRole('button', { name: 'I stored it' }).click()
  await dialog.waitFor({ state: 'detached' })
  return new Consumer(dashboard.url, secret)
}

async function rotate(page, row, grace) {
  await row.getByRole('button', { name: 'Rotate' }).click()
  const dialog = page.getByRole('dialog', { name: 'Rotate the credential' })
  await dialog.getByLabel(/the old one still works for/).selectOption(grace)
  await dialog.getByRole('img', { name: /The old one works until the new one is first used/ }).waitFor()
  await dialog.getByRole('button', { name: 'Rotate' }).click()
  return takeSecret(page, 'The new secret')
}

describe('a site is connected', () => {
  const name = 'Example Magazine'
  let site
  let code
  let address

  test('from its name over scopes and origins to the first call', async () => {
    const page = await dashboard.open('/', { as: ada })
    await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Connect a site' }).click()
    await heading(page, 'Connect a site')
    await page.getByLabel('Name').fill(name)
    await page.getByLabel('Homepage').fill('https://www.example.com/')
    await page.getByLabel('Platform').selectOption('WordPress')
    await page.getByRole('button', { name: 'Create and go on' }).click()

    await page.getByRole('heading', { name: 'Which site? (done)' }).waitFor()
    await page.getByLabel('Store and delete content').uncheck()
    await page.getByLabel('Origins').fill('https://www.example.com\nhttps://*.shop.example.com')
    await page.getByRole('button', { name: 'Get the one-time code' }).click()

    await page.getByText(`Waiting for ${name} to redeem the code…`).waitFor()
    code = await page.getByLabel('One-time code').innerText()
    const snippet = page.getByRole('region', { name: 'Snippet' })
    for (const language of ['curl', 'TypeScript', 'PHP for WordPress']) {
      await snippet.getByText(language, { exact: true }).click()
      const text = await page.getByLabel(`${language} snippet`).innerText()
      assert.ok(text.includes(code) && text.includes(`${dashboard.url}/integrations/v2`), text)
    }

    site = await Consumer.connect(dashboard.url, code)
    await page.getByText(`The code is redeemed and ${name} has its credential.`).waitFor()
    assert.equal(await site.status(), 200)
    await page.getByText(`${name} is connected`).waitFor()
    await page.getByText('Its first call arrived and was served release 2.2.0.').waitFor()
    await page.getByRole('link', { name: 'Open the installation' }).click()
    await heading(page, name)
    await page.getByText('Active', { exact: true }).waitFor()
    await page.getByText('WordPress 6.9.1, PHP 8.4.2').waitFor()
    address = new URL(page.url()).pathname
  })

  test('and may do what was ticked, from where it was allowed', async () => {
    const content = { method: 'PUT', body: { title: 'x', status: 'draft', language: 'en' } }
    assert.equal((await site.call('/content/1', content)).status, 403)
    assert.equal((await site.call('/settings')).status, 200)
    const page = await dashboard.open(`${address}/origins`, { as: ada })
    for (const origin of ['https://www.example.com', 'https://*.shop.example.com'])
      await page.getByText(origin, { exact: true }).waitFor()
  })

  test('shows what revoking a credential in use breaks, and asks for the name before it breaks', async () => {
    const page = await dashboard.open(`${address}/credentials`, { as: ada })
    await page.getByRole('button', { name: 'Revoke' }).click()
    const dialog = page.getByRole('dialog', { name: 'Revoke the credential?' })
    await dialog.getByText(/In use: \d+ calls? in the last day will fail from now on\./).waitFor()
    const confirm = dialog.getByRole('button', { name: 'Revoke it for good' })
    assert.ok(await confirm.isDisabled())
    await dialog.getByLabel(`Type “${name}” to confirm`).fill('Example')
    assert.ok(await confirm.isDisabled())
    assert.equal(await site.status(), 200)
    await dialog.getByLabel(`Type “${name}” to confirm`).fill(name)
    await confirm.click()
    await page.getByRole('heading', { name: 'No longer working' }).waitFor()
    await page.getByText('No credential works').waitFor()
    assert.equal(await site.status(), 401)
  })

  test('once: the same code again is refused', async () => {
    assert.notEqual((await redeem(dashboard.url, code)).status, 200)
  })
})

test('a code that is used twice takes back what it gave', async () => {
  const page = await dashboard.open('/', { as: ada })
  const { id } = await callFrom(page, 'POST', '/installations', { name: 'Twice', platform: 'other' })
  await page.goto(`/connect?installation=${id}`)
  await page.getByRole('button', { name: 'Get the one-time code' }).click()
  const code = await page.getByLabel('One-time code').innerText()
  const site = await Consumer.connect(dashboard.url, code)
  assert.equal(await site.status(), 200)
  assert.ok((await redeem(dashboard.url, code)).status >= 400)
  assert.equal(await site.status(), 401)
  await page.goto(`/installations/${id}/audit`)
  await page.getByText('used a connect code a second time').waitFor()
})

describe('a credential', () => {
  let address
  let first

  test('is issued by hand, its secret shown once', async () => {
    const page = await dashboard.open('/', { as: ada })
    const { id } = await callFrom(page, 'POST', '/installations', { name: 'By hand', platform: 'other' })
    address = `/installations/${id}/credentials`
    await page.goto(address)
    await page.getByText('No credential works').waitFor()
    await page.getByRole('button', { name: 'Issue' }).click()
    const dialog = page.getByRole('dialog', { name: 'Issue a credential' })
    for (const label of ['Change settings', 'Send events']) await dialog.getByLabel(label).uncheck()
    await dialog.getByLabel('Expires').selectOption('In 30 days')
    await dialog.getByRole('button', { name: 'Issue the credential' }).click()
    first = await takeSecret(page, 'The new credential')
    assert.equal(await first.status(), 200)
    assert.equal((await first.call('/settings', { method: 'PUT', body: {} })).status, 403)
    await working(page).getByText('settings:read, events:read, content:read, content:write').waitFor()
    await page.reload()
    await working(page).waitFor()
    assert.ok(!(await page.content()).includes(first.secret))
  })

  test('is rotated with an overlap in which both secrets work', async () => {
    const page = await dashboard.open(address, { as: ada })
    const second = await rotate(page, working(page), '1 hour')
    await page.getByText('Takes over at its first use').waitFor()
    assert.deepEqual([await first.status(), await second.status(), await first.status()], [200, 200, 200])
    await page.reload()
    await page.getByText('Retiring', { exact: true }).waitFor()
    await page.getByText(/^Being replaced by/).waitFor()
    first = second
  })

  test('that is rotated without grace ends with the first use of the new one', async () => {
    const page = await dashboard.open(address, { as: ada })
    const row = working(page).filter({ hasText: 'Active' })
    const next = await rotate(page, row, 'no time')
    assert.deepEqual([await first.status(), await next.status(), await first.status()], [200, 200, 401])
    first = next
  })

  test('is revoked, and its next call is refused', async () => {
    const page = await dashboard.open(address, { as: ada })
    assert.equal(await first.status(), 200)
    await working(page).filter({ hasText: 'Active' }).getByRole('button', { name: 'Revoke' }).click()
    const dialog = page.getByRole('dialog', { name: 'Revoke the credential?' })
    await dialog.getByText(/Last used:/).waitFor()
    const named = dialog.getByLabel('Type “By hand” to confirm')
    if ((await named.count()) > 0) await named.fill('By hand')
    await dialog.getByRole('button', { name: 'Revoke it for good' }).click()
    await dialog.waitFor({ state: 'detached' })
    assert.equal(await first.status(), 401)
  })
})
