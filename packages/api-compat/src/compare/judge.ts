import { nodeAt } from './node.ts'
import type { Observation } from './observation.ts'
import type { CompareOptions } from './options.ts'
import { objectionTo, sunsetPassed } from './deprecation.ts'
import type { JsonObject } from '../json.ts'
import { pointerTokens, valueAt } from '../load/pointer.ts'

/** What a team's options make of an observation; nothing when they drop it. */
export function judged(
  observed: Observation,
  { old: oldRoot, new: newRoot }: { readonly old: JsonObject; readonly new: JsonObject },
  options: CompareOptions,
): Observation | undefined {
  const observation = { ...observed, ...leavingTooSoon(observed, newRoot, options) }
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

/** What a team's policy says to the deprecation of a value, which is no operation, parameter or header. */
function leavingTooSoon(
  { rule, new: place }: Observation,
  newRoot: JsonObject,
  options: CompareOptions,
): Pick<Observation, 'verdict' | 'message'> | undefined {
  if (!rule.endsWith('-schema-deprecated') || place === null) return undefined
  const pointer = place.slice(0, place.lastIndexOf('/'))
  const node = nodeAt(newRoot, pointer, valueAt(newRoot, pointerTokens(pointer)))
  const objection = node && objectionTo(node, options)
  return objection && { verdict: 'notice', message: `The value ${objection.said}` }
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
