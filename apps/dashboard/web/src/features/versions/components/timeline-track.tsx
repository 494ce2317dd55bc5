import { cx } from 'class-variance-authority'
import type { PolicyRelease } from '../../../shared/api/types.ts'
import { segmentsOf, shareOf, type Span, type Tick } from '../timeline.ts'

const percent = (share: number): string => `${share * 100}%`

const looks = {
  planned: 'border border-dashed border-control',
  served: 'bg-chart-1',
  deprecated: 'bg-chart-4',
  'past-sunset': 'bg-chart-6/60',
}

/** The life of one release on the common axis. What it shows is also told in words beside it. */
export function TimelineTrack({ release, span, now }: { release: PolicyRelease; span: Span; now: number }) {
  const ended = release.state === 'below-floor' || release.state === 'retired'
  return (
    <div aria-hidden className="relative h-full">
      {segmentsOf(release, span, now).map(({ kind, from, to }) => (
        <span
          key={kind}
          className={cx(
            'absolute top-1/2 h-2 -translate-y-1/2 rounded-xs',
            looks[kind],
            ended && 'opacity-40',
          )}
          style={{ left: percent(from), width: percent(to - from) }}
        />
      ))}
      {release.sunset !== null && (
        <span
          className="absolute top-1/2 h-4 w-0.5 -translate-y-1/2 rounded-full bg-bad"
          style={{ left: percent(shareOf(Date.parse(release.sunset), span)) }}
        />
      )}
    </div>
  )
}

/** Month lines behind the tracks, and the line of today. */
export function TimelineGrid({ ticks, today }: { ticks: readonly Tick[]; today: number }) {
  return (
    <div aria-hidden className="pointer-events-none absolute inset-0">
      {ticks.map(({ share }) => (
        <span key={share} className="absolute inset-y-0 w-px bg-line" style={{ left: percent(share) }} />
      ))}
      <span className="absolute inset-y-0 z-1 w-px bg-accent" style={{ left: percent(today) }} />
    </div>
  )
}

/** The axis: months, and today. */
export function TimelineAxis({ ticks, today }: { ticks: readonly Tick[]; today: number }) {
  return (
    <div aria-hidden className="relative h-6 basis-full text-2xs text-faint">
      {ticks
        .filter(({ share }) => Math.abs(share - today) > 0.14 && share < 0.97)
        .map(({ share, label }) => (
          <span key={share} className="absolute bottom-1 -translate-x-1/2" style={{ left: percent(share) }}>
            {label}
          </span>
        ))}
      <span
        className="absolute bottom-1 -translate-x-1/2 font-medium text-accent"
        style={{ left: percent(today) }}
      >
        Today
      </span>
    </div>
  )
}
