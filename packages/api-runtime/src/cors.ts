import type { Reply } from './exchange.ts'

/** What a surface adds to CORS beyond what every one has. */
export interface CorsNames {
  /** Request headers of the surface's own. */
  readonly allowed: readonly string[]
  /** Response headers of the surface's own. */
  readonly exposed: readonly string[]
}

const commonAllowed = [
  'Authorization',
  'Content-Type',
  'Idempotency-Key',
  'If-Match',
  'If-None-Match',
  'X-Request-Id',
]
const commonExposed = [
  'Idempotency-Replayed',
  'RateLimit',
  'RateLimit-Policy',
  'Retry-After',
  'WWW-Authenticate',
  'X-Request-Id',
]
/** Browsers cap this at two hours; ten minutes keeps a changed policy from lasting. */
const preflightSeconds = '600'

/** CORS headers (Fetch standard, section 3.2) of one surface. Cookies are never involved, so credentials mode is not. */
export class Cors {
  readonly #allowed: string
  readonly #exposed: string

  constructor({ allowed, exposed }: CorsNames) {
    this.#allowed = [...commonAllowed, ...allowed].join(', ')
    this.#exposed = [...new Set([...commonExposed, ...exposed])].join(', ')
  }

  /** Lets a script of this origin read the reply. */
  share(headers: string[], origin: string): void {
    headers.push('Access-Control-Allow-Origin', origin, 'Access-Control-Expose-Headers', this.#exposed)
  }

  /** The answer to a preflight: the same for every installation, so it tells nothing about any. */
  preflight(origin: string, methods: string): Reply {
    return {
      status: 204,
      headers: [
        'Access-Control-Allow-Origin',
        origin,
        'Access-Control-Allow-Methods',
        methods,
        'Access-Control-Allow-Headers',
        this.#allowed,
        'Access-Control-Max-Age',
        preflightSeconds,
        'Vary',
        'Origin, Access-Control-Request-Method, Access-Control-Request-Headers',
      ],
      body: null,
    }
  }
}

/** Whether an OPTIONS request is a preflight rather than a question about the resource. */
export function isPreflight(method: string, origin: unknown, requestedMethod: unknown): boolean {
  return method === 'OPTIONS' && typeof origin === 'string' && typeof requestedMethod === 'string'
}
