import { audit, type Context } from './context.ts'
import { requireOneOf } from './input.ts'
import type { Attribution, Milliseconds, UserEvent } from './types.ts'
import { USER_ACTIONS } from './types/audit.ts'

const noteEveryMs = 10 * 60 * 1000
const mostNoted = 10_000

/** Writes what happens to users into the log, and of failed sign-ins only the first in a while. */
export function userEvents(context: Context): (event: UserEvent, by: Attribution) => Promise<boolean> {
  const noted = new Map<string, Milliseconds>()
  return async ({ accountId, action, target, details = null }, by) => {
    requireOneOf('An action of a user', action, USER_ACTIONS)
    const isFailure = action === 'user.sign-in-failed'
    const now = context.latest()
    const key = `${accountId}\n${target}`
    if (isFailure && now - (noted.get(key) ?? -Infinity) < noteEveryMs) return false
    if (isFailure) note(noted, key, now)
    const entry = { accountId, installationId: null, action, target, after: details }
    await context.engine.transaction((queries) => audit(context, queries, entry, by))
    return true
  }
}

/** Before the row is written, so that many attempts at once leave one. The oldest note makes room for the newest. */
function note(noted: Map<string, Milliseconds>, key: string, now: Milliseconds): void {
  noted.delete(key)
  noted.set(key, now)
  if (noted.size <= mostNoted) return
  for (const oldest of noted.keys()) {
    noted.delete(oldest)
    break
  }
}
