// Every page of the dashboard and every state of it, in an order in which one browser can go through them all.

import { password, visit } from './dashboard.mjs'

const heading = (page, name) => page.getByRole('heading', { name, level: 1 }).waitFor()
const button = (page, name) => page.getByRole('button', { name, exact: true }).first()
const dialog = (page) => page.getByRole('dialog')

async function closeDialog(page) {
  await page.keyboard.press('Escape')
  await dialog(page).waitFor({ state: 'detached' })
}

/** Goes to a path and waits until it is what it will be. */
const at = (path, title) => async (page, scene) => {
  await visit(page, typeof path === 'string' ? path : path(scene))
  await (typeof title === 'string' ? heading(page, title) : page.getByRole('heading', { level: 1 }).waitFor())
}

const tab = (name) => at(({ busy }) => `/installations/${busy.id}${name}`)

/** Opens a dialog by its button, and leaves it open; the place after it begins with a page of its own. */
const opens = (before, name, inDialog) => async (page, scene) => {
  await before?.(page, scene)
  await button(page, name).click()
  await dialog(page).waitFor()
  await inDialog?.(dialog(page), page)
}

async function signInWithPassword(page, email, secret) {
  await visit(page, '/sign-in')
  await page.getByLabel('E-mail').fill(email)
  await page.getByLabel('Password').fill(secret)
  await button(page, 'Sign in').click()
}

const refusal = {
  status: 429,
  contentType: 'application/problem+json',
  body: JSON.stringify({
    title: 'Too Many Requests',
    error: { code: 'RATE_LIMITED', message: 'Too many requests. Try again in a minute.', requestId: 'req_1' },
  }),
}

const connectStep = (step) => async (page, scene) => {
  await at(({ fresh }) => `/connect?installation=${fresh.id}`)(page, scene)
  await button(page, 'Get the one-time code').waitFor()
  if (step === 2) return
  await button(page, 'Get the one-time code').click()
  await page.getByRole('timer').waitFor()
}

