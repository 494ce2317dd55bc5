import { describe, expect, test } from 'vitest'
import { Authenticator } from '../testing/authenticator.ts'
import { bench, type Answer, type Browser } from '../testing/bench.ts'

const origin = 'http://localhost:4000'

async function addPasskey(person: Browser, device: Authenticator): Promise<Answer> {
  const { json } = await person.send('/auth/passkey/generate-register-options')
  // The library's options are those of WebAuthn.
  const response = device.create(json as Parameters<Authenticator['create']>[0])
  return person.post('/auth/passkey/verify-registration', { response, name: 'Laptop', createSession: true })
}

async function useIt(browser: Browser, device: Authenticator): Promise<Answer> {
  const { json } = await browser.send('/auth/passkey/generate-authenticate-options')
  const response = device.get(json as Parameters<Authenticator['get']>[0])
  return browser.post('/auth/passkey/verify-authentication', { response })
}

const isSignedIn = async (browser: Browser): Promise<boolean> =>
  (await browser.send('/api/v1/session')).status === 200

describe('a passkey', () => {
  test('signs its owner in, without a password and without a code', async () => {
    const { member, browser, logged } = await bench()
    const ada = await member('owner', 'ada@example.com')
    const device = new Authenticator(origin)
    expect((await addPasskey(ada, device)).status).toBe(200)
    expect((await ada.send('/auth/passkey/list-user-passkeys')).json).toMatchObject([{ name: 'Laptop' }])
    const elsewhere = browser()
    expect((await useIt(elsewhere, device)).status).toBe(200)
    expect((await elsewhere.send('/api/v1/session')).json).toMatchObject({
      user: { email: 'ada@example.com' },
    })
    expect(logged).toEqual([])
  })

  test('of a device that does not ask who holds it signs nobody in', async () => {
    const { member, browser } = await bench()
    const device = new Authenticator(origin)
    await addPasskey(await member('owner', 'ada@example.com'), device)
    device.verifies = false
    const elsewhere = browser()
    expect((await useIt(elsewhere, device)).status).toBe(401)
    expect(await isSignedIn(elsewhere)).toBe(false)
  })

  test('made on a page of another site is refused', async () => {
    const { member, browser } = await bench()
    const ada = await member('owner', 'ada@example.com')
    expect((await addPasskey(ada, new Authenticator('https://evil.example'))).status).toBe(400)
    const device = new Authenticator(origin)
    await addPasskey(ada, device)
    const elsewhere = browser()
    const { json } = await elsewhere.send('/auth/passkey/generate-authenticate-options')
    const { challenge } = json as { readonly challenge: string }
    const forOther = device.get({ challenge, rpId: 'evil.example' })
    expect(
      (await elsewhere.post('/auth/passkey/verify-authentication', { response: forOther })).status,
    ).toBeLessThan(500)
    expect(await isSignedIn(elsewhere)).toBe(false)
  })

  test('answers one challenge once', async () => {
    const { member, browser } = await bench()
    const device = new Authenticator(origin)
    await addPasskey(await member('owner', 'ada@example.com'), device)
    const first = browser()
    const { json } = await first.send('/auth/passkey/generate-authenticate-options')
    const response = device.get(json as Parameters<Authenticator['get']>[0])
    const again = browser()
    for (const [name, value] of first.cookies) again.cookies.set(name, value)
    expect((await first.post('/auth/passkey/verify-authentication', { response })).status).toBe(200)
    expect((await again.post('/auth/passkey/verify-authentication', { response })).status).toBe(400)
    expect(await isSignedIn(again)).toBe(false)
  })

  test('is removed by its owner alone', async () => {
    const { member, browser } = await bench()
    const [ada, tom] = [await member('owner', 'ada@example.com'), await member('admin', 'tom@example.com')]
    const device = new Authenticator(origin)
    await addPasskey(ada, device)
    const [passkey] = (await ada.send('/auth/passkey/list-user-passkeys')).json as readonly {
      readonly id: string
    }[]
    const body = { id: passkey?.id }
    expect((await tom.post('/auth/passkey/delete-passkey', body)).status).toBeGreaterThanOrEqual(400)
    expect((await ada.post('/auth/passkey/delete-passkey', body)).status).toBe(200)
    expect((await useIt(browser(), device)).status).toBe(401)
  })
})

test('nonsense in place of a passkey is refused, and never a fault of ours', async () => {
  const { member, browser } = await bench()
  const ada = await member('owner', 'ada@example.com')
  for (const response of [
    {},
    null,
    'x',
    [],
    { id: {} },
    { id: 'x', response: {} },
    { id: 'x', rawId: 'x', type: 'y', response: { clientDataJSON: '!' } },
  ]) {
    const anyone = browser()
    for (const [person, path] of [
      [ada, 'register-options'],
      [anyone, 'authenticate-options'],
    ] as const)
      await person.send(`/auth/passkey/generate-${path}`)
    expect((await ada.post('/auth/passkey/verify-registration', { response, name: 'x' })).status).toBe(400)
    const answer = await anyone.post('/auth/passkey/verify-authentication', { response })
    expect([400, 401]).toContain(answer.status)
  }
})
