// Texts that are programs to a careless page, in every field there is: the dashboard shows them as texts and runs none.

import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { send } from '../features/support/http.mjs'
import { virtualAuthenticator } from './support/browser.mjs'
import { Consumer, redeem } from './support/consumer.mjs'
import { callFrom, password, startDashboard, tryFrom } from './support/dashboard.mjs'

const dashboard = await startDashboard()

/** Breaks out of an attribute, of a text and of a script, were there a way; each field carries a name of its own. */
const hostile = (field) =>
  `${field} "'><img src=x onerror=globalThis.hacked=1><script>globalThis.hacked=1</script>{{7*7}}`
const short = (field) => `${field}<img src=x onerror=hacked=1>`

const person = { name: hostile('member'), email: 'ada@example.com', password }
const texts = {
  installation: hostile('installation'),
  account: hostile('account'),
  token: hostile('token'),
  passkey: hostile('passkey').slice(0, 60),
  platformVersion: short('v'),
  agent: `${hostile('agent')} Chrome/1`,
  request: hostile('request'),
}
let installation
let site

/** A page that notices a dialog, and whatever its policy forbids. */
async function watched(path, options) {
  const page = await dashboard.open(undefined, { as: person, userAgent: texts.agent, ...options })
  page.on('dialog', (dialog) => assert.fail(`a dialog opened: ${dialog.message()}`))
  await page.context().addInitScript(() => {
    addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sample }) =>
      console.error('forbidden by the policy:', violatedDirective, blockedURI, sample),
    )
  })
  await page.goto(path)
  return page
}

/** No text became an element or ran, nor leads anywhere but to pages. */
async function isHarmless(page) {
  const found = await page.evaluate(() => ({
    ran: 'hacked' in globalThis,
    elements: document.querySelectorAll('img, iframe, object, embed, script:not([src])').length,
    handlers: [...document.querySelectorAll('*')].filter((element) =>
      element.getAttributeNames().some((name) => name.startsWith('on')),
    ).length,
    links: [...document.querySelectorAll('a[href]')]
      .map(({ protocol }) => protocol)
      .filter((protocol) => !/^https?:$/.test(protocol)),
    calculated: document.body.innerText.includes('}49{') || / 49\b/.test(document.title),
  }))
  assert.deepEqual(found, { ran: false, elements: 0, handlers: 0, links: [], calculated: false }, page.url())
}

/** Each page, its heading, and a text that is on it. */
const pages = () => [
  ['/', 'Overview'],
  ['/installations', 'Installations', texts.installation],
  [`/installations?q=${encodeURIComponent(texts.installation)}`, 'Installations', texts.installation],
  [`/installations/${installation}`, texts.installation, texts.platformVersion],
  [`/installations/${installation}/credentials`, texts.installation],
  [`/installations/${installation}/origins`, texts.installation],
  [`/installations/${installation}/usage`, texts.installation],
  [`/installations/${installation}/audit`, texts.installation],
  [`/installations/${encodeURIComponent(short('id'))}`, 'Not found'],
  [`/connect?installation=${installation}`, 'Connect a site', texts.installation],
  ['/versions', 'Versions'],
  ['/audit', 'Audit', person.name],
  [
    `/audit?target=${encodeURIComponent(hostile('target'))}&action=${encodeURIComponent(hostile('action'))}`,
    'Audit',
  ],
  ['/team', 'Team', texts.token],
  ['/settings', 'Settings', texts.passkey],
  [`/${encodeURIComponent(short('page'))}`, 'Not found'],
]

