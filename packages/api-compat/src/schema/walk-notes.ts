import type { PairWalk } from './walk-pair.ts'
import { canonical, pointerTo } from './canonical.ts'
import { type Notes, NUMBER, STRING } from './facts.ts'
import { typesOf } from './match-branches.ts'

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
  // What has become of another type has another format with it.
  const formatted =
    [old, next].every(({ facts }) =>
      facts.every((fact) => fact.k !== 'type' || fact.mask & (STRING | NUMBER)),
    ) && (typesOf(old) & typesOf(next)) !== 0
  if (before.format !== after.format) {
    if (!old.document.assertFormats && formatted && !isBase64(before, after))
      notice(
        'format-changed',
        'format',
        `The format was ${before.format ?? 'none'} and is ${after.format ?? 'none'}`,
      )
  } else if (before.content !== after.content)
    notice(
      'content-changed',
      'contentEncoding',
      `The content was ${before.content ?? 'any text'} and is ${after.content ?? 'any text'}`,
    )
  const safe = (kind: string, message: string): void => {
    drafts.push({ kind, verdict: 'safe', ...at('deprecated'), message, steps: [] })
  }
  const until = after.sunset === undefined ? '' : ` and goes on ${after.sunset}`
  if (!before.deprecated && after.deprecated) safe('schema-deprecated', `The value is deprecated now${until}`)
  else if (before.deprecated && !after.deprecated)
    safe('schema-reactivated', 'The value is no longer deprecated')
  else if (before.sunset !== undefined && before.sunset !== after.sunset)
    walkSunset(before.sunset, after.sunset, (message) => notice('schema-sunset-changed', 'x-sunset', message))
  walkKnown(walk, at('x-extensible-enum'))
}

/** Whether both say base64: OpenAPI 3.0 does it with a format, 3.1 with a `contentEncoding`. */
function isBase64(...notes: Notes[]): boolean {
  return notes.every(({ format, content }) => (format ?? content) === (format ? 'byte' : 'base64'))
}

/** An end that is put off harms nobody. */
function walkSunset(before: string, after: string | undefined, notice: (message: string) => void): void {
  if (after === undefined) notice(`The value no longer says that it goes on ${before}`)
  else if (after < before) notice(`The value goes on ${after}, earlier than announced (${before})`)
}

/** The values of an `x-extensible-enum`: one that is no longer taken, or newly sent, is one that clients may not expect. */
function walkKnown(walk: PairWalk, place: { old: string; new: string }): void {
  const [before, after] = [walk.old.notes.known, walk.new.notes.known].map(
    (values) => values && new Set(values.map((value) => canonical(value))),
  )
  if (!before || !after) return
  const request = walk.direction === 'request'
  for (const [kind, from, to, verb] of [
    ['removed', before, after, 'gone'],
    ['added', after, before, 'new'],
  ] as const) {
    for (const value of [...from].filter((one) => !to.has(one))) {
      walk.drafts.push({
        kind: `known-value-${kind}`,
        verdict: (kind === 'removed') === request ? 'notice' : 'safe',
        ...place,
        message: `The value ${value} is ${verb} in the list of an extensible enumeration`,
        steps: [],
      })
    }
  }
}
