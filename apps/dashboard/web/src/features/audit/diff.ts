import { exactTime } from '../../shared/format/time.ts'

/** One member that differs; `undefined` where it is missing on that side. */
export interface Difference {
  /** `policy.minorMonths`; empty when the value as a whole differs. */
  readonly path: string
  readonly before: unknown
  readonly after: unknown
}

type Members = { readonly [name: string]: unknown }

/** What a change changed, member by member. Lists are compared as a whole: their order has a meaning. */
export function differences(before: unknown, after: unknown, path = ''): readonly Difference[] {
  if (same(before, after)) return []
  if (!isMembers(before) && !isMembers(after)) return [{ path, before, after }]
  if (!(isMembers(before) || isNothing(before)) || !(isMembers(after) || isNothing(after))) {
    return [{ path, before, after }]
  }
  const [old, now] = [isMembers(before) ? before : {}, isMembers(after) ? after : {}]
  const names = [...new Set([...Object.keys(old), ...Object.keys(now)])]
  return names.flatMap((name) => differences(old[name], now[name], path === '' ? name : `${path}.${name}`))
}

/** A value as somebody reads it: texts bare, lists with commas, the rest as JSON. */
export function readable(value: unknown): string {
  if (value === undefined || value === null) return '–'
  if (typeof value === 'string') return value
  if (Array.isArray(value)) return value.length === 0 ? 'none' : value.map(readable).join(', ')
  return JSON.stringify(value)
}

/** The same for a member: the store keeps moments (`revokedAt`) as milliseconds, which nobody reads. */
export function readableMember(path: string, value: unknown): string {
  return typeof value === 'number' && path.endsWith('At') ? exactTime(value) : readable(value)
}

function same(a: unknown, b: unknown): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b)
}

function isNothing(value: unknown): boolean {
  return value === null || value === undefined
}

function isMembers(value: unknown): value is Members {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
