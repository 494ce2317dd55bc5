import { createClient, unwrap } from '@stella/sdk'
import { reportDeprecation } from './deprecations.ts'
import { fetchUnlessEarly } from './early.ts'
import type { Tagged } from './types.ts'

/** The management API of the server that this page came from. */
export const api = createClient({ baseUrl: '', onDeprecated: reportDeprecation, fetch: fetchUnlessEarly })

/** Like `unwrap`, for what can be changed: `ifMatch` takes its ETag. */
export async function unwrapTagged<T extends object>(
  call: Promise<{ readonly data?: T; readonly error?: unknown; readonly response: Response }>,
): Promise<Tagged<T>> {
  const { response } = await call
  return { ...(await unwrap(call)), etag: response.headers.get('etag') }
}

/** The header that makes a change only if nobody else made one meanwhile. */
export function ifMatch(etag: string | null): { 'If-Match'?: string } {
  return etag === null ? {} : { 'If-Match': etag }
}
