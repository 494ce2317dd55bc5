import type { AddressInfo } from 'node:net'
import bearerAuth from '@fastify/bearer-auth'
import rateLimit from '@fastify/rate-limit'
import { openStore, parseSecret } from '@stella/store'
import Fastify, { type FastifyRequest } from 'fastify'
import { serve } from '../serve.ts'

interface FastifyOptions {
  readonly database: string
  readonly path: string
  /** The release that `Accept-Version` selects. */
  readonly version: string
  /** What the route returns, before it is serialised. */
  readonly body: unknown
  /** Requests a minute. */
  readonly quota: number
}

/** What a team would put together for the same work: plugins for auth and limits, version constraint, response schema. */
serve<FastifyOptions>(async ({ database, path, version, body, quota }) => {
  const store = await openStore({ path: database })
  const callers = new WeakMap<FastifyRequest, string>()
  const app = Fastify()
  await app.register(bearerAuth, {
    keys: [],
    auth: async (token, request) => {
      const secret = parseSecret(token)
      const caller = secret === null ? null : await store.authenticate(secret)
      if (caller !== null) callers.set(request, caller.installation.id)
      return caller !== null
    },
  })
  await app.register(rateLimit, {
    max: quota,
    timeWindow: 60_000,
    hook: 'preHandler',
    keyGenerator: (request) => callers.get(request) ?? request.ip,
    enableDraftSpec: true,
  })
  const constraints = { version }
  const schema = { response: { 200: schemaOf(body) } }
  app.get(path, { constraints, schema }, (_, reply) => reply.send(body))
  await app.listen({ port: 0, host: '127.0.0.1' })
  // A listening TCP server has an address object.
  const { port } = app.server.address() as AddressInfo
  return {
    port,
    stop: async () => {
      app.server.closeAllConnections()
      await store.close()
    },
  }
})

/** The tightest schema there is for a value, which is the fastest one to serialise by. */
function schemaOf(value: unknown): object {
  if (value === null) return { type: ['string', 'null'] }
  if (Array.isArray(value)) return { type: 'array', items: value.length === 0 ? {} : schemaOf(value[0]) }
  if (typeof value !== 'object') return { type: typeof value }
  const properties = Object.fromEntries(
    Object.entries(value).map(([name, member]) => [name, schemaOf(member)]),
  )
  return { type: 'object', properties }
}
