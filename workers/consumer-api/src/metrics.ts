import type { CallRecord, Reply } from '@stella/api-runtime'

/** Upper bounds in seconds: most answers take well under a millisecond, a busy disk some tens. */
const bounds = [0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 1, 2.5]

/** How long the requests of one operation, release and status took. */
interface Series {
  readonly labels: string
  /** Requests by the first bound they stayed within; the last place is for those beyond all. */
  readonly counts: Float64Array
  seconds: number
}

/**
 * Metrics of one server, in Prometheus' text format 0.0.4. Counted here rather than by prom-client, which hashes the
 * labels of every observation: a tenth of what the whole pipeline costs.
 */
export class Metrics {
  /** By operation, then release, then status. */
  readonly #durations = new Map<string, Map<string, Map<number, Series>>>()
  readonly #deprecated = new Map<string, number>()

  /** Counts one answered request. */
  observe({ operationId, release, status, durationMs, deprecatedMembers }: CallRecord): void {
    const operation = operationId ?? 'none'
    const seconds = durationMs / 1000
    const series = this.#series(operation, release, status)
    const place = bounds.findIndex((bound) => seconds <= bound)
    const bucket = place === -1 ? bounds.length : place
    series.counts[bucket] = (series.counts[bucket] ?? 0) + 1
    series.seconds += seconds
    for (const member of deprecatedMembers) {
      const labels = labelled({ operation, release, member })
      this.#deprecated.set(labels, (this.#deprecated.get(labels) ?? 0) + 1)
    }
  }

  /** What a scrape is answered. */
  reply(): Reply {
    const headers = ['Content-Type', 'text/plain; version=0.0.4; charset=utf-8']
    return {
      status: 200,
      headers,
      body: [...this.#durationLines(), ...this.#deprecatedLines(), ''].join('\n'),
    }
  }

  #series(operation: string, release: string, status: number): Series {
    const byRelease = at(this.#durations, operation, () => new Map<string, Map<number, Series>>())
    const byStatus = at(byRelease, release, () => new Map<number, Series>())
    return at(byStatus, status, () => ({
      labels: labelled({ operation, release, status: String(status) }),
      counts: new Float64Array(bounds.length + 1),
      seconds: 0,
    }))
  }

  #durationLines(): string[] {
    const name = 'stella_request_duration_seconds'
    const all = [...this.#durations.values()].flatMap((byRelease) =>
      [...byRelease.values()].flatMap((byStatus) => [...byStatus.values()]),
    )
    return [
      `# HELP ${name} Time from the last header of a request to its reply, by operation, release served and status.`,
      `# TYPE ${name} histogram`,
      ...all.flatMap((series) => histogramLines(name, series)),
    ]
  }

  #deprecatedLines(): string[] {
    const name = 'stella_deprecated_requests_total'
    return [
      `# HELP ${name} Requests that used a deprecated member, by operation, release and member.`,
      `# TYPE ${name} counter`,
      ...[...this.#deprecated].map(([labels, count]) => `${name}{${labels}} ${count}`),
    ]
  }
}

function histogramLines(name: string, { labels, counts, seconds }: Series): string[] {
  let total = 0
  const buckets = [...bounds, '+Inf'].map((bound, i) => {
    total += counts[i] ?? 0
    return `${name}_bucket{${labels},le="${bound}"} ${total}`
  })
  return [...buckets, `${name}_sum{${labels}} ${seconds}`, `${name}_count{${labels}} ${total}`]
}

function labelled(labels: { readonly [name: string]: string }): string {
  return Object.entries(labels)
    .map(([name, value]) => `${name}="${value.replaceAll(/["\\\n]/g, escapeLabel)}"`)
    .join(',')
}

function escapeLabel(character: string): string {
  return character === '\n' ? String.raw`\n` : `\\${character}`
}

function at<Key, Value>(map: Map<Key, Value>, key: Key, make: () => Value): Value {
  let value = map.get(key)
  if (value === undefined) map.set(key, (value = make()))
  return value
}
