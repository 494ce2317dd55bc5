import { formatDay, parseDay } from './calendar.ts'

/** One promise that a release line breaks. */
export interface PolicyProblem {
  /** The release, major or floor it is about: `1.2.0`, `v1 sunset`, `v1 floor 1.2`. */
  readonly subject: string
  readonly message: string
  /** The first day that keeps every rule, `yyyy-mm-dd`; `null` when the problem is not one of dates. */
  readonly firstPermitted: string | null
}

/** A release line that breaks its own promises. Its message lists every problem. */
export class PolicyError extends Error {
  override readonly name = 'PolicyError'
  readonly problems: readonly PolicyProblem[]

  constructor(problems: readonly PolicyProblem[]) {
    const lines = problems.map(({ subject, message }) => `\n- ${subject}: ${message}`)
    super(`The release line breaks its own promises:${lines.join('')}`)
    this.problems = problems
  }
}

/** A rule's lower bound on a date, epoch milliseconds. */
export interface Bound {
  readonly because: string
  readonly earliest: number
}

/** Collects problems. What cannot be read becomes `NaN`, and every rule that rests on it stays silent. */
export class Report {
  readonly problems: PolicyProblem[] = []

  add(subject: string, message: string): void {
    this.problems.push({ subject, message, firstPermitted: null })
  }

  readDay(subject: string, what: string, text: string): number {
    const day = parseDay(text)
    if (day === null) this.add(subject, `${what} "${text}" is not a day: write yyyy-mm-dd.`)
    return day ?? Number.NaN
  }

  /** Reports a day that comes before any of its bounds; returns the day, moved on to keep them all. */
  notBefore(subject: string, day: number, bounds: readonly Bound[]): number {
    const broken = bounds.filter((bound) => day < bound.earliest)
    if (broken.length === 0) return day
    const earliest = Math.max(...broken.map((bound) => bound.earliest))
    const firstPermitted = formatDay(earliest)
    const reasons = broken.map((bound) => `${bound.because} (${formatDay(bound.earliest)})`).join('; ')
    const message = `${formatDay(day)} is too early: ${reasons}. First permitted date: ${firstPermitted}.`
    this.problems.push({ subject, message, firstPermitted })
    return earliest
  }
}
