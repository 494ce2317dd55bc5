import type { Dashboard } from '@stella/dashboard-server'
import type { Store } from '@stella/store'
import type { Logger } from 'pino'
import type { Config } from '../config/settings.ts'
import { unusable } from '../failure.ts'

export interface Listening {
  /** Where a client on this machine finds it. */
  readonly url: string
  readonly port: number
  close(): Promise<void>
}

/**
 * Serves the API on the configured address, and the dashboard beside it where there is one.
 * @throws Failure when the address cannot be listened on
 */
export async function listen(
  store: Store,
  config: Config,
  logger: Logger,
  dashboard: Dashboard | null,
): Promise<Listening> {
  const { startConsumerApi } = await import('@stella/consumer-api/node')
  const { host, port, headerPrefix, deprecationHeader, docsUrl, trustedProxies } = config
  const rateLimit = { quota: config.rateLimit, windowSeconds: 60 }
  try {
    const server = await startConsumerApi({
      store,
      logger,
      host,
      port,
      headerPrefix,
      deprecationHeader,
      docsUrl,
      trustedProxies,
      rateLimit,
      bodyLimitBytes: config.bodyLimit,
      ...(dashboard !== null && { beside: (exchange) => dashboard.handle(exchange) }),
    })
    return {
      url: `http://${reachable(host)}:${server.port}`,
      port: server.port,
      close: () => server.close(config.drainSeconds * 1000),
    }
  } catch (error) {
    throw listenFailure(error, host, port)
  }
}

/** The address to call from this machine; a wildcard is none. */
function reachable(host: string): string {
  if (host === '0.0.0.0') return '127.0.0.1'
  if (host === '::') return '[::1]'
  return host.includes(':') ? `[${host}]` : host
}

const advice: Readonly<Record<string, (port: number) => string>> = {
  EADDRINUSE: (port) =>
    `Port ${port} is in use, maybe by another Stella. Stop what listens there, or choose another port: STELLA_PORT=${port === 65_535 ? 4000 : port + 1}`,
  EACCES: (port) => `This user may not listen on port ${port}. Choose one above 1023: STELLA_PORT=4000`,
  EADDRNOTAVAIL: () =>
    'This machine has no such address. Set STELLA_HOST to one it has, such as 127.0.0.1 or 0.0.0.0.',
  ENOTFOUND: () => 'No such host is known. Set STELLA_HOST to an address of this machine, such as 127.0.0.1.',
}

function listenFailure(error: unknown, host: string, port: number): unknown {
  if (!(error instanceof Error) || !('code' in error)) return error
  const next = advice[String(error.code)]
  if (next === undefined) return error
  return unusable(
    'CANNOT_LISTEN',
    `Cannot listen on ${host} port ${port} (${String(error.code)}).`,
    next(port),
  )
}