/** Who looks, what it is called, how to get there. */
export const places = [
  ['nobody', 'sign-in', at('/sign-in', 'Sign in')],
  [
    'nobody',
    'sign-in-refused',
    async (page) => {
      await signInWithPassword(page, 'ada@example.com', 'not the password at all')
      await page.getByRole('alert').getByText(/./).first().waitFor()
    },
  ],
  [
    'nobody',
    'second-factor',
    async (page, { grace }) => {
      await signInWithPassword(page, grace.email, password)
      await heading(page, 'Confirm it is you')
    },
  ],
  ['nobody', 'invitation', at(({ invitationLink }) => invitationLink, 'Join the team')],
  ['nobody', 'link-incomplete', at('/join', 'This link is not complete')],
  ['newcomer', 'set-up', at(({ empty }) => empty.setupLink, 'Set up Stella')],
  [
    'newcomer',
    'set-up-passkey',
    async (page) => {
      await page.getByLabel('Your name').fill('Hedy Lamarr')
      await page.getByLabel('E-mail').fill('hedy@example.com')
      await page.getByLabel('Password').fill(password)
      await button(page, 'Create the owner').click()
      await heading(page, 'Sign in faster next time')
    },
  ],
  [
    'newcomer',
    'empty-overview',
    async (page) => {
      await button(page, 'Not now').click()
      await page.getByText('Connect the first site').waitFor()
    },
  ],
  ['newcomer', 'empty-installations', at('/installations', 'Installations')],
  ['newcomer', 'empty-versions', at('/versions', 'Versions')],
  ['newcomer', 'empty-audit', at('/audit?action=installation.remove', 'Audit')],
  ['newcomer', 'empty-team', at('/team', 'Team')],
  ['owner', 'overview', at('/', 'Overview')],
  ['owner', 'installations', at('/installations', 'Installations')],
  ['owner', 'installations-none-found', at('/installations?q=zzzz&status=suspended', 'Installations')],
  ['owner', 'installation', tab('')],
  ['owner', 'installation-credentials', tab('/credentials')],
  ['owner', 'installation-origins', tab('/origins')],
  ['owner', 'installation-usage', tab('/usage')],
  ['owner', 'installation-audit', tab('/audit')],
  [
    'owner',
    'menu-of-actions',
    async (page, scene) => {
      await tab('')(page, scene)
      await button(page, 'More actions').click()
      await page.getByRole('menu').waitFor()
    },
  ],
  [
    'owner',
    'dialog-rename',
    async (page) => {
      await page.getByRole('menuitem', { name: 'Rename' }).click()
      await dialog(page).waitFor()
    },
  ],
  [
    'owner',
    'dialog-remove',
    async (page) => {
      await closeDialog(page)
      await button(page, 'More actions').click()
      await page.getByRole('menuitem', { name: 'Remove…' }).click()
      await dialog(page).waitFor()
    },
  ],
  ['owner', 'dialog-issue', opens(tab('/credentials'), 'Issue')],
  [
    'owner',
    'dialog-secret',
    async (page) => {
      await button(page, 'Issue the credential').click()
      await button(page, 'I stored it').waitFor()
    },
  ],
  [
    'owner',
    'dialog-rotate',
    async (page, scene) => {
      await tab('/credentials')(page, scene)
      await page.locator('button:not([aria-disabled])', { hasText: 'Rotate' }).first().click()
      await dialog(page).waitFor()
    },
  ],
  [
    'owner',
    'dialog-rotated',
    async (page) => {
      await dialog(page).getByRole('button', { name: 'Rotate', exact: true }).click()
      await button(page, 'I stored it').waitFor()
    },
  ],
  ['owner', 'dialog-revoke', opens(tab('/credentials'), 'Revoke')],
  ['owner', 'empty-credentials', at(({ fresh }) => `/installations/${fresh.id}/credentials`)],
  ['owner', 'empty-origins', at(({ fresh }) => `/installations/${fresh.id}/origins`)],
  ['owner', 'empty-usage', at(({ fresh }) => `/installations/${fresh.id}`)],
  ['owner', 'connect-site', at('/connect', 'Connect a site')],
  [
    'owner',
    'connect-existing',
    async (page) => {
      await page.getByText('An existing one').click()
      await page.getByLabel('Find it by name, id or homepage').fill('harbour')
    },
  ],
  ['owner', 'connect-scopes', connectStep(2)],
  ['owner', 'connect-code', connectStep(3)],
  ['owner', 'versions', at('/versions', 'Versions')],
  [
    'owner',
    'versions-expanded',
    async (page) => {
      await page
        .getByRole('button', { name: /^1\.3\.0|^1\.2\.0/ })
        .first()
        .click()
      await page.getByRole('heading', { name: /^Who calls/ }).waitFor()
    },
  ],
  ['owner', 'audit', at('/audit', 'Audit')],
  [
    'owner',
    'audit-expanded',
    async (page) => {
      await at('/audit?action=installation.rename', 'Audit')(page)
      await button(page, 'Verify').click()
      await page.getByText(/Whole: /).waitFor()
      await page.getByRole('main').locator('summary').first().click()
      await page.getByRole('columnheader', { name: 'Before' }).waitFor()
    },
  ],
  ['owner', 'dialog-checkpoint', opens(null, 'Sign a checkpoint')],
  ['owner', 'team', at('/team', 'Team')],
  ['owner', 'dialog-invite', opens(null, 'Invite')],
  [
    'owner',
    'dialog-invitation',
    async (page) => {
      await page.getByLabel('E-mail').fill('rosalind@example.com')
      await button(page, 'Make the link').click()
      await button(page, 'I stored it').waitFor()
    },
  ],
  ['owner', 'dialog-token', opens(at('/team', 'Team'), 'Create a token')],
  ['owner', 'dialog-remove-member', opens(at('/team', 'Team'), 'Remove')],
  [
    'owner',
    'dialog-revoke-invitation',
    opens(at('/team', 'Team'), 'Revoke the invitation of margaret@example.com'),
  ],
  ['owner', 'settings', at('/settings', 'Settings')],
  ['owner', 'dialog-two-factor', opens(null, 'Turn on')],
  [
    'owner',
    'dialog-qr-code',
    async (page) => {
      await dialog(page).getByLabel('Password').fill(password)
      await button(page, 'Continue').click()
      await dialog(page).getByLabel('Six digits').waitFor()
    },
  ],
  ['owner', 'dialog-end-session', opens(at('/settings', 'Settings'), 'Sign out Chrome on Linux')],
  ['owner', 'dialog-sign-out-everywhere', opens(at('/settings', 'Settings'), 'Sign out everywhere')],
  [
    'owner',
    'palette',
    async (page) => {
      await at('/', 'Overview')(page)
      await page.keyboard.press('ControlOrMeta+k')
      await page.getByRole('combobox').fill('harbour')
      await page
        .getByRole('option', { name: /Harbour/ })
        .first()
        .waitFor()
    },
  ],
  [
    'owner',
    'shortcuts',
    async (page) => {
      await closeDialog(page)
      await page.keyboard.press('?')
      await page.getByRole('heading', { name: 'Keyboard shortcuts' }).waitFor()
    },
  ],
  [
    'owner',
    'account-menu',
    async (page) => {
      await closeDialog(page)
      await page.getByRole('button', { name: /account menu/i }).click()
      await page.getByRole('menu').waitFor()
    },
  ],
  ['owner', 'not-found', at('/no/such/page')],
  ['owner', 'no-such-installation', at('/installations/ins_nothing')],
  [
    'owner',
    'could-not-load',
    async (page) => {
      await page.route('**/api/v1/overview', (route) => route.fulfill(refusal))
      await page.goto('/')
      await page.getByText('This could not be loaded').waitFor()
      await page.unroute('**/api/v1/overview')
    },
  ],
  ['viewer', 'viewer-connect', at('/connect', 'Connect a site')],
  ['viewer', 'viewer-credentials', tab('/credentials')],
  ['viewer', 'viewer-team', at('/team', 'Team')],
]
