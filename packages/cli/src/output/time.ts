const minute = 60_000
const hour = 60 * minute
const day = 24 * hour

/** `2026-11-21 20:43` in UTC. */
export function shortTime(at: number): string {
  return new Date(at).toISOString().slice(0, 16).replace('T', ' ')
}

/** RFC 3339 in UTC, for JSON. */
export function isoTime(at: number): string
export function isoTime(at: number | null): string | null
export function isoTime(at: number | null): string | null {
  return at === null ? null : new Date(at).toISOString()
}

/** `2026-11-21` in UTC. */
export function isoDay(at: number): string {
  return new Date(at).toISOString().slice(0, 10)
}

/** How long ago something was, in its largest unit; `never` for what was not. */
export function ago(at: number | null, now: number): string {
  if (at === null) return 'never'
  const passed = now - at
  if (passed < minute) return 'just now'
  if (passed < hour) return counted(Math.floor(passed / minute), 'minute')
  if (passed < day) return counted(Math.floor(passed / hour), 'hour')
  return counted(Math.floor(passed / day), 'day')
}

function counted(count: number, unit: string): string {
  return `${count} ${unit}${count === 1 ? '' : 's'} ago`
}

const units = { m: minute, h: hour, d: day, w: 7 * day }

/** A span such as `30m`, `24h`, `90d` or `2w`, in milliseconds; `undefined` when it is none. */
export function parseSpan(text: string): number | undefined {
  const match = /^(\d{1,6})([mhdw])$/.exec(text)
  const [, count, unit] = match ?? []
  if (unit !== 'm' && unit !== 'h' && unit !== 'd' && unit !== 'w') return undefined
  const span = Number(count) * units[unit]
  return span > 0 ? span : undefined
}
