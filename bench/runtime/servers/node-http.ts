import { createServer } from 'node:http'
import type { Answer } from '../answer.ts'
import { listening } from '../listening.ts'
import { serve } from '../serve.ts'

/** The floor: what Node needs to take a request and send these bytes. */
serve<Answer>(({ status, headers, body }) =>
  listening(
    createServer((_, response) => {
      response.writeHead(status, [...headers])
      response.end(body)
    }),
  ),
)
