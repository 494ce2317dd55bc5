import { invalidRequest } from './problem.ts'
import { repeated, singleHeader } from './raw-headers.ts'

/** An `Idempotency-Key`, and a digest of the request it came with. */
export interface IdempotencyKey {
  readonly key: string
  /** SHA-256 of operation and body, lower-case hex. */
  readonly fingerprint: string
}

/** What a handler that honours the header is given. */
export interface Idempotency extends IdempotencyKey {
  /** To be called when the answer is that of an earlier request with the key: the reply then says so. */
  readonly replayed: () => void
}

/** Printable ASCII without spaces, quotes, commas and backslashes; the draft's quotes around it are taken off. */
const wellFormed = /^("?)([\x21\x23-\x2b\x2d-\x5b\x5d-\x7e]{1,255})\1$/

/**
 * The `Idempotency-Key` of a request (draft-ietf-httpapi-idempotency-key-header).
 * @throws {Problem} REQUEST_INVALID when it is malformed or repeated
 */
export async function idempotencyKeyOf(
  rawHeaders: readonly string[],
  operationId: string,
  body: string,
): Promise<IdempotencyKey | undefined> {
  const header = singleHeader(rawHeaders, 'idempotency-key')
  if (header === undefined) return undefined
  const key = header === repeated ? undefined : wellFormed.exec(header)?.[2]
  if (key === undefined) {
    const message = 'must be sent once, as 1 to 255 printable ASCII characters without spaces and commas'
    throw invalidRequest([{ in: 'header', path: '/idempotency-key', message }])
  }
  return { key, fingerprint: await digest(`${operationId}\n${body}`) }
}

async function digest(text: string): Promise<string> {
  const bytes = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)))
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
}
