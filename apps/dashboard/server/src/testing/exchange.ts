import type { Exchange } from '@stella/api-runtime'

interface Sent {
  readonly method?: string
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: unknown
  readonly remoteAddress?: string
}

/** A request as an edge hands it on. A `body` that is no string goes as JSON. */
export function exchangeOf(
  target: string,
  { method = 'GET', headers = {}, body, remoteAddress = '127.0.0.1' }: Sent = {},
): Exchange {
  const text = body === undefined || typeof body === 'string' ? body : JSON.stringify(body)
  const all = { ...(text !== undefined && { 'Content-Type': 'application/json' }), ...headers }
  const bytes = new TextEncoder().encode(text ?? '')
  return {
    method,
    target,
    rawHeaders: Object.entries(all).flat(),
    remoteAddress,
    secure: false,
    hasBody: text !== undefined,
    readBody: async (limit) =>
      bytes.length > limit ? { outcome: 'too-large' } : { outcome: 'complete', bytes },
  }
}

/** The value of a header of a reply; `undefined` without one. */
export function headerIn(
  { headers }: { readonly headers: readonly string[] },
  name: string,
): string | undefined {
  const at = headers.findIndex((text, i) => i % 2 === 0 && text.toLowerCase() === name)
  return at === -1 ? undefined : headers[at + 1]
}
