// The list of installations, and what can be done to one: its origins, a pause, its end.

import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { Consumer } from './support/consumer.mjs'
import { callFrom, startDashboard } from './support/dashboard.mjs'

const dashboard = await startDashboard()
const ada = await dashboard.owner()

const heading = (page, name) => page.getByRole('heading', { name, level: 1 }).waitFor()

/** An installation and a site that calls with its credential. */
async function newSite(page, name, credential = {}) {
  const { id } = await callFrom(page, 'POST', '/installations', { name, platform: 'drupal' })
  const { secret } = await callFrom(page, 'POST', `/installations/${id}/credentials`, credential)
  return { address: `/installations/${id}`, site: new Consumer(dashboard.url, secret) }
}

async function choose(page, action) {
  await page.getByRole('button', { name: 'More actions' }).click()
  await page.getByRole('menuitem', { name: action }).click()
}

test('origins are added, tried, removed and brought back, and calls from pages follow', async () => {
  const page = await dashboard.open('/', { as: ada })
  const { address, site } = await newSite(page, 'Shop', { kind: 'browser' })
  const shop = 'https://www.shop.example'
  const add = async (origin) => {
    await page.getByLabel('Origin to allow').fill(origin)
    await page.getByRole('button', { name: 'Add', exact: true }).click()
  }
  const tried = async (origin) => {
    await page.getByLabel('Origin', { exact: true }).fill(origin)
    await page.getByRole('button', { name: 'Test', exact: true }).click()
    return page.getByText(/^It (passes|is refused)$/).innerText()
  }
  await page.goto(`${address}/origins`)
  await page.getByText('No origin yet').waitFor()
  assert.equal(await site.status({ origin: shop }), 403)
  await add('https://*.com')
  await page.getByLabel('Origin to allow').and(page.locator('[aria-invalid=true]')).waitFor()
  await add(shop)
  await page.getByRole('button', { name: `Remove ${shop}` }).waitFor()
  assert.equal(await site.status({ origin: shop }), 200)
  await add('https://*.bücher.example')
  await page.getByText('https://*.xn--bcher-kva.example', { exact: true }).waitFor()

  assert.equal(await tried(shop), 'It passes')
  assert.equal(await tried('https://neu.xn--bcher-kva.example'), 'It passes')
  assert.equal(await tried('https://www.shop.example.evil.com'), 'It is refused')

  await page.getByRole('button', { name: `Remove ${shop}` }).click()
  await page.getByRole('button', { name: `Remove ${shop}` }).waitFor({ state: 'detached' })
  assert.equal(await site.status({ origin: shop }), 403)
  await page.getByRole('button', { name: 'Undo' }).click()
  await page.getByRole('button', { name: `Remove ${shop}` }).waitFor()
  assert.equal(await site.status({ origin: shop }), 200)
})

test('an installation is renamed, suspended, resumed, and removed by its name for good', async () => {
  const page = await dashboard.open('/', { as: ada })
  const { address, site } = await newSite(page, 'Old name')
  await page.goto(address)
  await choose(page, 'Rename')
  await page.getByRole('dialog').getByLabel('Name').fill('Gazette')
  await page.getByRole('dialog').getByRole('button', { name: 'Rename' }).click()
  await heading(page, 'Gazette')

  assert.equal((await site.call('/settings')).status, 200)
  await choose(page, 'Suspend')
  await page.getByText('Suspended', { exact: true }).waitFor()
  assert.equal((await site.call('/settings')).status, 403)
  await page.getByRole('button', { name: 'Resume' }).click()
  await page.getByRole('button', { name: 'Resume' }).waitFor({ state: 'detached' })
  assert.equal((await site.call('/settings')).status, 200)

  await choose(page, 'Remove…')
  const dialog = page.getByRole('dialog', { name: 'Remove Gazette?' })
  const remove = dialog.getByRole('button', { name: 'Remove it for good' })
  assert.ok(await remove.isDisabled())
  await dialog.getByRole('button', { name: 'Cancel' }).click()
  assert.equal(await site.status(), 200)
  await choose(page, 'Remove…')
  await dialog.getByLabel('Type “Gazette” to confirm').fill('Gazette')
  await remove.click()
  await heading(page, 'Installations')
  assert.equal(await site.status(), 401)
  await page.getByLabel('Search by name, id or homepage').fill('Gazette')
  await page.getByText('No installation matches').waitFor()
  await page.getByLabel('Status').selectOption('Removed')
  await page.getByRole('link', { name: 'Gazette' }).click()
  await heading(page, 'Gazette')
  assert.equal(await page.getByRole('button', { name: 'More actions' }).count(), 0)
})

describe('the list', () => {
  test('keeps its search and filters in the address: over a reload, a link, and the back button', async () => {
    const page = await dashboard.open('/', { as: ada })
    for (const [name, platform] of [
      ['Alpha Times', 'wordpress'],
      ['Alpha Herald', 'drupal'],
      ['Beta Times', 'wordpress'],
    ])
      await callFrom(page, 'POST', '/installations', { name, platform })
    const names = () => page.getByRole('cell').getByRole('link').allInnerTexts()
    await page.goto('/installations')
    await page.getByLabel('Search by name, id or homepage').fill('alpha')
    await page.getByText('2 found').waitFor()
    await page.getByLabel('Platform').selectOption('WordPress')
    await page.getByText('1 found').waitFor()
    assert.equal(new URL(page.url()).search, '?q=alpha&platform=wordpress')
    assert.deepEqual(await names(), ['Alpha Times'])

    await page.reload()
    await page.getByText('1 found').waitFor()
    assert.equal(await page.getByLabel('Search by name, id or homepage').inputValue(), 'alpha')
    await page.getByRole('link', { name: 'Alpha Times' }).click()
    await heading(page, 'Alpha Times')
    await page.goBack()
    await page.getByText('1 found').waitFor()
    assert.deepEqual(await names(), ['Alpha Times'])
    await page.getByRole('button', { name: 'Clear' }).click()
    await page.getByText(/in total$/).waitFor()
    await page.getByRole('button', { name: 'Name' }).click()
    await page.waitForURL((url) => url.search === '?sort=name')
    await page
      .getByRole('columnheader', { name: 'Name' })
      .and(page.locator('[aria-sort=ascending]'))
      .waitFor()
    await page.getByRole('row').nth(1).getByRole('link', { name: 'Alpha Herald' }).waitFor()
    assert.deepEqual((await names()).slice(0, 3), ['Alpha Herald', 'Alpha Times', 'Beta Times'])
  })

  test('says what to do next where an address leads to nothing', async () => {
    const page = await dashboard.open('/installations/ins_there_is_none', { as: ada })
    await heading(page, 'Not found')
    await page.getByRole('link', { name: 'Go to the overview' }).click()
    await heading(page, 'Overview')
  })
})
