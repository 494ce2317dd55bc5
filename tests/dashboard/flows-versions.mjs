// Who still uses what is about to go, and what has changed: the versions page and the audit log.

import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { describe, test } from 'node:test'
import { send } from '../features/support/http.mjs'
import { Consumer } from './support/consumer.mjs'
import { callFrom, startDashboard } from './support/dashboard.mjs'

const dashboard = await startDashboard()
const ada = await dashboard.owner()

/** The text of the file that `action` downloads, and its name. */
async function downloadOf(page, action) {
  const [download] = await Promise.all([page.waitForEvent('download'), action()])
  return { name: download.suggestedFilename(), text: await readFile(await download.path(), 'utf8') }
}

/** Usage is written every few seconds; until then the page shows what was known before. */
async function reloadUntilShown(page, locator, until = Date.now() + 30_000) {
  const timeout = Math.min(2_000, until - Date.now())
  if (timeout <= 0) return locator.waitFor()
  const isShown = await locator.waitFor({ timeout }).then(
    () => true,
    () => false,
  )
  if (isShown) return undefined
  await page.reload()
  return reloadUntilShown(page, locator, until)
}

/** A row of the audit log. */
const entry = (page, text) => page.getByRole('listitem').filter({ hasText: text }).first()

describe('the versions page', () => {
  let old

  test('shows every release of both surfaces, its state and its dates', async () => {
    const page = await dashboard.open('/versions', { as: ada })
    await page.getByRole('heading', { name: 'integrations' }).waitFor()
    await page.getByRole('heading', { name: 'api', exact: true }).waitFor()
    const rows = [
      ['2.2.0', 'Served'],
      ['1.2.0', 'Deprecated'],
      ['1.0.0', 'Below the floor'],
    ]
    for (const [version, state] of rows)
      await page.getByRole('button', { name: new RegExp(`^${version} ${state}`) }).waitFor()
    await page.getByRole('button', { name: /^1\.2\.0/ }).click()
    await page.getByText('Sunset', { exact: true }).waitFor()
    await page.getByRole('heading', { name: 'What will go' }).waitFor()
    await page.getByText('Nobody in the last 30 days.').waitFor()
  })

  test('names who calls an old release, and hands their owners over as a file', async () => {
    const page = await dashboard.open('/', { as: ada })
    const name = '=HYPERLINK("https://evil.example")'
    const { id } = await callFrom(page, 'POST', '/installations', { name, platform: 'wordpress' })
    const { secret } = await callFrom(page, 'POST', `/installations/${id}/credentials`, {})
    old = { id, name, site: new Consumer(dashboard.url, secret) }
    const answer = await old.site.call('/installation', { version: '1.2.0' })
    assert.deepEqual([answer.status, answer.header('x-stella-api-version')], [200, '1.2.0'])
    await page.goto('/versions')
    const release = page.getByRole('button', { name: /^1\.2\.0 Deprecated.*1 installation/ })
    await reloadUntilShown(page, release)
    await release.click()
    const users = page.getByRole('region', { name: 'Who calls 1.2.0' })
    await users.getByRole('row').filter({ hasText: name }).waitFor()
    const file = await downloadOf(page, () =>
      page.getByRole('button', { name: 'Export owners (CSV)' }).click(),
    )
    assert.equal(file.name, 'integrations-1.2.0-owners.csv')
    const [head, line, rest] = file.text.split('\r\n')
    assert.equal(head, 'type,id,name,platform,homepage,release,member,use,calls,last call')
    assert.match(
      line,
      new RegExp(
        `^installation,${id},"'=HYPERLINK\\(""https://evil.example""\\)",wordpress,,1\\.2\\.0,,calls,1,20`,
      ),
    )
    assert.equal(rest, '')
  })

  test('names who still sends each member that will go', async () => {
    assert.equal((await old.site.call('/events?per_page=5', { version: '1.2.0' })).status, 200)
    const page = await dashboard.open('/versions', { as: ada })
    const summary = page.locator('summary').filter({ hasText: '?per_page' })
    await reloadUntilShown(page, summary.getByText('1 installation sends it', { exact: true }))
    await summary.getByText(/^in 1\.2\.0, gone from .*2027, in requests$/).waitFor()
    await summary.click()
    const users = page.getByRole('region', { name: 'Who sends ?per_page in 1.2.0' })
    const link = users.getByRole('link', { name: old.name })
    await link.waitFor()
    const file = await downloadOf(page, () =>
      page.getByRole('button', { name: 'Export owners (CSV)' }).click(),
    )
    assert.match(file.text, new RegExp(`\r\ninstallation,${old.id},.*,1\\.2\\.0,\\?per_page,sends,1,`))
    await link.click()
    await page.getByRole('heading', { name: old.name, level: 1 }).waitFor()
  })

  test('names who may read a member that nobody sends, and says why they may', async () => {
    const page = await dashboard.open('/versions', { as: ada })
    const summary = page.locator('summary').filter({ hasText: 'in responses' }).first()
    await summary.getByText('1 installation may read it', { exact: true }).waitFor()
    await summary.click()
    const row = page.locator('details[open]')
    await row.getByText(/Responses of 1\.2\.0 carry it/).waitFor()
    await row
      .getByRole('region', { name: /^Who may read/ })
      .getByRole('link', { name: old.name })
      .waitFor()
    const file = await downloadOf(page, () =>
      row.getByRole('button', { name: 'Export owners (CSV)' }).click(),
    )
    assert.match(file.text, new RegExp(`\r\ninstallation,${old.id},.*,may read,\\d+,`))
  })

  test('names the people and tokens that call the management API', async () => {
    const page = await dashboard.open('/', { as: ada })
    const body = { name: 'Nightly report', scopes: ['usage:read'] }
    const { secret } = await callFrom(page, 'POST', '/tokens', body)
    const { status } = await send(`${dashboard.url}/api/v1/usage`, {
      headers: { authorization: `Bearer ${secret}` },
    })
    assert.equal(status, 200)
    await page.goto('/versions')
    const release = page.getByRole('button', { name: /^1\.0\.0 Served.*2 callers/ })
    await reloadUntilShown(page, release)
    await release.click()
    const callers = page.getByRole('region', { name: 'Who calls 1.0.0' })
    const kinds = { 'Nightly report': 'Token', [ada.name]: 'Person' }
    for (const [name, kind] of Object.entries(kinds))
      await callers.getByRole('row').filter({ hasText: name }).getByRole('cell', { name: kind }).waitFor()
    const file = await downloadOf(page, () =>
      page.getByRole('button', { name: 'Export owners (CSV)' }).click(),
    )
    assert.equal(file.name, 'api-1.0.0-owners.csv')
    assert.match(file.text, /\r\ntoken,tok_\w+,Nightly report,,,1\.0\.0,,calls,1,/)
  })
})

