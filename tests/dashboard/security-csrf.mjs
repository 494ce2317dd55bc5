// Pages of other sites, in the browser of somebody who is signed in: they send nothing that counts, and show none of ours.

import assert from 'node:assert/strict'
import { createServer } from 'node:http'
import { after, describe, test } from 'node:test'
import { callFrom, startDashboard, tryFrom } from './support/dashboard.mjs'

const dashboard = await startDashboard()
const ada = await dashboard.owner()

/** A site on another port: to a browser the same site, which sends its cookies along. The body of a page is its query. */
const evil = createServer((request, response) => {
  const body = new URL(request.url, 'http://localhost').searchParams.get('body') ?? ''
  response
    .setHeader('content-type', 'text/html; charset=utf-8')
    .end(`<!doctype html><title>Evil</title>${body}`)
})
await new Promise((resolve) => evil.listen(0, '127.0.0.1', resolve))
const { port } = evil.address()
/** The same machine, as another site and as a neighbour of the dashboard. */
const places = { 'another site': `http://127.0.0.1:${port}`, 'another port': `http://localhost:${port}` }
after(() => evil.close())

const evilPage = (place, body) => `${place}/?${new URLSearchParams({ body })}`

/** A form that sends itself as it is, or JSON in the disguise of plain text: `name=value` with the `=` in a string. */
function form(action, [name = 'a', value = 'b'] = []) {
  const enctype = name === 'a' ? 'application/x-www-form-urlencoded' : 'text/plain'
  const [quotedName, quotedValue] = [name, value].map((text) => text.replaceAll('"', '&quot;'))
  return `<form method="post" action="${action}" enctype="${enctype}">
    <input name="${quotedName}" value="${quotedValue}"><button>Win a prize</button></form>`
}

/** Everything that a forged request would change. */
async function state(page) {
  const paths = ['/installations', '/team/members', '/team/invitations', '/tokens', '/account', '/audit']
  const answers = await Promise.all(paths.map((path) => callFrom(page, 'GET', path)))
  return JSON.stringify(answers)
}

for (const [who, place] of Object.entries(places)) {
  describe(`a page of ${who}`, () => {
    test('changes nothing with a form', async () => {
      const page = await dashboard.open('/', { as: ada })
      const { id } = await callFrom(page, 'POST', '/installations', { name: 'Victim', platform: 'other' })
      const before = await state(page)
      const targets = [
        ['/api/v1/installations', '{"name":"Forged","platform":"other","x":"', '"}'],
        [`/api/v1/installations/${id}/suspend`],
        ['/api/v1/team/invitations', '{"email":"mallory@example.com","role":"owner","x":"', '"}'],
        ['/auth/sign-out'],
        ['/auth/revoke-sessions'],
      ]
      const forger = await page.context().newPage()
      for (const [path, ...json] of targets) {
        await forger.goto(evilPage(place, form(dashboard.url + path, json)))
        const [answer] = await Promise.all([
          forger.waitForResponse((response) => response.url() === dashboard.url + path),
          forger.getByRole('button').click(),
        ])
        assert.equal(answer.status(), 403, path)
      }
      assert.equal(await state(page), before)
      assert.equal((await tryFrom(page, 'GET', '/session')).status, 200)
    })

    test('changes and reads nothing with scripts', async () => {
      const page = await dashboard.open('/', { as: ada })
      const before = await state(page)
      const forger = await page.context().newPage()
      await forger.goto(evilPage(place, ''))
      const outcomes = await forger.evaluate(async (url) => {
        const json = { 'content-type': 'application/json' }
        const body = '{"name":"Forged","platform":"other"}'
        const requests = [
          ['/api/v1/session', {}],
          ['/auth/get-session', {}],
          ['/auth/list-sessions', {}],
          ['/api/v1/installations', { method: 'POST', headers: json, body }],
          ['/api/v1/installations', { method: 'POST', mode: 'no-cors', body }],
          ['/auth/sign-out', { method: 'POST', headers: json, body: '{}' }],
          ['/auth/sign-out', { method: 'POST', mode: 'no-cors', body: '{}' }],
          ['/auth/update-user', { method: 'POST', headers: json, body: '{"name":"Forged"}' }],
        ]
        const told = []
        for (const [path, options] of requests) {
          const outcome = await fetch(url + path, { credentials: 'include', ...options }).then(
            async (response) => `${response.type} ${await response.text()}`,
            (error) => error.name,
          )
          told.push(`${path}: ${outcome}`.trim())
        }
        navigator.sendBeacon(`${url}/auth/revoke-sessions`, '{}')
        return told
      }, dashboard.url)
      for (const outcome of outcomes) assert.match(outcome, /: (?:TypeError|opaque)$/)
      assert.equal(await state(page), before)
      assert.equal((await tryFrom(page, 'GET', '/session')).status, 200)
    })

    test('shows no page of the dashboard in a frame', async () => {
      const page = await dashboard.open('/', { as: ada })
      const framing = await page.context().newPage()
      for (const path of ['/', '/sign-in', '/team', '/api/v1/session']) {
        const refused = framing.waitForEvent('console', (message) =>
          /frame-ancestors|X-Frame-Options/i.test(message.text()),
        )
        await framing.goto(evilPage(place, `<iframe title="Prize" src="${dashboard.url}${path}"></iframe>`))
        await refused
        const [frame] = framing.mainFrame().childFrames()
        assert.ok(!frame.url().startsWith(dashboard.url), path)
        assert.equal(await frame.getByText(/Stella|Overview|Ada/).count(), 0, path)
      }
    })

    test('has no hold on a window of the dashboard that it opens', async () => {
      const page = await dashboard.open('/', { as: ada })
      const opener = await page.context().newPage()
      await opener.goto(evilPage(place, '<button>Win a prize</button>'))
      await opener.evaluate((url) => {
        document.querySelector('button').addEventListener('click', () => (globalThis.opened = open(url)))
      }, dashboard.url)
      const [popup] = await Promise.all([
        page.context().waitForEvent('page'),
        opener.getByRole('button').click(),
      ])
      await popup.getByRole('heading', { name: 'Overview', level: 1 }).waitFor()
      assert.equal(await popup.evaluate(() => globalThis.opener), null)
      assert.equal(await opener.evaluate(() => globalThis.opened.closed), true)
    })
  })
}

