import type { PairWalk } from './walk-pair.ts'
import { canonical, pointerTo } from './canonical.ts'
import { NUMBER, STRING } from './facts.ts'

/** What a schema says beside what it demands: a client gets something else, and no validator says so. */
export function walkNotes(walk: PairWalk): void {
  const { old, new: next, drafts } = walk
  const at = (keyword: string): { old: string; new: string } => ({
    old: pointerTo(old.pointer, keyword),
    new: pointerTo(next.pointer, keyword),
  })
  const [before, after] = [old.notes, next.notes]
  const notice = (kind: string, keyword: string, message: string): void => {
    drafts.push({ kind, verdict: 'notice', ...at(keyword), message, steps: [] })
  }
  const [oldDefault, newDefault] = [before.default, after.default].map((value) =>
    value === undefined ? 'none' : canonical(value),
  )
  if (oldDefault !== newDefault)
    notice('default-changed', 'default', `The default was ${oldDefault} and is ${newDefault}`)
  const formatted = [old, next].every(({ facts }) =>
    facts.every((fact) => fact.k !== 'type' || fact.mask & (STRING | NUMBER)),
  )
  if (!old.document.assertFormats && formatted && before.format !== after.format)
    notice(
      'format-changed',
      'format',
      `The format was ${before.format ?? 'none'} and is ${after.format ?? 'none'}`,
    )
  if (!before.deprecated && after.deprecated)
    drafts.push({
      kind: 'schema-deprecated',
      verdict: 'safe',
      ...at('deprecated'),
      message: 'The value is deprecated now',
      steps: [],
    })
}
