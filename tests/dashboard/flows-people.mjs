// How people get in and out: the set-up link, passwords, passkeys, codes, and what the settings do to each.

import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { virtualAuthenticator } from './support/browser.mjs'
import { password, startDashboard, tryFrom } from './support/dashboard.mjs'
import { totp } from './support/totp.mjs'

const dashboard = await startDashboard()
const ada = { name: 'Ada Lovelace', email: 'ada@example.com', password }

const heading = (page, name) => page.getByRole('heading', { name, level: 1 }).waitFor()
const accountMenu = (page) => page.getByRole('button', { name: /Account menu$/ })

async function fillSignIn(page, { email, password: secret }) {
  await page.getByLabel('E-mail').fill(email)
  await page.getByLabel('Password').fill(secret)
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
}

async function signOut(page) {
  await accountMenu(page).click()
  await page.getByRole('menuitem', { name: 'Sign out' }).click()
  await heading(page, 'Sign in')
}

async function useBackupCode(page, code) {
  await page.getByRole('button', { name: 'Use a backup code' }).click()
  await page.getByLabel('Backup code').fill(code)
  await page.getByRole('button', { name: 'Continue' }).click()
}

describe('the set-up link', () => {
  test('makes the first owner, who is offered a passkey and is in', async () => {
    const page = await dashboard.open()
    const { session } = await virtualAuthenticator(page)
    await page.goto(dashboard.setupLink)
    await heading(page, 'Set up Stella')
    assert.equal(new URL(page.url()).hash, '', 'the code has left the address bar')
    await page.getByLabel('Your name').fill(ada.name)
    await page.getByLabel('E-mail').fill(ada.email)
    await page.getByLabel('Password').fill('too short')
    await page.getByText('At least 12 characters; 3 to go.').waitFor()
    await page.getByLabel('Password').fill(ada.password)
    await page.getByText('Long enough.').waitFor()
    await page.getByRole('button', { name: 'Create the owner' }).click()
    await heading(page, 'Sign in faster next time')
    await page.getByRole('button', { name: 'Create a passkey' }).click()
    await heading(page, 'Overview')
    await page.getByText('Connect the first site').waitFor()
    await accountMenu(page).getByText('owner').waitFor()
    await signOut(page)
    await page.getByRole('button', { name: 'Sign in with a passkey' }).click()
    await heading(page, 'Overview')
    await session.detach()
  })

  test('works once: whoever opens it again is told so, and what to do', async () => {
    const page = await dashboard.open(dashboard.setupLink)
    await heading(page, 'This link does not work any more')
    await page.getByText('If you are the owner already, sign in.').waitFor()
    await page.getByRole('link', { name: 'Sign in' }).click()
    await heading(page, 'Sign in')
  })

  test('that lost its code says so', async () => {
    const page = await dashboard.open('/setup')
    await heading(page, 'This link is not complete')
    await page.getByText('each start of the server prints one').waitFor()
  })
})

describe('signing in', () => {
  test('with a wrong password is refused, with the right one leads in', async () => {
    const page = await dashboard.open('/')
    await heading(page, 'Sign in')
    await fillSignIn(page, { ...ada, password: 'not the right one' })
    await page
      .getByRole('alert')
      .getByText(/password/i)
      .waitFor()
    await fillSignIn(page, ada)
    await heading(page, 'Overview')
  })

  test('leads to the address that was asked for, with its search', async () => {
    const page = await dashboard.open('/installations?q=shop&status=active')
    await page.waitForURL((url) => url.pathname === '/sign-in')
    assert.equal(new URL(page.url()).searchParams.get('next'), '/installations?q=shop&status=active')
    await fillSignIn(page, ada)
    await heading(page, 'Installations')
    const { pathname, search } = new URL(page.url())
    assert.equal(pathname + search, '/installations?q=shop&status=active')
    assert.equal(await page.getByRole('searchbox').inputValue(), 'shop')
  })

  test('never leads to another site', async () => {
    for (const next of ['//evil.example/', '/\\evil.example']) {
      const page = await dashboard.open(`/sign-in?${new URLSearchParams({ next })}`)
      await fillSignIn(page, ada)
      await accountMenu(page).waitFor()
      assert.equal(new URL(page.url()).origin, dashboard.url, next)
    }
  })

  test('out leaves nothing behind, not even with the back button', async () => {
    const page = await dashboard.open('/team', { as: ada })
    await page.getByText(ada.email).waitFor()
    await signOut(page)
    assert.equal((await tryFrom(page, 'GET', '/session')).status, 401)
    await page.goBack()
    await heading(page, 'Sign in')
    assert.equal(await page.getByText(ada.email).count(), 0)
  })
})

