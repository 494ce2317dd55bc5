import type { CallRecord, Reply } from '@stella/api-runtime'
import { Counter, Histogram, Registry } from 'prom-client'

/** Upper bounds in seconds: most answers take well under a millisecond, a busy disk some tens. */
const buckets = [0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 1, 2.5]

export interface Metrics {
  /** Counts one answered request. */
  observe(record: CallRecord): void
  /** The metrics in Prometheus' text format. */
  reply(): Promise<Reply>
}

/** Metrics of one server (prom-client: the exposition format and its escaping are its subject, not ours). */
export function createMetrics(): Metrics {
  const registry = new Registry()
  const registers = [registry]
  const duration = new Histogram({
    name: 'stella_request_duration_seconds',
    help: 'Time from the last header of a request to its reply, by operation, release served and status.',
    labelNames: ['operation', 'release', 'status'] as const,
    buckets,
    registers,
  })
  const deprecated = new Counter({
    name: 'stella_deprecated_requests_total',
    help: 'Requests that used a deprecated member, by operation, release and member.',
    labelNames: ['operation', 'release', 'member'] as const,
    registers,
  })
  return {
    observe({ operationId, release, status, durationMs, deprecatedMembers }) {
      const operation = operationId ?? 'none'
      duration.observe({ operation, release, status }, durationMs / 1000)
      for (const member of deprecatedMembers) deprecated.inc({ operation, release, member })
    },
    async reply() {
      const body = await registry.metrics()
      return { status: 200, headers: ['Content-Type', registry.contentType], body }
    },
  }
}
