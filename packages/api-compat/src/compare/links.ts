import { isDeepStrictEqual } from 'node:util'
import { type Node, member, members } from './node.ts'
import type { Comparison } from './observation.ts'

/** Reports links of a response that are gone or lead elsewhere. */
export function compareLinks(
  comparison: Comparison,
  place: { readonly operation: string; readonly path: string },
  pair: { readonly old: Node; readonly new: Node },
): void {
  const [old, next] = [members(member(pair.old, 'links')), members(member(pair.new, 'links'))]
  for (const name of new Set([...old.keys(), ...next.keys()])) {
    const [before, after] = [old.get(name), next.get(name)]
    const change = changeOf(before, after)
    if (!change) continue
    comparison.observe({
      rule: `response-link-${change.action}`,
      verdict: change.action === 'added' ? 'safe' : 'notice',
      operation: place.operation,
      path: `${place.path} link ${name}`,
      message: `The link ${name} ${change.said}`,
      old: before?.pointer ?? null,
      new: after?.pointer ?? null,
      detail: name,
    })
  }
}

function changeOf(
  old: Node | undefined,
  next: Node | undefined,
): { action: string; said: string } | undefined {
  if (!next) return { action: 'removed', said: 'is gone' }
  if (!old) return { action: 'added', said: 'is new' }
  // What a link refers to by operationId may be renamed without anyone noticing: only what is passed on counts.
  return isDeepStrictEqual(passed(old), passed(next))
    ? undefined
    : { action: 'changed', said: 'passes on other values' }
}

function passed(link: Node): unknown {
  return [link.value['parameters'] ?? {}, link.value['requestBody'] ?? null]
}
