import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { Hono } from 'hono'
import type { Answer } from '../answer.ts'
import { listening } from '../listening.ts'
import { serve } from '../serve.ts'

interface HonoOptions extends Answer {
  readonly path: string
}

/**
 * One route and nothing around it, reached through the Request and the Response that every fetch handler understands.
 * An adapter made for Hono on Node avoids most of their cost.
 */
serve<HonoOptions>(({ path, status, headers, body }) => {
  const app = new Hono()
  const record = Object.fromEntries(pairsOf(headers))
  // Hono types statuses that have a body as a union of numbers.
  app.get(path, (context) => context.body(body, status as 200, record))
  return listening(createServer((request, response) => void answer(app, request, response)))
})

async function answer(app: Hono, incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
  const request = new Request(`http://${incoming.headers.host}${incoming.url}`, {
    method: incoming.method ?? 'GET',
    headers: pairsOf(incoming.rawHeaders),
  })
  const response = await app.fetch(request)
  outgoing.writeHead(response.status, [...response.headers].flat())
  outgoing.end(await response.text())
}

function pairsOf(flat: readonly string[]): [string, string][] {
  const pairs: [string, string][] = []
  for (let i = 0; i < flat.length; i += 2) pairs.push([flat[i] ?? '', flat[i + 1] ?? ''])
  return pairs
}