describe('a hostile text', () => {
  test('is put into every field', async () => {
    await dashboard.join(dashboard.setupLink, person)
    const page = await watched('/settings')
    const { session } = await virtualAuthenticator(page)
    await page.getByRole('textbox', { name: 'Account name' }).fill(texts.account)
    await page.getByRole('button', { name: 'Save account name' }).click()
    await page.getByLabel('Name of the new passkey').fill(texts.passkey)
    await page.getByRole('button', { name: 'Add a passkey' }).click()
    await page.getByRole('button', { name: `Remove ${texts.passkey}` }).waitFor()
    await session.detach()

    await page.goto('/connect')
    await page.getByLabel('Name').fill(texts.installation)
    await page.getByLabel('Homepage').fill(`https://www.example.com/?${encodeURIComponent(texts.request)}`)
    await page.getByRole('button', { name: 'Create and go on' }).click()
    await page.getByRole('button', { name: 'Get the one-time code' }).click()
    const code = await page.getByLabel('One-time code').innerText()
    await isHarmless(page)
    installation = new URL(page.url()).searchParams.get('installation')
    const environment = {
      platform: 'wordpress',
      platformVersion: texts.platformVersion,
      phpVersion: texts.platformVersion,
    }
    const connected = await redeem(dashboard.url, code, { environment })
    assert.equal(connected.status, 200, connected.text)
    site = new Consumer(dashboard.url, connected.json.credential.secret)

    const { secret } = await callFrom(page, 'POST', '/tokens', {
      name: texts.token,
      scopes: ['installations:write'],
    })
    const asked = await send(`${dashboard.url}/api/v1/installations`, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${secret}`,
        'x-request-id': texts.request,
        'user-agent': texts.agent,
      },
      body: { name: `=cmd|' /C calc'!A0 ${texts.installation}`, platform: 'other' },
    })
    assert.equal(asked.status, 201, asked.text)
    await callFrom(page, 'POST', '/team/invitations', {
      email: "o'hara+<b>@example.com",
      role: 'viewer',
    }).catch(() =>
      callFrom(page, 'POST', '/team/invitations', { email: "o'hara+b@example.com", role: 'viewer' }),
    )
  })

  test('comes through the consumer API, too', async () => {
    const bodies = [
      [
        'PUT',
        `/content/${encodeURIComponent(short('c'))}`,
        { title: texts.request, status: 'draft', language: 'en' },
      ],
      [
        'POST',
        '/events',
        {
          events: [
            {
              type: texts.request,
              occurredAt: '2026-11-01T00:00:00Z',
              data: { [texts.request]: texts.request },
            },
          ],
        },
      ],
      ['PUT', '/settings', { timezone: texts.request }],
    ]
    const headers = { 'x-request-id': texts.request, 'user-agent': texts.agent }
    for (const [method, path, body] of bodies) {
      const { status } = await site.call(path, {
        method,
        body,
        headers: { ...headers, 'idempotency-key': 'key-1' },
      })
      assert.ok(status < 500, `${method} ${path}: ${status}`)
    }
    assert.equal((await site.call('/events?per_page=5', { version: '1.2.0', headers })).status, 200)
    // A failed sign-in, noted with what was typed.
    await dashboard.post('/auth/sign-in/email', {
      email: `${texts.request}@example.com`,
      password: texts.request,
    })
  })

  test('is shown as the text it is on every page, and does nothing there', async () => {
    const page = await watched('/')
    for (const [path, heading, text] of pages()) {
      await page.goto(path)
      await page.getByRole('heading', { name: heading, level: 1, exact: true }).waitFor()
      if (text !== undefined) await page.getByText(text).first().waitFor()
      await page.getByText(texts.account).first().waitFor()
      await page.locator('details').evaluateAll((all) => all.forEach((details) => (details.open = true)))
      if (path === '/versions') await page.getByRole('button', { name: /^1\.2\.0 Deprecated/ }).click()
      if (path === '/versions') await page.getByRole('link', { name: texts.installation }).first().waitFor()
      await isHarmless(page)
    }
  })

  test('is shown as text in what opens over a page', async () => {
    const page = await watched(`/installations/${installation}`)
    await page.getByRole('button', { name: 'More actions' }).click()
    await page.getByRole('menuitem', { name: 'Remove…' }).click()
    await page.getByRole('dialog', { name: `Remove ${texts.installation}?` }).waitFor()
    await isHarmless(page)
    await page.keyboard.press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    await page.keyboard.press('Control+k')
    await page.getByRole('dialog', { name: 'Command palette' }).waitFor()
    await page.keyboard.type('installation "')
    await page.getByRole('option', { name: texts.installation }).first().waitFor()
    await isHarmless(page)
  })

  test('is shown as text before anybody is signed in', async () => {
    for (const path of [
      `/join#${hostile('code')}`,
      `/sign-in?next=${encodeURIComponent('javascript:globalThis.hacked=1')}`,
    ]) {
      const page = await watched(path, { as: undefined })
      await page.getByRole('heading', { level: 1 }).waitFor()
      await isHarmless(page)
    }
  })
})

