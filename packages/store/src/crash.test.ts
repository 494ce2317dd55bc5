import { createInterface } from 'node:readline'
import { once } from 'node:events'
import { expect, test } from 'vitest'
import type { Acknowledged } from './testing/acknowledged.ts'
import { start } from './testing/processes.ts'
import { operator, tempDatabase, tempStore } from './testing/temp-store.ts'
import type { AuditRow, Store } from './types.ts'

/** `CRASH_ROUNDS=20` is the full form. */
const rounds = Number(process.env['CRASH_ROUNDS'] ?? 3)
const mostLines = 150

test(
  `nothing acknowledged is lost when the process is killed while it writes, ${rounds} times over`,
  async () => {
    const path = await tempDatabase()
    const acknowledged: Acknowledged[] = []
    for (let round = 0; round < rounds; round += 1) {
      const lines = await killedWhileWriting(path, 1 + Math.floor(Math.random() * mostLines))
      expect(lines.length).toBeGreaterThan(0)
      acknowledged.push(...lines)
      await inspect(path, acknowledged)
    }
  },
  30_000 + rounds * 15_000,
)

/** Starts a writer, kills it with SIGKILL once it has been told that many times that a write is stored. */
async function killedWhileWriting(path: string, afterLines: number): Promise<readonly Acknowledged[]> {
  const writer = start('write', path)
  const closed = once(writer, 'close')
  const lines: Acknowledged[] = []
  for await (const line of createInterface(writer.stdout)) {
    // The writer prints nothing else, and the type says what it prints.
    lines.push(JSON.parse(line) as Acknowledged)
    if (lines.length === afterLines) writer.kill('SIGKILL')
  }
  expect(await closed).toEqual([null, 'SIGKILL'])
  return lines
}

async function inspect(path: string, acknowledged: readonly Acknowledged[]): Promise<void> {
  const store = await tempStore({ path })
  const verdict = await store.audit.verify()
  expect(verdict).toMatchObject({ ok: true })
  const log = await wholeLog(store)
  expect(log).toHaveLength(verdict.ok ? verdict.count : 0)
  for (const installationId of installationsIn(acknowledged)) {
    await inspectInstallation(store, installationId, acknowledged, log)
  }
  await store.close()
}

async function inspectInstallation(
  store: Store,
  id: string,
  acknowledged: readonly Acknowledged[],
  log: readonly AuditRow[],
): Promise<void> {
  const mine = acknowledged.filter(
    (line) => ('installationId' in line ? line.installationId : line.id) === id,
  )
  const events = await allEvents(store, id)
  // Batches are stored whole or not at all.
  expect(events.length % 3).toBe(0)
  const credentials = new Map(
    (await store.credentials.list(id)).map((credential) => [credential.id, credential]),
  )
  const { revision } = await store.settings.get(id)
  const audited = auditedBy(log.filter(({ installationId }) => installationId === id))
  expect((await store.installations.get(id)).status).toBe('active')
  for (const line of mine) {
    if (line.kind === 'events') {
      expect(line.ids.filter((eventId) => !events.includes(eventId))).toEqual([])
      expect(audited.events).toContain(line.ids.join())
      const replay = await store.events.append(id, [{ type: 'a.b', occurredAt: 0, data: null }], operator, {
        key: line.key,
        fingerprint: 'batch',
      })
      expect(replay).toMatchObject({ kind: 'replayed', result: line.ids.map((eventId) => ({ id: eventId })) })
    }
    if (line.kind === 'credential') {
      expect(credentials.has(line.id)).toBe(true)
      expect(audited.actions).toContain(`credential.issue ${line.id}`)
    }
    if (line.kind === 'revocation') {
      expect(credentials.get(line.id)?.revokedAt).toEqual(expect.any(Number))
      expect(audited.actions).toContain(`credential.revoke ${line.id}`)
    }
    if (line.kind === 'settings') expect(revision).toBeGreaterThanOrEqual(line.revision)
    if (line.kind === 'installation') expect(audited.actions).toContain(`installation.create ${line.id}`)
  }
}

function installationsIn(acknowledged: readonly Acknowledged[]): readonly string[] {
  return acknowledged.flatMap((line) => (line.kind === 'installation' ? [line.id] : []))
}

function auditedBy(rows: readonly AuditRow[]): { actions: readonly string[]; events: readonly string[] } {
  return {
    actions: rows.map(({ action, target }) => `${action} ${target}`),
    events: rows.flatMap(({ action, after }) =>
      // This is how `events.append` writes its rows.
      action === 'events.append' ? [(after as { ids: readonly string[] }).ids.join()] : [],
    ),
  }
}

async function allEvents(store: Store, id: string): Promise<readonly string[]> {
  const ids: string[] = []
  let cursor: string | null = null
  do {
    const page: Awaited<ReturnType<Store['events']['list']>> = await store.events.list(id, {
      limit: 1000,
      cursor,
    })
    ids.push(...page.rows.map((event) => event.id))
    cursor = page.nextCursor
  } while (cursor !== null)
  return ids
}

async function wholeLog(store: Store): Promise<readonly AuditRow[]> {
  const rows: AuditRow[] = []
  let cursor: string | null = null
  do {
    const page: Awaited<ReturnType<Store['audit']['list']>> = await store.audit.list({ limit: 1000, cursor })
    rows.push(...page.rows)
    cursor = page.nextCursor
  } while (cursor !== null)
  return rows
}