describe('the audit log', () => {
  let id

  test('shows what was before and after, and keeps its filters in the address', async () => {
    const page = await dashboard.open('/', { as: ada })
    ;({ id } = await callFrom(page, 'POST', '/installations', { name: 'Before', platform: 'other' }))
    await callFrom(page, 'PATCH', `/installations/${id}`, { name: 'After' })
    await page.goto('/audit')
    const renamed = entry(page, 'renamed an installation')
    await renamed.locator('summary').click()
    const row = renamed.getByRole('row').filter({ hasText: 'Before' }).filter({ hasText: 'After' }).last()
    assert.deepEqual(await row.getByRole('cell').allInnerTexts(), ['Before', 'After'])
    await renamed.getByText(`user ${ada.id}`).waitFor()

    await page.getByLabel('What', { exact: true }).selectOption('Sign-ins and users')
    await entry(page, 'signed in').waitFor()
    await renamed.waitFor({ state: 'detached' })
    await page.getByLabel('What', { exact: true }).selectOption('Installations')
    await page.getByLabel('Id of what changed').fill(id)
    await page.getByLabel('Id of what changed').press('Enter')
    await page.waitForURL((url) => url.search === `?action=installation.&target=${id}`)
    await renamed.waitFor()
    await page.reload()
    await renamed.waitFor()
    assert.equal(await page.getByLabel('What', { exact: true }).inputValue(), 'installation.')
    assert.equal(await page.locator('summary').count(), 2)
  })

  test('is exported as it is filtered: for spreadsheets, and as JSON lines', async () => {
    const page = await dashboard.open(`/audit?action=installation.&target=${id}`, { as: ada })
    await entry(page, 'renamed an installation').waitFor()
    const exported = async (format) => {
      await page.getByRole('button', { name: 'Export' }).click()
      return downloadOf(page, () => page.getByRole('menuitem', { name: format }).click())
    }
    const csv = await exported('CSV, for spreadsheets')
    assert.equal(csv.name, 'audit.csv')
    const [head, ...lines] = csv.text.trimEnd().split('\r\n')
    assert.match(head, /^sequence,at,actorType,actorId,action,target,/)
    assert.equal(lines.length, 2)
    assert.ok(lines.every((line) => line.includes(id)))

    const jsonl = await exported('JSON lines')
    const entries = jsonl.text
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line))
    assert.deepEqual(entries.map(({ action }) => action).toSorted(), [
      'installation.create',
      'installation.rename',
    ])
    const { before, after } = entries.find(({ action }) => action === 'installation.rename')
    assert.deepEqual([before.name, after.name], ['Before', 'After'])
  })

  test('is verified, and sealed by a checkpoint to keep elsewhere', async () => {
    const page = await dashboard.open('/audit', { as: ada })
    await page.getByText('Not verified on this visit.').waitFor()
    await page.getByRole('button', { name: 'Verify' }).click()
    await page.getByText(/Whole: \d+ entries, 0 checkpoints held\./).waitFor()
    await page.getByRole('button', { name: 'Sign a checkpoint' }).click()
    const dialog = page.getByRole('dialog', { name: 'The checkpoint is signed' })
    const head = await dialog.getByLabel('Head', { exact: true }).innerText()
    const file = await downloadOf(page, () => dialog.getByRole('button', { name: 'Download' }).click())
    const checkpoint = JSON.parse(file.text)
    assert.equal(checkpoint.head, head)
    assert.ok(checkpoint.signature.length > 40 && checkpoint.publicKey.length > 40)
    await dialog.getByRole('button', { name: 'Done' }).click()
    await page.getByText(/Last checkpoint/).waitFor()
    await page.getByRole('button', { name: 'Verify' }).click()
    await page.getByText(/Whole: \d+ entries, 1 checkpoint held\./).waitFor()
  })
})