describe('what no field takes', () => {
  test('is an address that is a program', async () => {
    const page = await watched('/')
    for (const homepage of [
      'javascript:alert(1)',
      'JaVaScRiPt:alert(1)',
      ' data:text/html,<script>alert(1)</script>',
      'vbscript:x',
      'file:///etc/passwd',
    ]) {
      const refused = await tryFrom(page, 'POST', '/installations', {
        name: 'x',
        platform: 'other',
        homepage,
      })
      assert.equal(refused.status, 400, homepage)
      const origin = await tryFrom(page, 'POST', `/installations/${installation}/origins`, {
        origin: homepage,
      })
      assert.equal(origin.status, 400, homepage)
    }
  })

  test('is a line break, or a sign that turns the text around, unless it is shown for what it is', async () => {
    const page = await watched('/')
    const names = ['first\r\nSet-Cookie: a=b', 'photo\u202Egnp.exe', 'null\u0000byte']
    for (const name of names) {
      const { status, body } = await tryFrom(page, 'POST', '/installations', { name, platform: 'other' })
      if (status === 400) continue
      assert.equal(status, 201, JSON.stringify(name))
      await page.goto(`/installations/${body.id}`)
      await page
        .getByRole('heading', { level: 1 })
        .getByText(/first|photo|null/)
        .waitFor()
      const isolation = await page
        .getByRole('heading', { level: 1 })
        .evaluate((heading) => getComputedStyle(heading).unicodeBidi)
      assert.match(isolation, /isolate|plaintext/, JSON.stringify(name))
    }
    const setting = await page.request.get('/api/v1/session', {
      headers: { 'x-request-id': 'a%0d%0aSet-Cookie: a=b' },
    })
    assert.equal(setting.headers()['set-cookie'], undefined)
  })
})

test('the policy of every page allows no inline script or style, and holds back one that got in', async () => {
  const context = await dashboard.browser.newContext()
  const bare = await context.newPage()
  const answer = await bare.goto(`${dashboard.url}/sign-in`)
  const policy = answer.headers()['content-security-policy']
  assert.doesNotMatch(policy, /unsafe|\*|https?:/)
  assert.match(policy, /script-src 'self'(?:;|$)/)
  assert.match(policy, /style-src 'self'(?:;|$)/)
  await bare.evaluate(() => {
    globalThis.violated = []
    addEventListener('securitypolicyviolation', (event) => globalThis.violated.push(event.effectiveDirective))
    const script = document.createElement('script')
    script.textContent = 'globalThis.hacked = 1'
    document.body.append(script)
    const html =
      '<p style="color:red" onclick="globalThis.hacked=1">x</p><iframe src="https://evil.example/"></iframe>'
    document.body.insertAdjacentHTML('beforeend', html)
    document.body.querySelector('p[onclick]').click()
    fetch('https://evil.example/').catch(() => {})
  })
  for (const directive of [
    'connect-src',
    'frame-src',
    'script-src-attr',
    'script-src-elem',
    'style-src-attr',
  ])
    await bare.waitForFunction((name) => globalThis.violated.includes(name), directive)
  assert.equal(await bare.evaluate(() => 'hacked' in globalThis), false)
  await context.close()
})
