import type { PolicyMajor, PolicyRelease } from '../../shared/api/types.ts'

/** The stretch of time that is drawn, in milliseconds. */
export interface Span {
  readonly from: number
  readonly to: number
}

const day = 86_400_000

/** From the first release to whatever is planned last, with room on both sides; today is always inside. */
export function spanOf(releases: readonly PolicyRelease[], now: number): Span {
  const moments = releases
    .flatMap(({ date, sunset, servedUntil }) => [date, sunset, servedUntil])
    .filter((date) => date !== null)
    .map((date) => Date.parse(date))
  const first = Math.min(now, ...moments)
  const last = Math.max(now + 90 * day, ...moments)
  const room = (last - first) * 0.03
  return { from: first - room, to: last + room }
}

/** Where a moment is in the span: 0 at its begin, 1 at its end, never outside. */
export function shareOf(at: number, { from, to }: Span): number {
  return Math.min(1, Math.max(0, (at - from) / (to - from)))
}

export interface Segment {
  readonly kind: 'planned' | 'served' | 'deprecated' | 'past-sunset'
  readonly from: number
  readonly to: number
}

/**
 * The life of a release in stretches, as shares of the span. One whose end is open is drawn to the end of the span. After its
 * sunset a release still answers until it is retired, and that is drawn, too.
 */
export function segmentsOf(release: PolicyRelease, span: Span, now: number): readonly Segment[] {
  const from = Date.parse(release.date)
  const sunset = momentOf(release.sunset)
  const end = endOf(release, span)
  const deprecated = Math.min(momentOf(release.deprecatedSince) ?? end, end)
  const over = Math.min(sunset ?? end, end)
  const segments: Segment[] = [
    { kind: from > now ? 'planned' : 'served', from, to: Math.max(from, deprecated) },
    { kind: 'deprecated', from: Math.max(from, deprecated), to: over },
    { kind: 'past-sunset', from: Math.max(from, over), to: end },
  ]
  return segments
    .filter(({ from: begin, to }) => to > begin)
    .map((segment) => ({ ...segment, from: shareOf(segment.from, span), to: shareOf(segment.to, span) }))
}

/** `servedUntil` is the earliest end where nothing stopped yet; a served release without a plan stays open. */
function endOf({ state, servedUntil, sunset }: PolicyRelease, span: Span): number {
  const stopped = state === 'below-floor' || state === 'retired'
  if (stopped) return momentOf(servedUntil) ?? momentOf(sunset) ?? span.to
  return span.to
}

function momentOf(date: string | null): number | null {
  return date === null ? null : Date.parse(date)
}

export interface Tick {
  readonly share: number
  readonly label: string
}

const month = new Intl.DateTimeFormat('en', { month: 'short', timeZone: 'UTC' })

/** First days of months, at most about `most` of them; January carries the year. */
export function ticksOf(span: Span, most: number): readonly Tick[] {
  const begin = new Date(span.from)
  const months = (span.to - span.from) / (30.44 * day)
  const step = [1, 2, 3, 6, 12].find((size) => months / size <= most) ?? 24
  const ticks: Tick[] = []
  for (let index = 0; index <= months + 1; index++) {
    const at = Date.UTC(begin.getUTCFullYear(), begin.getUTCMonth() + 1 + index)
    const date = new Date(at)
    if (at > span.to) break
    if (date.getUTCMonth() % Math.min(step, 12) !== 0) continue
    const label = date.getUTCMonth() === 0 ? String(date.getUTCFullYear()) : month.format(date)
    ticks.push({ share: shareOf(at, span), label })
  }
  return ticks
}

export interface FloorRaise {
  readonly version: string
  readonly at: number
}

/** Planned raises of support floors that are still to come. */
export function comingFloors(majors: readonly PolicyMajor[], now: number): readonly FloorRaise[] {
  return majors
    .flatMap(({ floors }) => floors.map(({ version, effective }) => ({ version, at: Date.parse(effective) })))
    .filter(({ at }) => at > now)
}
