import { openStore } from '@stella/store'

export interface Seed {
  readonly installationId: string
  readonly secret: string
}

const by = { actor: { type: 'system', id: 'bench' } } as const

/** Makes a database with one installation that may do everything. Once closed it is one file, to be copied. */
export async function seed(database: string): Promise<Seed> {
  const store = await openStore({ path: database, repeat: null })
  try {
    const profile = { name: 'Tidewater Magazine', homepage: 'https://tidewater.example.com/' }
    const { id } = await store.installations.create({ ...profile, platform: 'wordpress' }, by)
    await store.origins.add(id, 'https://tidewater.example.com', by)
    const { secret } = await store.credentials.issue(id, {}, by)
    return { installationId: id, secret }
  } finally {
    await store.close()
  }
}
