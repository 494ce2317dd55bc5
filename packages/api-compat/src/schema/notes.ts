import type { Json, JsonObject } from '../json.ts'
import type { Notes } from './facts.ts'
import { canonical, isArray } from './canonical.ts'

/** Reads what a schema says without demanding it. */
export function notesOf(raw: JsonObject): Notes {
  const { default: fallback, format, title, example, examples } = raw
  const samples = isArray(examples) ? examples : example === undefined ? undefined : [example]
  const [known, sunset, content] = [raw['x-extensible-enum'], raw['x-sunset'], contentOf(raw)]
  return {
    ...(fallback === undefined ? {} : { default: fallback }),
    ...(typeof format === 'string' ? { format } : {}),
    ...(content === '' ? {} : { content }),
    ...(isArray(known) ? { known } : {}),
    ...(typeof sunset === 'string' && raw['deprecated'] === true ? { sunset } : {}),
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

function contentOf(raw: JsonObject): string {
  const said = [raw['contentEncoding'], raw['contentMediaType'], raw['contentSchema']]
  return said.flatMap((part) => (part === undefined ? [] : [isText(part) ? part : canonical(part)])).join(' ')
}

function isText(value: Json): value is string {
  return typeof value === 'string'
}

const FLAGS = ['readOnly', 'writeOnly', 'extensible', 'deprecated'] as const

/** A text that is equal for two nodes whose notes a client cannot tell apart. */
export function notesKey(notes: Notes): string {
  const { default: fallback, format, content, known, sunset } = notes
  const flags = FLAGS.map((flag) => (notes[flag] ? flag.charAt(0) : '')).join('')
  const said = [
    fallback === undefined ? '' : canonical(fallback),
    format ?? '',
    content ?? '',
    known ? canonical(known) : '',
    sunset ?? '',
    flags,
  ].join('|')
  return said === '|||||' ? '' : said
}