test('a passkey is added, signs in, and does not once it is removed', async () => {
  const page = await dashboard.open('/settings', { as: ada })
  const { session } = await virtualAuthenticator(page)
  await page.getByLabel('Name of the new passkey').fill('Laptop')
  await page.getByRole('button', { name: 'Add a passkey' }).click()
  await page.getByText('The passkey is added').waitFor()
  await page.getByRole('button', { name: 'Remove Laptop' }).waitFor()
  await signOut(page)
  await page.getByRole('button', { name: 'Sign in with a passkey' }).click()
  await heading(page, 'Overview')

  await page.goto('/settings')
  await page.getByRole('button', { name: 'Remove Laptop' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Remove the passkey' }).click()
  await page.getByRole('button', { name: 'Remove Laptop' }).waitFor({ state: 'detached' })
  await signOut(page)
  await page.getByRole('button', { name: 'Sign in with a passkey' }).click()
  await page
    .getByRole('alert')
    .getByText(/passkey/i)
    .waitFor()
  await heading(page, 'Sign in')
  await session.detach()
})

describe('two-factor sign-in', () => {
  const grace = { name: 'Grace Hopper', email: 'grace@example.com' }
  let secret
  let backupCodes

  /** Up to the question for the second factor. */
  async function firstFactor() {
    const page = await dashboard.open('/sign-in')
    await fillSignIn(page, { ...grace, password })
    await heading(page, 'Confirm it is you')
    return page
  }

  test('is turned on with the key that is shown, a first code, and backup codes to keep', async () => {
    await dashboard.invited(await dashboard.open('/', { as: ada }), 'admin', grace)
    const page = await dashboard.open('/settings', { as: { ...grace, password } })
    await page.getByRole('button', { name: 'Turn on' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('Your password').fill('not the password')
    await dialog.getByRole('button', { name: 'Continue' }).click()
    await dialog
      .getByText(/password/i)
      .last()
      .waitFor()
    await dialog.getByLabel('Your password').fill(password)
    await dialog.getByRole('button', { name: 'Continue' }).click()
    await dialog.getByRole('img', { name: 'QR code for the authenticator app' }).waitFor()
    secret = await dialog.getByLabel('Key', { exact: true }).innerText()
    await dialog.getByLabel('Six digits').fill(totp(secret))
    await dialog.getByRole('button', { name: 'Turn on' }).click()
    await page.getByRole('dialog', { name: 'Store the backup codes' }).waitFor()
    backupCodes = await dialog.getByRole('listitem').allInnerTexts()
    assert.equal(new Set(backupCodes).size, 10)
    await page.keyboard.press('Escape')
    await dialog.getByRole('button', { name: 'I stored them' }).click()
    await page.getByText('Two-factor sign-in is on').waitFor()
    await page.getByRole('button', { name: 'Turn off' }).waitFor()
  })

  test('asks for the code of the authenticator, and refuses another one', async () => {
    const page = await firstFactor()
    assert.equal((await tryFrom(page, 'GET', '/session')).status, 401)
    await page.getByLabel('Code from your authenticator').fill('000000')
    await page.getByRole('button', { name: 'Continue' }).click()
    await page.getByRole('alert').getByText(/code/i).waitFor()
    await page.getByLabel('Code from your authenticator').fill(totp(secret))
    await page.getByRole('button', { name: 'Continue' }).click()
    await heading(page, 'Overview')
  })

  test('takes each backup code once', async () => {
    const page = await firstFactor()
    await useBackupCode(page, backupCodes[0])
    await heading(page, 'Overview')
    const again = await firstFactor()
    await useBackupCode(again, backupCodes[0])
    await again.getByRole('alert').getByText(/code/i).waitFor()
    await again.getByLabel('Backup code').fill(backupCodes[1])
    await again.getByRole('button', { name: 'Continue' }).click()
    await heading(again, 'Overview')
  })

  test('is turned off again', async () => {
    const page = await firstFactor()
    await page.getByLabel('Code from your authenticator').fill(totp(secret))
    await page.getByRole('button', { name: 'Continue' }).click()
    await heading(page, 'Overview')
    await page.goto('/settings')
    await page.getByRole('button', { name: 'Turn off' }).click()
    await page.getByRole('dialog').getByLabel('Your password').fill(password)
    await page.getByRole('dialog').getByRole('button', { name: 'Turn it off' }).click()
    await page.getByText('Two-factor sign-in is off').waitFor()
    await signOut(page)
    await fillSignIn(page, { ...grace, password })
    await heading(page, 'Overview')
  })
})

describe('sessions', () => {
  const next = 'a new and longer password'

  test('end everywhere else when the password changes', async () => {
    const here = await dashboard.open('/settings', { as: ada })
    const there = await dashboard.open('/team', { as: ada, apart: true })
    await here.getByLabel('Current password').fill('not the password')
    await here.getByLabel('New password').fill(next)
    await here.getByRole('button', { name: 'Change the password' }).click()
    await here.getByLabel('Current password').and(here.locator('[aria-invalid=true]')).waitFor()
    await here.getByLabel('Current password').fill(ada.password)
    await here.getByRole('button', { name: 'Change the password' }).click()
    await here.getByText('Every other session was signed out.').waitFor()
    assert.equal((await tryFrom(there, 'GET', '/session')).status, 401)
    assert.equal((await tryFrom(here, 'GET', '/session')).status, 200)
    await there.getByRole('link', { name: 'Audit' }).click()
    await heading(there, 'Sign in')
    await fillSignIn(there, ada)
    await there
      .getByRole('alert')
      .getByText(/password/i)
      .waitFor()
    await fillSignIn(there, { ...ada, password: next })
    await heading(there, 'Audit')
  })

  test('end one by one, and all at once', async () => {
    const person = { ...ada, password: next }
    const here = await dashboard.open(undefined, { as: person })
    const there = await dashboard.open('/', {
      as: person,
      apart: true,
      userAgent: 'Mozilla/5.0 (iPhone) Safari/605',
    })
    await here.goto('/settings')
    const row = here.getByRole('listitem').filter({ hasText: /iPhone|iOS/ })
    await row.getByRole('button', { name: /^Sign out/ }).click()
    assert.equal((await tryFrom(there, 'GET', '/session')).status, 200, 'it is asked first')
    await here.getByRole('dialog').getByRole('button', { name: 'Sign out Safari on iOS' }).click()
    await here.getByText('The session is signed out').waitFor()
    assert.equal((await tryFrom(there, 'GET', '/session')).status, 401)

    const elsewhere = await dashboard.open('/', { as: person, apart: true })
    await here.getByRole('button', { name: 'Sign out everywhere' }).click()
    await here.getByRole('dialog').getByRole('button', { name: 'Sign out everywhere' }).click()
    await heading(here, 'Sign in')
    assert.equal((await tryFrom(here, 'GET', '/session')).status, 401)
    assert.equal((await tryFrom(elsewhere, 'GET', '/session')).status, 401)
  })
})
