// Guessing: passwords are tried a few times and no more, and nobody learns who has one.

import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { Browser } from '../support/browser.mjs'
import { stella } from '../support/process.mjs'
import { freshData, removeData, startServer } from '../support/server.mjs'
import { codeIn, password } from './world.mjs'

const emails = ['ada@example.com', 'tom@example.com', 'ines@example.com']
let data
let server
let url

/** Guesses use up what others have, so they are made at a server of their own. */
async function open() {
  data = await freshData()
  server = await startServer({ data, env: { STELLA_LOG_LEVEL: 'warn', STELLA_TRUSTED_PROXIES: '127.0.0.1' } })
  url = server.url.replace('127.0.0.1', 'localhost')
  for (const email of emails) {
    const { link } = await stella(data, 'team', 'invite', email, '--role', 'owner')
    const body = { code: codeIn(link), name: 'Someone', password }
    assert.equal((await new Browser(url).post('/api/v1/team/invitations/accept', body)).status, 201)
  }
}

async function close() {
  await server.stop()
  await removeData(data)
}

const shape = ({ lines }) => lines.map(([name]) => name)

let addresses = 0
/** From an address of its own, as many clients behind one proxy have. */
function attempt(email, secret, address = `198.51.100.${(addresses += 1)}`) {
  return new Browser(url).post(
    '/auth/sign-in/email',
    { email, password: secret },
    { 'x-forwarded-for': address },
  )
}

describe('guessing', () => {
  before(open)
  after(close)

  test('whether there is such a person is not told', async () => {
    const [wrong, unknown] = await Promise.all([
      attempt(emails[0], 'not the password'),
      attempt('nobody@example.com', password),
    ])
    for (const { status, json } of [wrong, unknown]) {
      assert.deepEqual([status, json.code], [401, 'INVALID_EMAIL_OR_PASSWORD'])
    }
    assert.deepEqual([wrong.text, shape(wrong)], [unknown.text, shape(unknown)])
  })

  test('of many guesses sent at once few are tried, wherever they come from', async () => {
    const answers = await Promise.all(
      Array.from({ length: 60 }, (_, i) => attempt(emails[1], `guess number ${i}`)),
    )
    const count = (status) => answers.filter((answer) => answer.status === status).length
    assert.deepEqual([count(401), count(429)], [10, 50])
    for (const answer of answers.filter(({ status }) => status === 429)) {
      assert.match(answer.header('retry-after'), /^\d+$/)
      assert.equal(answer.json.code, 'TOO_MANY_REQUESTS')
    }
    assert.equal((await attempt(emails[1], password)).status, 429)
  })

  test('spelling the address in another way gives no more tries', async () => {
    for (const email of [emails[1].toUpperCase(), ` ${emails[1]}`, `${emails[1]} `])
      assert.equal((await attempt(email, 'one more guess')).status, 429, email)
  })

  const office = '203.0.113.7'

  test('one address gets few tries at however many people', async () => {
    const answers = await Promise.all(
      Array.from({ length: 60 }, (_, i) => attempt(`person${i}@example.com`, password, office)),
    )
    assert.equal(answers.filter(({ status }) => status === 401).length, 30)
    assert.equal((await attempt(emails[2], password, office)).status, 429)
  })

  test('a client that forges its address is known by the one the proxy saw', async () => {
    for (const forged of ['192.0.2.1', '192.0.2.2, 198.51.100.1', 'unknown']) {
      const { status } = await attempt('someone@example.com', password, `${forged}, ${office}`)
      assert.equal(status, 429, forged)
    }
  })

  test('everyone else signs in meanwhile, as often as they like', async () => {
    for (let i = 0; i < 12; i += 1) assert.equal((await attempt(emails[2], password)).status, 200)
  })

  test('there is no way to sign up, to reset a password by mail, or to sign in otherwise', async () => {
    const browser = new Browser(url)
    const gone = [
      'sign-up/email',
      'request-password-reset',
      'reset-password',
      'forget-password',
      'sign-in/social',
      'delete-user',
    ]
    for (const path of [
      ...gone,
      'change-email',
      'set-password',
      'link-social',
      'admin/create-user',
      '../auth/sign-up/email',
    ]) {
      const response = await browser.post(`/auth/${path}`, {
        email: 'new@example.com',
        password,
        name: 'New',
      })
      assert.equal(response.status, 404, path)
    }
    assert.equal((await browser.request('/auth/error')).status, 404)
  })

  test('what is no JSON, or far too much of it, is refused', async () => {
    const browser = new Browser(url)
    for (const body of [
      '',
      '[]',
      '"x"',
      '{',
      'null',
      '{"email":1,"password":2}',
      '{"email":{"$ne":1},"password":"x"}',
    ]) {
      const response = await browser.request('/auth/sign-in/email', {
        method: 'POST',
        body,
        headers: { 'content-type': 'application/json', 'x-forwarded-for': '198.18.0.1' },
      })
      assert.equal(response.status, 400, body)
    }
    const large = JSON.stringify({ email: emails[0], password: 'x'.repeat(200_000) })
    assert.equal(
      (
        await browser.request('/auth/sign-in/email', {
          method: 'POST',
          body: large,
          headers: { 'content-type': 'application/json' },
        })
      ).status,
      413,
    )
  })

  test('passwords and codes are in no log', () => {
    assert.ok(!server.log().includes(password))
  })
})

describe('guessing the codes of invitations', () => {
  let folder
  let small
  before(async () => {
    folder = await freshData()
    const env = { STELLA_LOG_LEVEL: 'error', STELLA_TRUSTED_PROXIES: '127.0.0.1', STELLA_RATE_LIMIT: '10' }
    small = await startServer({ data: folder, env })
  })
  after(async () => {
    await small.stop()
    await removeData(folder)
  })

  for (const [name, person] of [
    ['look-up', {}],
    ['accept', { name: 'Someone', email: 'someone@example.com', password }],
  ]) {
    test(`by ${name} is held back by the address it comes from`, async () => {
      const guess = (address) =>
        new Browser(small.url).post(
          `/api/v1/team/invitations/${name}`,
          { ...person, code: `stli_${'0'.repeat(22)}` },
          { 'x-forwarded-for': address },
        )
      const guesser = `203.0.113.${name.length}`
      const answers = await Promise.all(Array.from({ length: 30 }, () => guess(guesser)))
      const held = answers.filter(({ status }) => status === 429)
      assert.ok(held.length >= 15, `${held.length} of 30 were held back`)
      assert.deepEqual(new Set(held.map(({ json }) => json.error.code)), new Set(['RATE_LIMITED']))
      assert.ok(held.every((answer) => Number(answer.header('retry-after')) > 0))
      assert.equal((await guess('198.51.100.77')).status, 400)
    })
  }
})
