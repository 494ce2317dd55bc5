import { integrations } from '@stella/api-contract'
import {
  trustedProxies,
  type CallRecord,
  type Exchange,
  type ExchangeHandler,
  type Reply,
} from '@stella/api-runtime'
import { NodeEdge } from '@stella/api-runtime/node'
import { randomUUID } from 'node:crypto'
import type { Store } from '@stella/store'
import type { Logger } from 'pino'
import { createConsumerApi, type ConsumerApiOptions } from './index.ts'
import { Metrics } from './metrics.ts'

export interface StartOptions extends Pick<
  ConsumerApiOptions,
  'store' | 'headerPrefix' | 'deprecationHeader' | 'docsUrl' | 'rateLimit' | 'bodyLimitBytes'
> {
  readonly store: Store
  readonly host: string
  /** 0 picks a free one. */
  readonly port: number
  /** Addresses and CIDR ranges of proxies whose `X-Forwarded-For` counts. */
  readonly trustedProxies: readonly string[]
  readonly logger: Logger
  /** Serves what is not below the surface's base: other surfaces, pages. `null` for what it does not know either. */
  readonly beside?: (exchange: Exchange) => Reply | Promise<Reply | null> | null
}

export interface RunningServer {
  readonly host: string
  readonly port: number
  /** Stops accepting, lets running requests finish for at most `deadlineMs`, and closes. The store stays open. */
  close(deadlineMs: number): Promise<void>
}

/** Serves the consumer API on `node:http`, with `/metrics` beside it for whoever asks from this machine. */
export async function startConsumerApi(options: StartOptions): Promise<RunningServer> {
  const { host, port, logger, beside, ...api } = options
  const isProxy = trustedProxies(options.trustedProxies)
  const metrics = new Metrics()
  const onFailure = (error: unknown, requestId?: string): void => {
    logger.error({ err: error, requestId }, 'request failed')
  }
  const surface = await createConsumerApi({
    ...api,
    isProxy,
    clock: Date.now,
    monotonic: () => performance.now(),
    newRequestId: requestIds(),
    observe(record) {
      metrics.observe(record)
      logCall(logger, record)
    },
    onFailure,
  })
  const handler: ExchangeHandler = (exchange) => {
    // First what there is most of, so that it costs nothing to serve more beside it.
    if (exchange.target.startsWith(ownPath)) return surface.handle(exchange)
    if (isMetricsRequest(exchange)) return metrics.reply()
    const reply = beside?.(exchange) ?? surface.handle(exchange)
    if (!(reply instanceof Promise)) return reply
    return reply.then((settled) => settled ?? surface.handle(exchange))
  }
  const edge = new NodeEdge({ handler, refuse: surface.refuse, onFailure, isProxy })
  const address = await edge.listen(port, host)
  return { host, port: address.port, close: (deadlineMs) => edge.drain(deadlineMs) }
}

const ownPath = `${integrations.base}/`

/** Ids of one process: a random start, and a count. */
function requestIds(): () => string {
  const start = `req_${randomUUID().replaceAll('-', '').slice(0, 20)}`
  let count = 0
  return () => start + (count += 1).toString(36).padStart(8, '0')
}

const loopback = /^(?:127\.|::1$|::ffff:127\.)/
/** What proxies say of themselves, each in its way. */
const proxied = /^(?:x-forwarded-.*|x-real-ip|forwarded|via)$/i

const loopbackHost = /^(?:127(?:\.\d{1,3}){3}|localhost|\[::1\])(?::\d+)?$/i

/** Metrics tell about every installation, so only this machine gets them, and no proxy on it for somebody else. */
function isMetricsRequest({ target, method, remoteAddress, rawHeaders }: Exchange): boolean {
  if (target !== '/metrics' || method !== 'GET' || !loopback.test(remoteAddress)) return false
  return rawHeaders.every((name, i) => {
    if (i % 2 === 1) return true
    // A page that rebinds its name to this machine still sends that name.
    if (name.toLowerCase() === 'host') return loopbackHost.test(rawHeaders[i + 1] ?? '')
    return !proxied.test(name)
  })
}

function logCall(logger: Logger, record: CallRecord): void {
  if (record.status >= 500) logger.error(record, 'request')
  else logger.info(record, 'request')
}
