import { listHeader, type Exchange, type Reply } from '@stella/api-runtime'
import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import { chooseEncoding } from './static/encoding.ts'

const pack = promisify(gzip)

/** What fits into one packet gets no faster. In bytes. */
const worthIt = 1_400

/**
 * Compresses what is read, for whoever can read it so: a phone gets a fifth of the bytes. What has an ETag stays as it is,
 * for the tag names exact bytes. Nothing that is read has a secret in it that its length could give away (BREACH).
 */
export async function compressed({ method, rawHeaders }: Exchange, reply: Reply): Promise<Reply> {
  const { status, headers, body } = reply
  if (method !== 'GET' || status !== 200 || body === null || !isWhole(body)) return reply
  if (Buffer.byteLength(body) <= worthIt || ['etag', 'content-encoding'].some((name) => has(headers, name)))
    return reply
  const varied = [...headers, 'Vary', 'Accept-Encoding']
  const encoding = chooseEncoding(listHeader(rawHeaders, 'accept-encoding'), (name) => name === 'gzip')
  if (encoding === null) return { ...reply, headers: varied }
  return { ...reply, headers: [...varied, 'Content-Encoding', encoding], body: await pack(body) }
}

function isWhole(body: NonNullable<Reply['body']>): body is string | Uint8Array {
  return typeof body === 'string' || body instanceof Uint8Array
}

function has(headers: readonly string[], name: string): boolean {
  return headers.some((header, index) => index % 2 === 0 && header.toLowerCase() === name)
}
