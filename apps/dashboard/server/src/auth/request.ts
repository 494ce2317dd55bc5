import { listHeader, type Exchange } from '@stella/api-runtime'
import { pathOf } from '../raw.ts'
import type { Endpoint } from './endpoints.ts'
import { addressHeader } from './names.ts'

/** Sign-ins and keys are small. */
const mostBodyBytes = 65_536

/** Headers the library has a use for; nothing else reaches it. */
const passed = ['cookie', 'origin', 'user-agent', 'sec-fetch-site', 'sec-fetch-mode', 'sec-fetch-dest']

export type BodyMembers = Readonly<Record<string, unknown>>

/** The body of a request; a word for what is wrong with it otherwise. */
export async function readMembers(exchange: Exchange): Promise<BodyMembers | 'too-large' | 'not-json'> {
  if (!exchange.hasBody) return {}
  const type = listHeader(exchange.rawHeaders, 'content-type') ?? ''
  const read = await exchange.readBody(mostBodyBytes)
  if (read.outcome === 'too-large') return 'too-large'
  // A form of another site can send any other type without being asked first.
  if (read.outcome === 'aborted' || !/^application\/json\s*(?:;|$)/i.test(type)) return 'not-json'
  return membersOf(new TextDecoder().decode(read.bytes))
}

function membersOf(text: string): BodyMembers | 'not-json' {
  try {
    const value: unknown = JSON.parse(text)
    const isObject = typeof value === 'object' && value !== null && !Array.isArray(value)
    // The line above has looked.
    return isObject ? (value as BodyMembers) : 'not-json'
  } catch {
    return 'not-json'
  }
}

/** The request as the library is to see it: what its endpoint takes, from an address that it can believe. */
export function requestFor(
  { method, target, rawHeaders }: Exchange,
  { body: taken = [], query: wanted = [], fixed }: Endpoint,
  members: BodyMembers,
  { origin, address }: { readonly origin: string; readonly address: string },
): Request {
  const url = new URL(pathOf(target), origin)
  const sent = new URL(target, origin).searchParams
  for (const name of wanted) if (sent.has(name)) url.searchParams.set(name, sent.get(name) ?? '')
  const headers = new Headers({ [addressHeader]: address })
  for (const name of passed) {
    const value = listHeader(rawHeaders, name)
    if (value !== undefined) headers.set(name, value)
  }
  if (method !== 'POST') return new Request(url, { method, headers })
  headers.set('content-type', 'application/json')
  const kept = taken.filter((name) => Object.hasOwn(members, name)).map((name) => [name, members[name]])
  return new Request(url, {
    method,
    headers,
    body: JSON.stringify({ ...Object.fromEntries(kept), ...fixed }),
  })
}
