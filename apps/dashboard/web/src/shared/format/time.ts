import { once } from '../once.ts'

const units = [
  ['year', 31_536_000],
  ['month', 2_592_000],
  ['week', 604_800],
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
] as const

// Each loads the rules of its language: not before somebody needs them.
const relative = once(() => new Intl.RelativeTimeFormat('en', { numeric: 'auto', style: 'long' }))
/** Day before month and 24 hours: read the same everywhere, while 3/4 and 12 AM are not. */
const exact = once(() => new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'long' }))
const day = once(() => new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeZone: 'UTC' }))

/** `5 minutes ago`, `in 3 days`, `just now`. Both in milliseconds since the epoch. */
export function relativeTime(at: number, now: number): string {
  const seconds = Math.trunc((at - now) / 1000)
  // `in 2 weeks` would hide which of seven days is meant.
  const unit = units.find(([name, size]) => name !== 'week' && Math.abs(seconds) >= size)
  return unit === undefined ? 'just now' : relative().format(Math.trunc(seconds / unit[1]), unit[0])
}

/** Date and time to the second, in the reader's time zone. */
export function exactTime(at: number): string {
  return exact().format(at)
}

/** The calendar day, in UTC: releases and sunsets are dates, the same for every reader. */
export function calendarDay(at: number): string {
  return day().format(at)
}

/** Whole days from `now` to `at`, counted up: the day of the event has 0 left. Negative once it is past. */
export function daysLeft(at: number, now: number): number {
  return Math.ceil((at - now) / 86_400_000)
}

/** `9:41` of the time that is left, in milliseconds. */
export function countdown(left: number): string {
  const seconds = Math.max(0, Math.ceil(left / 1000))
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
}

/** `10 minutes`, `2 days`: a length of time in its largest whole unit. */
export function duration(seconds: number): string {
  const unit = units.find(([, size]) => seconds >= size && seconds % size === 0)
  const [name, count] = unit === undefined ? ['second', seconds] : [unit[0], seconds / unit[1]]
  return `${count} ${name}${count === 1 ? '' : 's'}`
}
