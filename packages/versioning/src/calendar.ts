const millisecondsADay = 86_400_000

/** The instant a day `yyyy-mm-dd` begins in UTC, in epoch milliseconds; `null` when there is no such day. */
export function parseDay(text: string): number | null {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return null
  const instant = Date.parse(`${text}T00:00:00Z`)
  return Number.isFinite(instant) && formatDay(instant) === text ? instant : null
}

/** Like `parseDay`, for days that have been checked: throws `RangeError` when there is no such day. */
export function startOfDay(text: string): number {
  const instant = parseDay(text)
  if (instant === null) throw new RangeError(`"${text}" is not a day: write yyyy-mm-dd.`)
  return instant
}

/** The UTC day of an instant in epoch milliseconds, `yyyy-mm-dd`. */
export function formatDay(instant: number): string {
  return new Date(instant).toISOString().slice(0, 10)
}

/** The same time of day, `days` later. */
export function addDays(instant: number, days: number): number {
  return instant + days * millisecondsADay
}

/** The same day of the month `months` later in UTC, or that month's last day: 31 August and six months is 28 or 29 February. */
export function addMonths(instant: number, months: number): number {
  const date = new Date(instant)
  const day = date.getUTCDate()
  date.setUTCMonth(date.getUTCMonth() + months)
  // A day that the month does not have ran over into the next one: step back to the last day before.
  if (date.getUTCDate() !== day) date.setUTCDate(0)
  return date.getTime()
}
