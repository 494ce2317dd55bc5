import type { Credential, Installation, Store } from '@stella/store'
import { refused, unusable } from './failure.ts'

/**
 * The installation with this id, or with this name in any case, removed ones by id only.
 * @throws Failure when there is none, or the name is not enough
 */
export async function findInstallation(store: Store, idOrName: string): Promise<Installation> {
  if (idOrName.startsWith('ins_')) return store.installations.get(idOrName)
  const { rows } = await store.installations.list({ search: idOrName, limit: 1000 })
  const named = rows.filter(({ name }) => name.toLowerCase() === idOrName.toLowerCase())
  const [found, ...others] = named
  if (found === undefined) {
    const message = `There is no installation with the id or name ${JSON.stringify(idOrName)}.`
    throw refused('NOT_FOUND', message, '`stella installation list` shows all of them.')
  }
  if (others.length > 0) {
    const ids = named.map(({ id }) => id).join(', ')
    const message = `${named.length} installations are called ${JSON.stringify(idOrName)}: ${ids}.`
    throw unusable('AMBIGUOUS', message, 'Use the id of the one you mean.')
  }
  return found
}

/** @throws Failure when no credential has this id */
export async function findCredential(store: Store, id: string): Promise<Credential> {
  const credential = await store.credentials.find(id)
  if (credential !== null) return credential
  // A secret typed in place of an id must not come back on the screen.
  const shown = id.startsWith('stl_')
    ? 'A secret was given where a credential id (cred_…) belongs'
    : `There is no credential ${JSON.stringify(id)}`
  throw refused('NOT_FOUND', `${shown}.`, '`stella credential list <installation>` shows the ids.')
}