const sessionCookie = async (context) =>
  (await context.cookies(dashboard.url)).find(({ name }) => name.endsWith('session_token'))

async function signIn(page) {
  await page.getByLabel('E-mail').fill(ada.email)
  await page.getByLabel('Password').fill(ada.password)
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
  await page.getByRole('heading', { name: 'Overview', level: 1 }).waitFor()
}

describe('a session', () => {
  test('is new at each sign-in: what somebody planted before is not taken over', async () => {
    const attackers = await dashboard.open('/', { as: ada })
    const own = await sessionCookie(attackers.context())
    const page = await dashboard.open('/sign-in')
    const planted = { url: dashboard.url, name: own.name }
    for (const value of ['planted-by-somebody', `${'a'.repeat(32)}.${'b'.repeat(43)}=`]) {
      await page.context().addCookies([{ ...planted, value }])
      await page.goto('/')
      await page.getByRole('heading', { name: 'Sign in', level: 1 }).waitFor()
      await signIn(page)
      const issued = await sessionCookie(page.context())
      assert.notEqual(issued.value, value)
      assert.notEqual(issued.value, own.value)
      assert.equal(
        (
          await attackers
            .context()
            .request.get('/api/v1/session', { headers: { cookie: `${own.name}=${value}` } })
        ).status(),
        401,
      )
      await page.context().clearCookies()
    }
  })

  test('that somebody planted is left behind by who signs in over it', async () => {
    const page = await dashboard.open('/sign-in')
    const attackers = await dashboard.open('/', { as: ada })
    const { name, value } = await sessionCookie(attackers.context())
    await page.context().addCookies([{ url: dashboard.url, name, value }])
    await signIn(page)
    assert.notEqual((await sessionCookie(page.context())).value, value)
  })

  test('is out of reach for scripts, and of other sites’ requests', async () => {
    const page = await dashboard.open('/', { as: ada })
    const cookie = await sessionCookie(page.context())
    assert.deepEqual([cookie.httpOnly, cookie.sameSite, cookie.path], [true, 'Lax', '/'])
    assert.equal(await page.evaluate(() => document.cookie), '')
    const stored = await page.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }]))
    assert.ok(!stored.includes(decodeURIComponent(cookie.value).split('.')[0]))
  })
})
