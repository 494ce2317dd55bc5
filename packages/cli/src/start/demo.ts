import type { Attribution, Store } from '@stella/store'
import { demoContent, demoEvents, demoOrigin, demoSettings, demoSite } from './demo-data.ts'

export interface Demo {
  readonly installationId: string
  readonly name: string
  readonly credentialId: string
  /** Shown once; nobody can print it again. */
  readonly secret: string
  readonly events: number
  readonly texts: number
}

/** Answers a request to the API as the network would. */
export type Api = (request: Request) => Promise<Response>

const by: Attribution = { actor: { type: 'system', id: 'first-start' } }

/** Whether nothing has ever been done to this store: not even an installation that is gone by now. */
export async function isUntouched(store: Store): Promise<boolean> {
  const { rows } = await store.audit.list({ limit: 1 })
  return rows.length === 0
}

/**
 * Makes an installation to try the API with. It connects and sends its data through the API like any other, so nothing
 * here knows how the API stores what it is sent.
 */
export async function createDemo(store: Store, api: Api, base: string): Promise<Demo> {
  const { name, homepage } = demoSite
  const { id } = await store.installations.create(
    { name, homepage, platform: demoSite.environment.platform, environment: 'test', origins: [demoOrigin] },
    by,
  )
  const { code } = await store.connectCodes.issue(id, {}, by)
  const send = sender(api, base)
  const connected = await send('POST', '/installation/connect', {
    code,
    homepage,
    environment: demoSite.environment,
  })
  const credential = credentialIn(connected)
  const authorised = sender(api, base, credential.secret)
  await authorised('PUT', '/settings', demoSettings)
  for (const [externalId, text] of Object.entries(demoContent))
    await authorised('PUT', `/content/${externalId}`, text)
  await authorised('POST', '/events', { events: demoEvents })
  const counts = { events: demoEvents.length, texts: Object.keys(demoContent).length }
  return { installationId: id, name, credentialId: credential.id, secret: credential.secret, ...counts }
}

type Send = (method: string, path: string, body: unknown) => Promise<unknown>

function sender(api: Api, base: string, secret?: string): Send {
  return async (method, path, body) => {
    const headers = {
      'content-type': 'application/json',
      ...(secret && { authorization: `Bearer ${secret}` }),
    }
    const response = await api(new Request(`${base}${path}`, { method, headers, body: JSON.stringify(body) }))
    const text = await response.text()
    if (response.ok) return JSON.parse(text)
    throw new Error(`The demo data was refused: ${method} ${path} answered ${response.status} ${text}`)
  }
}

function credentialIn(connected: unknown): { id: string; secret: string } {
  // The contract promises this shape; without it there is no demo.
  const { credential } = connected as { credential?: { id?: unknown; secret?: unknown } }
  if (typeof credential?.id === 'string' && typeof credential.secret === 'string') {
    return { id: credential.id, secret: credential.secret }
  }
  throw new Error('Connecting the demo installation returned no credential.')
}
