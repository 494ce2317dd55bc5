import type { Json } from '@stella/versioning'
import type { Exchange } from './exchange.ts'
import { JsonRefused, refusedAt } from './json-refused.ts'
import { parseStrictJson } from './json.ts'
import { Problem } from './problem.ts'
import { listHeader, repeated, singleHeader } from './raw-headers.ts'

export interface JsonBody {
  /** As it was sent. */
  readonly text: string
  readonly value: Json
}

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
const lenientUtf8 = new TextDecoder('utf-8', { ignoreBOM: true })
const jsonMediaType = /^application\/json[ \t]*(?:;[ \t]*charset=(?:utf-8|"utf-8")[ \t]*)?$/i

/**
 * Reads a request body of at most `limit` bytes as strict JSON. What can be refused by its headers is not read. `inspect` may
 * refuse the text before it is parsed: what is wrong with it is told with the keys on the way there.
 * @throws {Problem} MEDIA_TYPE_UNSUPPORTED, BODY_TOO_LARGE, JSON_INVALID or REQUEST_TIMEOUT
 */
export async function readJsonBody(
  exchange: Exchange,
  limit: number,
  inspect: (text: string) => void,
): Promise<JsonBody> {
  if (!exchange.hasBody) throw invalidJson(new JsonRefused('is missing', '', 1, 1))
  requireJson(exchange.rawHeaders)
  const declared = singleHeader(exchange.rawHeaders, 'content-length')
  if (typeof declared === 'string' && Number(declared) > limit) throw tooLarge(limit)
  const read = await exchange.readBody(limit)
  if (read.outcome === 'too-large') throw tooLarge(limit)
  if (read.outcome === 'aborted') throw new Problem('REQUEST_TIMEOUT', undefined, { close: true })
  try {
    const text = decode(read.bytes)
    inspect(text)
    return { text, value: parseStrictJson(text) }
  } catch (error) {
    throw error instanceof JsonRefused ? invalidJson(error) : error
  }
}

function requireJson(rawHeaders: readonly string[]): void {
  const encoding = listHeader(rawHeaders, 'content-encoding')
  if (encoding !== undefined && encoding.toLowerCase() !== 'identity')
    throw new Problem('MEDIA_TYPE_UNSUPPORTED', 'The body is encoded; encoded bodies are not read.')
  const type = singleHeader(rawHeaders, 'content-type')
  if (type === undefined || type === repeated || !jsonMediaType.test(type))
    throw new Problem('MEDIA_TYPE_UNSUPPORTED', 'The Content-Type is not application/json in UTF-8.')
}

function decode(bytes: Uint8Array): string {
  try {
    return utf8.decode(bytes)
  } catch {
    const text = lenientUtf8.decode(bytes)
    throw refusedAt(text, text.indexOf('\uFFFD'), [], 'is not UTF-8 here')
  }
}

function invalidJson({ message, pointer, line, column }: JsonRefused): Problem {
  const what = `${message} (line ${line}, column ${column})`
  const details = { issues: [{ in: 'body', path: pointer, message: what }] }
  return new Problem('JSON_INVALID', `The body ${what}.`, { details })
}

/** What follows on the connection is the rest of the body, so it is closed. */
function tooLarge(limit: number): Problem {
  return new Problem('BODY_TOO_LARGE', `The body is larger than ${limit} bytes.`, {
    details: { limitBytes: limit },
    close: true,
  })
}
