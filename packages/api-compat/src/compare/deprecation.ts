import { type Node, flag, text } from './node.ts'
import type { Comparison } from './observation.ts'
import type { CompareOptions } from './options.ts'

/** Something that may be announced to go: an operation, a parameter, a header. */
export interface Announced {
  readonly pair: { readonly old: Node; readonly new: Node }
  /** First part of the rule ids. */
  readonly noun: 'operation' | 'parameter' | 'header'
  readonly what: string
  readonly operation: string
  readonly path: string
}

/** The day of `x-sunset`, `yyyy-mm-dd`; `undefined` when there is none that can be read. */
function sunsetOf(node: Node): string | undefined {
  const stated = text(node, 'x-sunset')
  const time = stated === undefined ? Number.NaN : Date.parse(stated)
  return Number.isNaN(time) ? undefined : new Date(time).toISOString().slice(0, 10)
}

/** Whether a removal was announced and its day has come. */
export function sunsetPassed(node: Node, options: CompareOptions): boolean {
  const sunset = sunsetOf(node)
  if (!flag(node, 'deprecated') || sunset === undefined) return false
  return options.sunset !== undefined && options.today !== undefined && sunset <= options.today
}

/** Reports a deprecation, its end, and announcements that promise less than before. */
export function compareDeprecation(comparison: Comparison, announced: Announced): void {
  const { old, new: next } = announced.pair
  const [before, after] = [flag(old, 'deprecated'), flag(next, 'deprecated')]
  if (before && !after) observe(comparison, announced, 'reactivated', 'is no longer deprecated')
  if (!before && after) reportDeprecated(comparison, announced)
  if (before && after) compareSunset(comparison, announced)
}

function reportDeprecated(comparison: Comparison, announced: Announced): void {
  const objection = objectionTo(announced.pair.new, comparison.options)
  if (objection) return observe(comparison, announced, objection.action, objection.said)
  const sunset = sunsetOf(announced.pair.new)
  const said = sunset ? `is deprecated and goes on ${sunset}` : 'is deprecated'
  observe(comparison, announced, 'deprecated', said)
}

/** What a team's policy says to a new deprecation; nothing where it is in order, or there is no policy. */
export function objectionTo(
  node: Node,
  { sunset: policy, today }: CompareOptions,
): { readonly action: string; readonly said: string } | undefined {
  const sunset = sunsetOf(node)
  if (!policy) return undefined
  if (sunset === undefined)
    return { action: 'deprecated-without-sunset', said: 'is deprecated without a day on which it goes' }
  if (today === undefined || sunset >= daysLater(today, policy.noticeDays)) return undefined
  return {
    action: 'sunset-too-soon',
    said: `goes on ${sunset}, less than ${policy.noticeDays} days from now`,
  }
}

function compareSunset(comparison: Comparison, announced: Announced): void {
  const [before, after] = [sunsetOf(announced.pair.old), sunsetOf(announced.pair.new)]
  if (before !== undefined && after === undefined) {
    observe(comparison, announced, 'sunset-withdrawn', `no longer says that it goes on ${before}`)
  } else if (before !== undefined && after !== undefined && after < before) {
    observe(comparison, announced, 'sunset-moved-up', `goes on ${after}, earlier than announced (${before})`)
  }
}

function daysLater(day: string, days: number): string {
  return new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10)
}

const SAFE = new Set(['deprecated', 'reactivated'])

function observe(comparison: Comparison, announced: Announced, action: string, said: string): void {
  comparison.observe({
    rule: `${announced.noun}-${action}`,
    verdict: SAFE.has(action) ? 'safe' : 'notice',
    operation: announced.operation,
    path: announced.path,
    message: `The ${announced.what} ${said}`,
    old: announced.pair.old.pointer,
    new: announced.pair.new.pointer,
  })
}
