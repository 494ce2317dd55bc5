/** Time, as the client sees it; replaced in tests. */
export interface Waiting {
  /** Epoch milliseconds. */
  readonly now: () => number
  /** Resolves after that many milliseconds; rejects when the signal aborts. */
  readonly sleep: (milliseconds: number, signal: AbortSignal) => Promise<void>
  /** 0 to 1, so that clients that failed together do not come back together. */
  readonly random: () => number
}

type Fetch = (request: Request) => Promise<Response>

const mostAttempts = 3
const firstPauseMs = 300
/** A server that wants more than this is left alone: whoever called decides what to do. */
const longestPauseMs = 20_000

/** Methods that may be sent again, as they do the same again (RFC 9110, section 9.2.2). */
const idempotent = new Set(['GET', 'HEAD', 'OPTIONS', 'PUT', 'DELETE'])

/**
 * Sends idempotent requests, and those with an `Idempotency-Key`, again when the network fails or the server answers 429
 * or 503: three times in all, after the time that `Retry-After` asks for.
 */
export function retrying(fetch: Fetch, waiting: Waiting): Fetch {
  return async (request) => {
    if (!idempotent.has(request.method) && !request.headers.has('idempotency-key')) return fetch(request)
    for (let attempt = 1; ; attempt += 1) {
      // The last one may use the body up.
      const isLast = attempt === mostAttempts
      const outcome = await attempted(fetch, isLast ? request : request.clone())
      const pause = isLast || request.signal.aborted ? null : pauseAfter(outcome, attempt, waiting)
      if (pause === null) return settled(outcome)
      if (outcome instanceof Response) await outcome.body?.cancel()
      await waiting.sleep(pause, request.signal)
    }
  }
}

interface Failed {
  readonly error: unknown
}

async function attempted(fetch: Fetch, request: Request): Promise<Response | Failed> {
  try {
    return await fetch(request)
  } catch (error) {
    return { error }
  }
}

function settled(outcome: Response | Failed): Response {
  if (outcome instanceof Response) return outcome
  throw outcome.error
}

/** Milliseconds until the next attempt; `null` when there should be none. */
function pauseAfter(outcome: Response | Failed, attempt: number, { now, random }: Waiting): number | null {
  const own = firstPauseMs * 2 ** (attempt - 1) * (1 + random())
  if (!(outcome instanceof Response)) return own
  if (outcome.status !== 429 && outcome.status !== 503) return null
  const asked = retryAfter(outcome.headers.get('retry-after'), now())
  const pause = asked === null ? own : asked
  return pause > longestPauseMs ? null : pause
}

/** RFC 9110, section 10.2.3: seconds, or a date. */
function retryAfter(header: string | null, now: number): number | null {
  if (header === null) return null
  if (/^\d{1,9}$/.test(header)) return Number(header) * 1000
  const date = Date.parse(header)
  return Number.isNaN(date) ? null : Math.max(0, date - now)
}

/** The clock and the timers of the platform. */
export const platformWaiting: Waiting = {
  now: Date.now,
  random: Math.random,
  sleep: (milliseconds, signal) =>
    new Promise((resolve, reject) => {
      const abort = () => {
        clearTimeout(timer)
        reject(signal.reason)
      }
      const timer = setTimeout(() => {
        signal.removeEventListener('abort', abort)
        resolve()
      }, milliseconds)
      signal.addEventListener('abort', abort, { once: true })
    }),
}
