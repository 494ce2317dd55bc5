import type { JsonObject } from '../json.ts'
import type { Notes } from './facts.ts'
import { canonical, isArray } from './canonical.ts'

/** Reads what a schema says without demanding it. */
export function notesOf(raw: JsonObject): Notes {
  const { default: fallback, format, title, example, examples } = raw
  const samples = isArray(examples) ? examples : example === undefined ? undefined : [example]
  return {
    ...(fallback === undefined ? {} : { default: fallback }),
    ...(typeof format === 'string' ? { format } : {}),
    ...(raw['readOnly'] === true ? { readOnly: true } : {}),
    ...(raw['writeOnly'] === true ? { writeOnly: true } : {}),
    ...(raw['deprecated'] === true ? { deprecated: true } : {}),
    ...(raw['x-extensible-enum'] === undefined || raw['x-extensible-enum'] === false
      ? {}
      : { extensible: true }),
    ...(typeof title === 'string' ? { title } : {}),
    ...(samples ? { examples: samples } : {}),
  }
}

/** A text that is equal for two nodes whose notes a client cannot tell apart. */
export function notesKey(notes: Notes): string {
  const { default: fallback, format, readOnly, writeOnly, extensible, deprecated } = notes
  if (fallback === undefined && !format && !readOnly && !writeOnly && !extensible && !deprecated) return ''
  return [
    fallback === undefined ? '' : canonical(fallback),
    format ?? '',
    readOnly ? 'r' : '',
    writeOnly ? 'w' : '',
    extensible ? 'x' : '',
    deprecated ? 'd' : '',
  ].join('|')
}
