import { nodeAt } from './node.ts'
import type { Observation } from './observation.ts'
import type { CompareOptions } from './options.ts'
import { sunsetPassed } from './deprecation.ts'
import type { JsonObject } from '../json.ts'
import { pointerTokens, valueAt } from '../load/pointer.ts'

/** What a team's options make of an observation; nothing when they drop it. */
export function judged(
  observation: Observation,
  oldRoot: JsonObject,
  options: CompareOptions,
): Observation | undefined {
  const verdict = options.severities?.[observation.rule]
  if (verdict === 'off') return undefined
  if (verdict !== undefined) return { ...observation, verdict }
  return leftAsAnnounced(observation, oldRoot, options)
    ? {
        ...observation,
        verdict: 'notice',
        message: `${observation.message}, as announced`,
        witness: undefined,
      }
    : observation
}

/** Whether something is gone whose `x-sunset` day has come. */
function leftAsAnnounced(
  { verdict, old, new: next }: Observation,
  oldRoot: JsonObject,
  options: CompareOptions,
): boolean {
  if (verdict !== 'breaking' || old === null || next !== null || !options.sunset) return false
  const node = nodeAt(oldRoot, old, valueAt(oldRoot, pointerTokens(old)))
  return node !== undefined && sunsetPassed(node, options)
}
