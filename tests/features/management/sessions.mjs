// Sessions: who is signed in, for how long, and how that ends.

import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { Browser } from '../support/browser.mjs'
import { codeIn, log, newMember, owner, password, query, setup, url } from './world.mjs'

const cookieName = 'stella.session_token'
const isSignedIn = async (browser) => (await browser.request('/api/v1/session')).status === 200

async function signedIn(email) {
  const browser = new Browser(url)
  const response = await browser.signIn(email, password)
  assert.equal(response.status, 200, response.text)
  return { browser, response }
}

describe('a sign-in', () => {
  test('sets one cookie that scripts cannot read and other sites do not send', async () => {
    const { response } = await signedIn(owner.email)
    const cookies = response.all('set-cookie').filter((line) => line.startsWith(cookieName))
    assert.equal(cookies.length, 1)
    for (const attribute of [
      /;\s*HttpOnly/i,
      /;\s*SameSite=(?:Lax|Strict)/i,
      /;\s*Path=\/(?:;|$)/i,
      /;\s*Max-Age=\d+/i,
    ])
      assert.match(cookies[0], attribute)
    assert.doesNotMatch(cookies[0], /;\s*Domain=/i)
  })

  test('takes no id that was there before: fixation', async () => {
    const planted = new Browser(url).setCookie(cookieName, 'planted-by-somebody-else.c2lnbmF0dXJl')
    const before = planted.cookies[cookieName]
    assert.equal((await planted.signIn(owner.email, password)).status, 200)
    assert.notEqual(planted.cookies[cookieName], before)
    assert.equal(await isSignedIn(new Browser(url).setCookie(cookieName, before)), false)
  })

  test('makes another id each time', async () => {
    const { browser } = await signedIn(owner.email)
    const first = browser.cookies[cookieName]
    await browser.signIn(owner.email, password)
    assert.notEqual(browser.cookies[cookieName], first)
  })
})

describe('nobody gets in with', () => {
  test('what the database holds: a session’s token without its signature', async () => {
    const { browser } = await signedIn(owner.email)
    const [{ token }] = query('select token from auth_sessions order by createdAt desc limit 1')
    assert.equal(await isSignedIn(browser), true)
    for (const value of [
      token,
      `${token}.`,
      `${token}.AAAA`,
      encodeURIComponent(`${token}.${'A'.repeat(43)}=`),
    ])
      assert.equal(await isSignedIn(new Browser(url).setCookie(cookieName, value)), false, value)
  })

  test('a session that is over', async () => {
    const { browser } = await signedIn(owner.email)
    query(`update auth_sessions set expiresAt = '2020-01-01T00:00:00.000Z' where token = ?`, tokenOf(browser))
    assert.equal(await isSignedIn(browser), false)
  })

  test('a cookie that is nonsense', async () => {
    for (const value of [
      '',
      'x',
      '%00',
      '%E0%A4%A',
      '"',
      'a'.repeat(5000),
      '../../etc/passwd',
      "' or 1=1 --",
    ])
      assert.equal(await isSignedIn(new Browser(url).setCookie(cookieName, value)), false, value)
  })
})

describe('a session ends', () => {
  test('with signing out, for copies of its cookie as well', async () => {
    const { browser } = await signedIn(owner.email)
    const stolen = browser.copy()
    assert.equal((await browser.post('/auth/sign-out')).status, 200)
    assert.deepEqual([await isSignedIn(browser), await isSignedIn(stolen)], [false, false])
  })

  test('with signing out everywhere', async () => {
    const person = await newMember('viewer')
    const others = await Promise.all([signedIn(person.email), signedIn(person.email)])
    assert.equal((await person.browser.request('/auth/list-sessions')).json.length, 3)
    assert.equal((await person.browser.post('/auth/revoke-sessions')).status, 200)
    for (const browser of [person.browser, ...others.map((one) => one.browser)])
      assert.equal(await isSignedIn(browser), false)
  })

  test('with signing out everywhere else, which leaves this one', async () => {
    const person = await newMember('viewer')
    const { browser } = await signedIn(person.email)
    assert.equal((await person.browser.post('/auth/revoke-other-sessions')).status, 200)
    assert.deepEqual([await isSignedIn(person.browser), await isSignedIn(browser)], [true, false])
  })

  test('one by one, and only those of one’s own', async () => {
    const person = await newMember('viewer')
    const { browser } = await signedIn(person.email)
    const other = await newMember('viewer')
    assert.equal((await other.browser.post('/auth/revoke-session', { token: tokenOf(browser) })).status, 200)
    assert.equal(await isSignedIn(browser), true)
    assert.equal((await person.browser.post('/auth/revoke-session', { token: tokenOf(browser) })).status, 200)
    assert.deepEqual([await isSignedIn(browser), await isSignedIn(person.browser)], [false, true])
  })

  test('with a new password, everywhere but here, and here under another id', async () => {
    const person = await newMember('viewer')
    const { browser } = await signedIn(person.email)
    const stolen = person.browser.copy()
    const change = {
      currentPassword: password,
      newPassword: 'an even longer password',
      revokeOtherSessions: false,
    }
    assert.equal((await person.browser.post('/auth/change-password', change)).status, 200)
    assert.deepEqual(await Promise.all([person.browser, browser, stolen].map(isSignedIn)), [
      true,
      false,
      false,
    ])
    assert.equal((await new Browser(url).signIn(person.email, password)).status, 401)
    assert.equal((await new Browser(url).signIn(person.email, 'an even longer password')).status, 200)
  })

  test('when the person is removed, at once, and the person cannot come back', async () => {
    const person = await newMember('admin')
    assert.equal((await owner.call('removeMember', { path: [person.id] })).status, 204)
    assert.equal(await isSignedIn(person.browser), false)
    assert.equal((await new Browser(url).signIn(person.email, password)).status, 401)
    assert.deepEqual(query('select id from auth_users where id = ?', person.id), [])
  })
})

test('a password is at least twelve characters long', async () => {
  const person = await newMember('viewer')
  const short = await person.browser.post('/auth/change-password', {
    currentPassword: password,
    newPassword: 'short pass',
  })
  assert.deepEqual([short.status, short.json.code], [400, 'PASSWORD_TOO_SHORT'])
  const wrong = await person.browser.post('/auth/change-password', {
    currentPassword: 'not the password',
    newPassword: 'long enough password',
  })
  assert.deepEqual([wrong.status, wrong.json.code], [400, 'INVALID_PASSWORD'])
})

test('passwords are stored as scrypt hashes', () => {
  const stored = query('select password from auth_credentials').map((row) => row.password)
  assert.ok(stored.length > 0)
  for (const hash of stored) assert.match(hash, /^scrypt\$32768\$8\$3\$[\w-]{22}\$[\w-]{43}$/)
})

test('no log tells a password, a session or a code', () => {
  const tokens = query('select token from auth_sessions').map((row) => row.token)
  for (const secret of [password, codeIn(setup.link), ...tokens]) assert.ok(!log().includes(secret))
})

function tokenOf(browser) {
  return decodeURIComponent(browser.cookies[cookieName]).split('.')[0]
}
