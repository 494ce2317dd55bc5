import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { expect, test } from 'vitest'
import { bench, type Bench } from '../testing/cli.ts'

async function withHistory(): Promise<Bench> {
  const cli = await bench()
  await cli.ok('installation', 'create', 'Shop')
  await cli.ok('installation', 'rename', 'Shop', 'Market')
  await cli.ok('installation', 'create', 'Other')
  return cli
}

/** What someone with the database file in their hands could do. */
function alter(cli: Bench, sql: string): void {
  const database = new DatabaseSync(join(cli.folder, '.stella/stella.db'))
  const triggers = database.prepare(`select name from sqlite_master where type = 'trigger'`).all()
  for (const { name } of triggers) database.exec(`drop trigger ${String(name)}`)
  database.exec(sql)
  database.close()
}

test('the log names who changed what, newest first', async () => {
  const cli = await withHistory()
  const { stdout } = await cli.ok('audit', 'list')
  expect(stdout).toMatch(/cli tester +installation\.rename +ins_\w+ +name: "Shop" -> "Market"/)
  const { json } = await cli.ok('audit', 'list', '--limit', '2', '--json')
  expect(json).toEqual({
    rows: [
      expect.objectContaining({ sequence: 3, action: 'installation.create', at: '2026-11-21T12:00:00.000Z' }),
      expect.objectContaining({ sequence: 2, actor: { type: 'cli', id: 'tester' } }),
    ],
    nextCursor: expect.any(String),
  })
})

test('the log of one installation leaves the others out', async () => {
  const cli = await withHistory()
  const { json } = await cli.ok('audit', 'list', '--installation', 'market', '--json')
  expect(json).toMatchObject({ rows: [{ sequence: 2 }, { sequence: 1 }] })
})

test('an untouched log verifies, and its checkpoint does later', async () => {
  const cli = await withHistory()
  const { stdout } = await cli.ok('audit', 'verify')
  const checkpoint = /Checkpoint: (3:[0-9a-f]{64})/.exec(stdout)?.[1] ?? ''
  await cli.ok('installation', 'rename', 'Market', 'Bazaar')
  expect((await cli.ok('audit', 'verify', '--checkpoint', checkpoint, '--json')).json).toEqual({
    ok: true,
    count: 4,
    head: expect.stringMatching(/^[0-9a-f]{64}$/),
  })
})

test('an altered row is found and named, with exit code 1', async () => {
  const cli = await withHistory()
  alter(cli, "update audit_log set actor_id = 'nobody' where sequence = 2")
  const { exit, json } = await cli.run('audit', 'verify', '--json')
  expect([exit, json]).toEqual([1, { ok: false, sequence: 2, reason: expect.any(String) }])
})

test('a cut tail is found with a checkpoint', async () => {
  const cli = await withHistory()
  const { stdout } = await cli.ok('audit', 'verify')
  const checkpoint = /Checkpoint: (\S+)/.exec(stdout)?.[1] ?? ''
  alter(cli, 'delete from audit_log where sequence = 3')
  expect((await cli.run('audit', 'verify')).exit).toBe(0)
  expect((await cli.run('audit', 'verify', '--checkpoint', checkpoint)).exit).toBe(1)
})

test('a checkpoint of another form is refused', async () => {
  const cli = await withHistory()
  const { exit, stderr } = await cli.run('audit', 'verify', '--checkpoint', '3')
  expect([exit, stderr]).toEqual([2, expect.stringContaining('a count, a colon and 64 hex digits')])
})
