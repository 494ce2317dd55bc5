import createFetchClient, { type Client as FetchClient } from 'openapi-fetch'
import { deprecationIn, once, type Deprecation } from './deprecation.ts'
import { release as newest, type paths } from './generated/api.ts'
import { platformWaiting, retrying, type Waiting } from './retry.ts'

export interface ClientOptions {
  /** Where the server is, such as `https://stella.example.com`; empty for the one that a page came from. */
  readonly baseUrl: string
  /** A management token; left out where the cookie of a session says who calls. */
  readonly token?: string
  /** Release to be served as, `major.minor.patch`; the one these types are of when absent. */
  readonly release?: string
  /** Told once of each thing that was called and will go. */
  readonly onDeprecated?: (deprecation: Deprecation) => void
  /** The platform's own when absent. */
  readonly fetch?: (request: Request) => Promise<Response>
  /** The platform's own clock and timers when absent. */
  readonly waiting?: Waiting
}

/** Calls operations by method and path template: `client.GET('/installations/{installationId}', { params })`. */
export type Client = FetchClient<paths>

/** Makes a client of the management API. */
export function createClient(options: ClientOptions): Client {
  const { baseUrl, token, release = newest, onDeprecated } = options
  const { fetch = (request: Request) => globalThis.fetch(request), waiting = platformWaiting } = options
  const client = createFetchClient<paths>({
    baseUrl: `${baseUrl}/api/v${release.slice(0, release.indexOf('.'))}`,
    fetch: retrying(fetch, waiting),
    headers: {
      'X-Stella-Api-Version': release,
      ...(token !== undefined && { Authorization: `Bearer ${token}` }),
    },
  })
  if (onDeprecated === undefined) return client
  const report = once(onDeprecated)
  client.use({
    onResponse({ request, response, schemaPath }) {
      const found = deprecationIn(`${request.method} ${schemaPath}`, response.headers)
      if (found !== null) report(found)
      return undefined
    },
  })
  return client
}
