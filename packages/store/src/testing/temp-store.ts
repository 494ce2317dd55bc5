import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { openStore } from '../open.ts'
import { parseSecret } from '../secret.ts'
import type {
  Attribution,
  Authenticated,
  InstallationDetail,
  IssuedCredential,
  Store,
  StoreOptions,
} from '../types.ts'

export const operator: Attribution = { actor: { type: 'cli', id: 'operator' }, requestId: 'req_test' }

/** 1 June 2026, noon. */
export const noon = Date.UTC(2026, 5, 1, 12)

/** A clock that only moves when told to. */
export class HandClock {
  now = noon
  readonly read = (): number => this.now
}

/** A path for a database in a folder that goes away with the test. */
export async function tempDatabase(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'stella-store-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  return join(folder, 'stella.db')
}

/** A store that closes with the test, on a file of its own unless a path says otherwise. It flushes only when told to. */
export async function tempStore(options: Partial<StoreOptions> = {}): Promise<Store> {
  const path = options.path ?? (await tempDatabase())
  const store = await openStore({ repeat: null, ...options, path })
  onTestFinished(() => store.close())
  return store
}

/** Two stores on one file, as two processes would hold it. */
export async function twoStores(options: Partial<StoreOptions> = {}): Promise<[Store, Store]> {
  const path = await tempDatabase()
  return [await tempStore({ ...options, path }), await tempStore({ ...options, path })]
}

export function newInstallation(store: Store, name = 'Example Magazine'): Promise<InstallationDetail> {
  return store.installations.create(
    { name, platform: 'wordpress', homepage: 'https://example.com' },
    operator,
  )
}

export async function newCredential(store: Store): Promise<IssuedCredential> {
  const { id } = await newInstallation(store)
  return store.credentials.issue(id, {}, operator)
}

/** Presents a secret as a request would. */
export async function authenticateText(store: Store, secret: string): Promise<Authenticated | null> {
  const parsed = parseSecret(secret)
  return parsed === null ? null : store.authenticate(parsed)
}

/** The error codes of attempts that must all fail. */
export async function failuresOf(attempts: readonly Promise<unknown>[]): Promise<unknown[]> {
  const outcomes = await Promise.allSettled(attempts)
  return outcomes.map((outcome) => (outcome.status === 'rejected' ? outcome.reason.code : 'succeeded'))
}
