// Without a mouse: a site is connected, and the dashboard moved about in, by nothing but keys.

import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { Consumer } from './support/consumer.mjs'
import { callFrom, startDashboard } from './support/dashboard.mjs'

const dashboard = await startDashboard()
const ada = await dashboard.owner()

const heading = (page, name) => page.getByRole('heading', { name, level: 1 }).waitFor()

/** What has the focus, and whether one can see that it has. */
function focused(page) {
  return page.evaluate(() => {
    const element = document.activeElement
    // A choice is marked by its label, a row of a table by its whole width.
    const marked = element.closest('label:has(:focus-visible)') ?? element
    const looks = [element, marked, element.closest('tr')].flatMap((part) =>
      part === null ? [] : [null, '::after'].map((pseudo) => getComputedStyle(part, pseudo)),
    )
    const { width, height, top, bottom } = marked.getBoundingClientRect()
    const name =
      element.getAttribute('aria-label') ?? element.labels?.[0]?.textContent ?? element.textContent ?? ''
    return {
      name: name.replaceAll(/\s+/g, ' ').trim(),
      tag: element.localName,
      isMarked: looks.some(
        ({ outlineStyle, outlineWidth }) => outlineStyle !== 'none' && outlineWidth !== '0px',
      ),
      isInSight: width > 0 && height > 0 && bottom > 0 && top < innerHeight,
    }
  })
}

/** What has the focus, once one can see it: a page that is still filling scrolls it into sight a moment later. */
async function seen(page) {
  const until = Date.now() + 2000
  for (;;) {
    const found = await focused(page)
    if (found.isMarked && found.isInSight) return found
    assert.ok(Date.now() < until, `the focus on ${JSON.stringify(found)} cannot be seen`)
  }
}

/** Presses Tab until what is called `name` has the focus. Wherever it lands on the way, one can see it. */
async function tabTo(page, name, key = 'Tab') {
  if ((await focused(page)).name.startsWith(name)) return
  const passed = []
  while (passed.length < 60) {
    await page.keyboard.press(key)
    const found = await seen(page)
    passed.push(found.name)
    if (found.name.startsWith(name)) return
  }
  assert.fail(`${name} is not reached by ${key}; on the way: ${passed.join(' | ')}`)
}

test('a site is connected by keyboard alone', async () => {
  const page = await dashboard.open('/sign-in')
  const { keyboard } = page
  await heading(page, 'Sign in')
  await tabTo(page, 'E-mail')
  await keyboard.type(ada.email)
  await tabTo(page, 'Password')
  await keyboard.type(ada.password)
  await keyboard.press('Enter')
  await heading(page, 'Overview')

  await tabTo(page, 'Connect a site')
  await keyboard.press('Enter')
  await page.getByLabel('Name').waitFor()
  await tabTo(page, 'Name')
  await keyboard.type('Keyboard Weekly')
  await tabTo(page, 'Homepage')
  await keyboard.type('https://keys.example.com/')
  await tabTo(page, 'Platform')
  await keyboard.type('Drupal')
  assert.equal(await page.getByLabel('Platform').inputValue(), 'drupal')
  await tabTo(page, 'Create and go on')
  await keyboard.press('Enter')

  await page.getByLabel('The credential is used').and(page.locator(':focus')).waitFor()
  await tabTo(page, 'Send events', 'Shift+Tab')
  await keyboard.press('Space')
  await tabTo(page, 'Origins')
  await keyboard.type('https://keys.example.com')
  await tabTo(page, 'Get the one-time code')
  await keyboard.press('Enter')

  await page.getByText('Waiting for Keyboard Weekly to redeem the code…').waitFor()
  const code = await page.getByLabel('One-time code').innerText()
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await tabTo(page, 'Copy the code')
  await keyboard.press('Enter')
  await page.getByText('Copied', { exact: true }).first().waitFor()
  assert.equal(await page.evaluate(() => navigator.clipboard.readText()), code)
  await tabTo(page, 'curl')
  await keyboard.press('ArrowRight')
  await page.getByLabel('TypeScript snippet').waitFor()

  const site = await Consumer.connect(dashboard.url, code)
  assert.equal(await site.status(), 200)
  await page.getByText('Keyboard Weekly is connected').waitFor()
  await tabTo(page, 'Open the installation', 'Shift+Tab')
  await keyboard.press('Enter')
  await heading(page, 'Keyboard Weekly')
  const { id } = (await callFrom(page, 'GET', '/installations?search=keyboard')).data[0]
  const [credential] = (await callFrom(page, 'GET', `/installations/${id}/credentials`)).data
  assert.ok(!credential.scopes.includes('events:write') && credential.scopes.length === 5)
})

