import type { Chance } from './chance.ts'
import { someone, type History, type Told } from './story.ts'

type Change = (history: History, site: Told, lot: Lot) => Promise<unknown>

/** What a change needs of chance, drawn before anything runs. */
interface Lot {
  readonly number: number
  readonly word: string
}

const words = ['North', 'South', 'New', 'Old', 'Main', 'Second', 'Mobile', 'Archive'] as const
const weights = [
  ['configure', 45],
  ['rename', 15],
  ['pin', 8],
  ['allow', 10],
  ['issue', 8],
  ['rotate', 6],
  ['invite', 4],
  ['pause', 4],
] as const

/** One of the things that happen to an installation in its life. */
export function changeSomething(history: History, site: Told): Promise<unknown> {
  const { chance } = history
  const change = changes[chance.weighted(weights)]
  return change(history, site, lotOf(chance))
}

function lotOf(chance: Chance): Lot {
  return { number: chance.whole(1, 1_000_000), word: chance.pick(words) }
}

const changes = {
  configure: ({ store }, { id }, { number }) =>
    store.settings.put(id, { syncContent: number % 2 === 0, syncIntervalMinutes: 5 + (number % 115) }, null, {
      actor: { type: 'installation', id },
    }),
  rename: async ({ store, chance }, { id }, { word }) => {
    const by = someone(chance)
    const { name } = await store.installations.get(id)
    const bare = name.replace(/^(?:North|South|New|Old|Main|Second|Mobile|Archive): /, '')
    return store.installations.rename(id, `${word}: ${bare}`, by)
  },
  pin: ({ store, chance }, { id }, { number }) =>
    store.installations.pin(id, number % 3 === 0 ? null : `2.${number % 2}.0`, someone(chance)),
  allow: ({ store, chance }, { id, number }, { number: lot }) => {
    const by = someone(chance)
    const origin = `https://campaign-${lot % 4}.site-${number}.example`
    return store.origins.add(id, origin, by)
  },
  issue: async ({ store, chance }, { id }) => {
    const by = someone(chance)
    const { credential } = await store.credentials.issue(id, { scopes: ['content:read'] }, by)
    return store.credentials.revoke(id, credential.id, by)
  },
  rotate: async ({ store, chance, parse }, site) => {
    const by = someone(chance)
    if (site.credentialId === null || site.suspended) return
    const { credential, secret } = await store.credentials.rotate(site.id, site.credentialId, {}, by)
    const parsed = parse(secret)
    if (parsed !== null) await store.authenticate(parsed)
    Object.assign(site, { secret: parsed, credentialId: credential.id })
  },
  invite: ({ store, chance }, { id }) => store.connectCodes.issue(id, {}, someone(chance)),
  pause: async ({ store, chance }, site) => {
    const by = someone(chance)
    if (site.suspended) return
    await store.installations.suspend(site.id, by)
    await store.installations.resume(site.id, by)
  },
} satisfies Record<(typeof weights)[number][0], Change>
