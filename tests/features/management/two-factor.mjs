// The second factor: an authenticator's codes, and codes for when it is lost.

import assert from 'node:assert/strict'
import { createHmac } from 'node:crypto'
import { test } from 'node:test'
import { Browser } from '../support/browser.mjs'
import { newMember, password, url } from './world.mjs'

/** The code of an authenticator (RFC 6238) whose secret was shown as an `otpauth:` address. */
function codeOf(totpURI, steps = 0) {
  const bits = [...new URL(totpURI).searchParams.get('secret')]
    .map((letter) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(letter).toString(2).padStart(5, '0'))
    .join('')
  const key = Buffer.from(bits.match(/.{8}/g).map((byte) => Number.parseInt(byte, 2)))
  const counter = Buffer.alloc(8)
  counter.writeBigUInt64BE(BigInt(Math.floor(Date.now() / 30_000) + steps))
  const digest = createHmac('sha1', key).update(counter).digest()
  const number = digest.readUInt32BE(digest[19] & 15) & 0x7fffffff
  return String(number % 1_000_000).padStart(6, '0')
}

async function withTwoFactors() {
  const person = await newMember('viewer')
  const enabled = await person.browser.post('/auth/two-factor/enable', { password })
  assert.equal(enabled.status, 200, enabled.text)
  const { totpURI, backupCodes } = enabled.json
  const verified = await person.browser.post('/auth/two-factor/verify-totp', { code: codeOf(totpURI) })
  assert.equal(verified.status, 200, verified.text)
  return { person, totpURI, backupCodes }
}

const session = (browser) => browser.request('/api/v1/session')

test('without the second factor a password lets nobody in', async () => {
  const { person, totpURI } = await withTwoFactors()
  const browser = new Browser(url)
  const first = await browser.signIn(person.email, password)
  assert.deepEqual([first.status, first.json], [200, { twoFactorRedirect: true, twoFactorMethods: ['totp'] }])
  assert.equal((await session(browser)).status, 401)
  assert.equal((await browser.post('/auth/two-factor/verify-totp', { code: '000000' })).status, 401)
  assert.equal((await session(browser)).status, 401)
  assert.equal((await browser.post('/auth/two-factor/verify-totp', { code: codeOf(totpURI) })).status, 200)
  assert.equal((await session(browser)).status, 200)
})

test('codes cannot be guessed: a few tries, and the sign-in starts over', async () => {
  const { person, totpURI } = await withTwoFactors()
  const browser = new Browser(url)
  await browser.signIn(person.email, password)
  const answers = []
  for (let i = 0; i < 8; i += 1)
    answers.push((await browser.post('/auth/two-factor/verify-totp', { code: `00000${i}` })).status)
  assert.ok(
    answers.every((status) => status >= 400 && status < 500),
    answers.join(),
  )
  assert.notEqual((await browser.post('/auth/two-factor/verify-totp', { code: codeOf(totpURI) })).status, 200)
  assert.equal((await session(browser)).status, 401)
})

test('a backup code works once', async () => {
  const { person, backupCodes } = await withTwoFactors()
  const [code] = backupCodes
  const attempt = async () => {
    const browser = new Browser(url)
    await browser.signIn(person.email, password)
    await browser.post('/auth/two-factor/verify-backup-code', { code })
    return (await session(browser)).status
  }
  assert.deepEqual([await attempt(), await attempt()], [200, 401])
})

test('it is switched off with the password only', async () => {
  const { person } = await withTwoFactors()
  assert.equal(
    (await person.browser.post('/auth/two-factor/disable', { password: 'not the password' })).status,
    400,
  )
  assert.equal((await person.browser.post('/auth/two-factor/disable', { password })).status, 200)
  const browser = new Browser(url)
  assert.equal((await browser.signIn(person.email, password)).json.twoFactorRedirect, undefined)
  assert.equal((await session(browser)).status, 200)
})