describe('keys', () => {
  test('open the command palette, which finds pages and installations, runs commands, and closes on Esc', async () => {
    const page = await dashboard.open('/', { as: ada })
    await callFrom(page, 'POST', '/installations', { name: 'Palette Post', platform: 'other' })
    const { keyboard } = page
    const palette = page.getByRole('dialog', { name: 'Command palette' })
    await heading(page, 'Overview')
    await keyboard.press('Control+k')
    await palette.waitFor()
    await keyboard.type('vers')
    await palette.getByRole('option', { name: /^Versions/ }).waitFor()
    await keyboard.press('Enter')
    await heading(page, 'Versions')

    await keyboard.press('Control+k')
    await palette.waitFor()
    await keyboard.type('post')
    await palette.getByRole('option', { name: 'Palette Post' }).waitFor()
    await keyboard.press('Enter')
    await heading(page, 'Palette Post')

    await keyboard.press('Control+k')
    await palette.waitFor()
    await keyboard.type('theme dark')
    await keyboard.press('Enter')
    await page.locator('html[data-theme=dark]').waitFor()
    await palette.waitFor({ state: 'detached' })
    await keyboard.press('Control+k')
    await palette.waitFor()
    await keyboard.press('Escape')
    await palette.waitFor({ state: 'detached' })
  })

  test('/ searches, Esc leaves the field, and a typed letter is a letter there', async () => {
    const page = await dashboard.open('/installations', { as: ada })
    await page.getByRole('link', { name: 'Palette Post' }).waitFor()
    await page.keyboard.press('/')
    const field = page.getByLabel('Search by name, id or homepage')
    await field.and(page.locator(':focus')).waitFor()
    await page.keyboard.type('g?/i')
    assert.equal(await field.inputValue(), 'g?/i')
    await page.getByText('No installation matches').waitFor()
    await page.keyboard.press('Control+a')
    await page.keyboard.type('post')
    await page.keyboard.press('Escape')
    assert.equal(await field.and(page.locator(':focus')).count(), 0)
    await page.getByText('1 found').waitFor()
    assert.equal(await field.inputValue(), 'post', 'what was searched for stays')
    await tabTo(page, 'Palette Post')
    await page.keyboard.press('Enter')
    await heading(page, 'Palette Post')
  })

  test('? lists them, and g with a second one goes to a page', async () => {
    const page = await dashboard.open('/', { as: ada })
    await heading(page, 'Overview')
    await page.keyboard.press('?')
    const help = page.getByRole('dialog', { name: 'Keyboard shortcuts' })
    await help.getByText('Command palette').waitFor()
    await page.keyboard.press('g')
    await page.keyboard.press('t')
    await help.waitFor()
    await page.keyboard.press('Escape')
    await help.waitFor({ state: 'detached' })
    for (const [key, name] of Object.entries({ t: 'Team', s: 'Settings', a: 'Audit', i: 'Installations' })) {
      await page.keyboard.press('g')
      await page.keyboard.press(key)
      await heading(page, name)
    }
    await page.goBack()
    await heading(page, 'Audit')
  })
})
