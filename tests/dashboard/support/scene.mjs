// A dashboard as it looks after a year of use: a team, installations with traffic, credentials in every state.

import { virtualAuthenticator } from './browser.mjs'
import { callFrom, openDashboard, password } from './dashboard.mjs'
import { totp } from './totp.mjs'

const day = 86_400_000

/** Gives the dashboard, its people, the links somebody may still open, and the installation that has everything. */
export async function startScene({ seed = ['--installations=240', '--usage=24000', '--audit=1600'] } = {}) {
  const dashboard = await openDashboard({ seed })
  const { setupLink } = dashboard
  const ada = await dashboard.owner()
  const page = await dashboard.open('/settings', { as: ada })
  await callFrom(page, 'PATCH', '/account', { name: 'Northwind Publishing' })
  const grace = await dashboard.invited(page, 'admin', { name: 'Grace Hopper', email: 'grace@example.com' })
  const linus = await dashboard.invited(page, 'viewer', { name: 'Linus Pauling', email: 'linus@example.com' })
  const { link } = await callFrom(page, 'POST', '/team/invitations', {
    email: 'margaret@example.com',
    role: 'admin',
  })
  await addTokens(page)
  const busy = await installationWithEverything(page)
  const fresh = await callFrom(page, 'POST', '/installations', {
    name: 'Harbour Weekly',
    platform: 'wordpress',
  })
  await callFrom(page, 'POST', '/audit/checkpoints')
  await turnOnCodes(await dashboard.open('/settings', { as: grace }))
  await addPasskey(page)
  return { dashboard, setupLink, invitationLink: link, ada, grace, linus, busy, fresh }
}

async function addTokens(page) {
  const scopes = ['installations:read', 'usage:read']
  const expiresAt = new Date(Date.now() + 60 * day).toISOString()
  await callFrom(page, 'POST', '/tokens', { name: 'Nightly report', scopes, expiresAt })
  const { token } = await callFrom(page, 'POST', '/tokens', {
    name: 'Old deploy pipeline',
    scopes: ['installations:write'],
  })
  await callFrom(page, 'DELETE', `/tokens/${token.id}`)
}

/** One that calls, with a credential in use, one that is being replaced, one that will expire and one that is revoked. */
async function installationWithEverything(page) {
  const { data } = await callFrom(page, 'GET', '/installations?status=active&mode=live&limit=100')
  const installation = data.find(({ calls7d, originCount }) => calls7d > 10 && originCount > 1)
  const path = `/installations/${installation.id}`
  const issue = (body) => callFrom(page, 'POST', `${path}/credentials`, body)
  await issue({ kind: 'browser', scopes: ['content:read'] })
  await issue({
    scopes: ['events:read', 'events:write'],
    expiresAt: new Date(Date.now() + 20 * day).toISOString(),
  })
  const revoked = await issue({ scopes: ['settings:read'] })
  await callFrom(page, 'POST', `${path}/credentials/${revoked.credential.id}/revoke`)
  const rotated = await issue({ scopes: ['content:read', 'content:write'] })
  await callFrom(page, 'POST', `${path}/credentials/${rotated.credential.id}/rotate`, {
    graceSeconds: 86_400,
  })
  return callFrom(page, 'GET', path)
}

/** From now on this person signs in with a code beside the password. */
async function turnOnCodes(page) {
  const { totpURI } = await authenticate(page, 'enable', { password })
  await authenticate(page, 'verify-totp', { code: totp(new URL(totpURI).searchParams.get('secret')) })
}

function authenticate(page, step, body) {
  return page.evaluate(
    async (sent) => {
      const headers = { 'Content-Type': 'application/json' }
      const answer = await fetch(`/auth/two-factor/${sent.step}`, {
        method: 'POST',
        headers,
        body: JSON.stringify(sent.body),
      })
      if (!answer.ok) throw new Error(`${sent.step} answered ${answer.status}: ${await answer.text()}`)
      return answer.json()
    },
    { step, body },
  )
}

async function addPasskey(page) {
  await virtualAuthenticator(page)
  await page.getByLabel('Name of the new passkey').fill('Laptop')
  await page.getByRole('button', { name: 'Add a passkey' }).click()
  await page.getByRole('button', { name: 'Remove Laptop' }).waitFor()
}
