import { access, mkdir } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import type { Store, StoreOptions } from '@stella/store'
import { readConfig } from './config/read.ts'
import { unusable } from './failure.ts'
import type { Host } from './host.ts'

/** Where the data is: the folder in `STELLA_DATA`. */
export function dataFolder(host: Host): string {
  return resolve(host.cwd, readConfig(host.env, ['data']).data)
}

/** Runs a task on the store and closes it, whatever happens. There has to be one already, or a typo would make another. */
export async function withStore<Result>(
  host: Host,
  task: (store: Store) => Promise<Result>,
): Promise<Result> {
  const folder = dataFolder(host)
  if (!(await hasStore(folder))) {
    throw unusable(
      'NO_DATA',
      `There is no Stella database in ${folder}.`,
      'Set STELLA_DATA to the folder that has one, or make one with `stella start`.',
    )
  }
  const store = await openStoreIn(folder, { clock: host.now, repeat: null })
  try {
    return await task(store)
  } finally {
    await store.close()
  }
}

export function hasStore(folder: string): Promise<boolean> {
  return isThere(databaseIn(folder))
}

function isThere(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  )
}

/**
 * Opens the store of a folder, making both where they are missing.
 * @throws Failure when the folder cannot be used or a newer Stella has written to it
 */
export async function openStoreIn(folder: string, options: Omit<StoreOptions, 'path'>): Promise<Store> {
  try {
    await makeFolder(folder)
    const { openStore } = await import('@stella/store')
    return await openStore({ path: databaseIn(folder), ...options })
  } catch (error) {
    throw openFailure(folder, error)
  }
}

function databaseIn(folder: string): string {
  return join(folder, 'stella.db')
}

/** Not `mkdir`'s own recursion, which never ends where a file system makes no folders, such as `/proc`. */
async function makeFolder(folder: string): Promise<void> {
  if (await isThere(folder)) return
  const parent = dirname(folder)
  if (parent !== folder) await makeFolder(parent)
  await mkdir(folder, { mode: 0o700 }).catch((error) => {
    // Another process was faster.
    if (error.code !== 'EEXIST') throw error
  })
}

function openFailure(folder: string, error: unknown): unknown {
  if (!(error instanceof Error) || !('code' in error)) return error
  if (error.name === 'StoreError' && error.code === 'INVALID') {
    const message = `${databaseIn(folder)} was written by a newer Stella. ${error.message}`
    return unusable('DATABASE_NEWER', message, 'Update Stella, or set STELLA_DATA to another folder.')
  }
  const message = `The data folder ${folder} cannot be used: ${error.message}`
  const next =
    'Make it a folder that this user may write to and whose stella.db is sound, or set STELLA_DATA to another.'
  return unusable('DATA_UNUSABLE', message, next)
}
