import { createServer } from 'node:http'
import { getRequestListener } from '@hono/node-server'
import { Hono } from 'hono'
import type { Answer } from '../answer.ts'
import { listening } from '../listening.ts'
import { serve } from '../serve.ts'

interface HonoOptions extends Answer {
  readonly path: string
}

/** One route and nothing around it, on the adapter that Hono has for Node. */
serve<HonoOptions>(({ path, status, headers, body }) => {
  const app = new Hono()
  const record = recordOf(headers)
  // Hono types statuses that have a body as a union of numbers.
  app.get(path, (context) => context.body(body, status as 200, record))
  return listening(createServer(getRequestListener(app.fetch)))
})

function recordOf(flat: readonly string[]): Record<string, string> {
  const record: Record<string, string> = {}
  for (let i = 0; i < flat.length; i += 2) record[flat[i] ?? ''] = flat[i + 1] ?? ''
  return record
}
