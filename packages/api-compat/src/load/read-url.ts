import { tooLarge } from './read-file.ts'
import { UnusableInput } from './unusable-input.ts'

const TIMEOUT_MS = 10_000
/** As a parsed URL writes an IPv4 address: always four numbers, whatever was typed. */
const LOOPBACK = /^127(?:\.\d+){3}$/

/** Plain HTTP on this machine: the only URLs that are ever fetched. */
export function isLoopback(href: string): boolean {
  if (!URL.canParse(href)) return false
  const { protocol, hostname } = new URL(href)
  if (protocol !== 'http:') return false
  return hostname === 'localhost' || hostname === '[::1]' || LOOPBACK.test(hostname)
}

/**
 * What a URL on loopback answers. Redirects are not followed: they would lead off this machine.
 *
 * @throws UnusableInput
 */
export async function readUrl(href: string, most: number): Promise<Uint8Array> {
  try {
    const response = await fetch(href, { redirect: 'manual', signal: AbortSignal.timeout(TIMEOUT_MS) })
    if (response.status !== 200) {
      await response.body?.cancel()
      throw failed(href, `It answers with status ${response.status}`)
    }
    return await body(response, href, most)
  } catch (error) {
    if (error instanceof UnusableInput) throw error
    throw failed(href, 'It does not answer', error)
  }
}

async function body(response: Response, href: string, most: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  let bytes = 0
  for await (const chunk of response.body ?? []) {
    bytes += chunk.length
    if (bytes > most) throw tooLarge(href, most)
    chunks.push(chunk)
  }
  return Buffer.concat(chunks, bytes)
}

function failed(file: string, what: string, cause?: unknown): UnusableInput {
  return new UnusableInput({
    code: 'url',
    file,
    what,
    next: 'Check that the server runs and serves it.',
    cause,
  })
}
