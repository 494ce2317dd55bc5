import { writeSync } from 'node:fs'
import { openStore } from '../open.ts'
import type { Acknowledged } from './acknowledged.ts'

/**
 * Writes to the database given, several writes at once, until it is killed. Prints one line of JSON for each write once the
 * store has acknowledged it, and not through a buffer: what is printed was acknowledged, whenever the end comes.
 */
const store = await openStore({ path: process.argv[2] ?? '' })
const by = { actor: { type: 'cli', id: `writer ${process.pid}` } } as const

function acknowledge(line: Acknowledged): void {
  writeSync(1, `${JSON.stringify(line)}\n`)
}

async function writeForever(writer: number): Promise<never> {
  const { id: installationId } = await store.installations.create(
    { name: `Writer ${writer}`, platform: 'server' },
    by,
  )
  acknowledge({ kind: 'installation', id: installationId })
  for (let turn = 0; ; turn += 1) {
    const key = { key: `${process.pid}-${writer}-${turn}`, fingerprint: 'batch' }
    const batch = [0, 1, 2].map((part) => ({ type: 'crash.test', occurredAt: turn, data: { turn, part } }))
    const appended = await store.events.append(installationId, batch, by, key)
    if (!('result' in appended)) throw new Error(`the append ended as ${appended.kind}`)
    acknowledge({ kind: 'events', installationId, key: key.key, ids: appended.result.map(({ id }) => id) })
    const { credential } = await store.credentials.issue(installationId, {}, by)
    acknowledge({ kind: 'credential', installationId, id: credential.id })
    if (turn % 3 === 0) {
      await store.credentials.revoke(installationId, credential.id, by)
      acknowledge({ kind: 'revocation', installationId, id: credential.id })
    }
    const put = await store.settings.put(installationId, { turn }, null, by)
    if (put.kind === 'stored')
      acknowledge({ kind: 'settings', installationId, revision: put.settings.revision })
  }
}

await Promise.all([1, 2, 3, 4].map(writeForever))
