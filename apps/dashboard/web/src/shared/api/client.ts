import createClient from 'openapi-fetch'
import { problemOf } from './problem.ts'
import type { paths } from './schema.d.ts'
import type { Tagged } from './types.ts'

export const api = createClient<paths>({ baseUrl: '/api/v1', headers: { 'X-Stella-Api-Version': '1.0.0' } })

interface Answer<T> {
  readonly data?: T
  readonly error?: unknown
  readonly response: Response
}

/**
 * What a call was answered with.
 * @throws Problem what was refused, as the API tells it
 */
export async function send<T>(call: Promise<Answer<T>>): Promise<T> {
  const { data, error, response } = await call
  if (!response.ok) throw problemOf(response.status, error)
  // Where the contract has no body, T is nothing, too.
  return data as T
}

/** Like `send`, for what can be changed: `ifMatch` takes its ETag. */
export async function sendTagged<T extends object>(call: Promise<Answer<T>>): Promise<Tagged<T>> {
  const answer = await call
  return { ...(await send(Promise.resolve(answer))), etag: answer.response.headers.get('etag') }
}

/** The header that makes a change only if nobody else made one meanwhile. */
export function ifMatch(etag: string | null): { 'If-Match'?: string } {
  return etag === null ? {} : { 'If-Match': etag }
}
