import { getMigrations } from 'better-auth/db/migration'
import { describe, expect, test } from 'vitest'
import { bench, password } from '../testing/bench.ts'
import { createLibrary } from './library.ts'

test('a member signs in, and is known from then on', async () => {
  const { member, logged } = await bench()
  const ada = await member('owner', 'ada@example.com')
  expect((await ada.send('/api/v1/session')).json).toMatchObject({
    via: 'session',
    user: { email: 'ada@example.com' },
    role: 'owner',
  })
  expect(logged).toEqual([])
})

test('the tables are those that the library asks for', async () => {
  const { store } = await bench()
  const secret = 'a secret of at least 32 characters'
  const options = {
    dialect: store.dialect,
    secret,
    origin: 'http://localhost',
    rpId: 'localhost',
    log: () => undefined,
  }
  const { toBeCreated, toBeAdded } = await getMigrations(createLibrary(options).options)
  expect([toBeCreated, toBeAdded]).toEqual([[], []])
})

describe('on https', () => {
  test('cookies are for this host and encrypted connections alone', async () => {
    const { store, browser } = await bench({ publicOrigin: 'https://stella.example.com' })
    const by = { actor: { type: 'system', id: 'test' } } as const
    const { code } = await store.team.invite('acc_default', { role: 'owner', email: 'ada@example.com' }, by)
    const ada = browser()
    await ada.post('/api/v1/team/invitations/accept', { code, name: 'Ada', password })
    const headers = { Host: 'stella.example.com', Origin: 'https://stella.example.com' }
    const { reply } = await ada.post('/auth/sign-in/email', { email: 'ada@example.com', password }, headers)
    const cookie = reply.headers.find((value) => value.includes('session_token='))
    expect(cookie).toMatch(/^__Host-stella\.session_token=/)
    for (const attribute of ['Secure', 'HttpOnly', 'SameSite=Lax', 'Path=/'])
      expect(cookie).toContain(attribute)
    expect((await ada.send('/api/v1/session', { headers })).json).toMatchObject({ role: 'owner' })
  })

  test('pages of loopback names are foreign', async () => {
    const { browser } = await bench({ publicOrigin: 'https://stella.example.com' })
    expect((await browser().signIn('ada@example.com')).status).toBe(403)
  })
})

test('a database that does not answer is told as that', async () => {
  const { store, member } = await bench()
  const ada = await member('owner', 'ada@example.com')
  await store.close()
  const answers = await Promise.all([
    ada.signIn('ada@example.com'),
    ada.send('/auth/get-session'),
    ada.send('/api/v1/session'),
  ])
  expect(answers.map(({ status }) => status)).toEqual([503, 503, 503])
})

test('what is not offered is not there', async () => {
  const { browser } = await bench()
  const anyone = browser()
  const paths = [
    '/auth',
    '/auth/',
    '/auth/sign-up/email',
    '/auth/ok',
    '/auth/error',
    '/auth/constructor',
    '/auth/__proto__',
  ]
  for (const path of paths) expect((await anyone.send(path)).status).toBe(404)
  expect((await anyone.send('/auth/sign-in/email')).status).toBe(404)
  expect((await anyone.post('/auth/sign-in/email/', {})).status).toBe(404)
})

describe('held back', () => {
  test('is whoever asks for challenges without end', async () => {
    const { browser } = await bench()
    const anyone = browser()
    const ask = () => anyone.send('/auth/passkey/generate-authenticate-options')
    const answers = await Promise.all(Array.from({ length: 130 }, ask))
    expect(answers.filter(({ status }) => status === 200).length).toBe(120)
  })

  test('are guesses of a password in a session, whatever else the cookies say and wherever they come from', async () => {
    const { member } = await bench()
    const ada = await member('owner', 'ada@example.com')
    const session = [...ada.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, i) =>
        ada.send('/auth/two-factor/disable', {
          method: 'POST',
          body: { password: `guess number ${i}` },
          headers: { Cookie: `noise=${i}; ${session}` },
          remoteAddress: `198.51.100.${i}`,
        }),
      ),
    )
    expect(answers.map(({ status }) => status).toSorted()).toEqual([
      ...Array(10).fill(400),
      ...Array(10).fill(429),
    ])
  })
})
