import { getScalarValue, SCALAR_STYLE, type ScalarEvent } from 'js-yaml'
import type { Json } from '../json.ts'
import { ParseProblem } from './parsed.ts'

const CORE_TAG = /^(?:!!|!<tag:yaml\.org,2002:)(?<name>[a-z]+)>?$/
const INTEGER = /^[-+]?[0-9]+$/
const BASED = /^0(?:o[0-7]+|x[0-9a-fA-F]+)$/
const FLOAT = /^[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?$/
const WORDS: ReadonlyMap<string, null | boolean> = new Map([
  ...['', '~', 'null', 'Null', 'NULL'].map((word) => [word, null] as const),
  ...['true', 'True', 'TRUE'].map((word) => [word, true] as const),
  ...['false', 'False', 'FALSE'].map((word) => [word, false] as const),
])

/** The value of a scalar by the YAML 1.2 core schema. Infinity and NaN, which JSON does not have, stay text. */
export function scalarValue(text: string, event: ScalarEvent): Json {
  const source = getScalarValue(text, event)
  if (event.tagStart !== -1) return taggedValue(source, text, event)
  return event.style === SCALAR_STYLE.PLAIN ? plainValue(source) : source
}

function plainValue(source: string): Json {
  if (source.length <= 5) {
    const word = WORDS.get(source)
    if (word !== undefined) return word
  }
  const code = source.charCodeAt(0)
  // Digits, '+', '-' and '.' start numbers; nothing else does.
  if (code > 0x39 || code < 0x2b) return source
  if (INTEGER.test(source) || FLOAT.test(source) || BASED.test(source)) return Number(source)
  return source
}

function taggedValue(source: string, text: string, event: ScalarEvent): Json {
  const tag = text.slice(event.tagStart, event.tagEnd)
  const name = tag === '!' ? 'str' : CORE_TAG.exec(tag)?.groups?.['name']
  const value = plainValue(source)
  if (name === 'str' || name === 'timestamp' || name === 'binary') return source
  if (name === 'null' && value === null) return value
  if (name === 'bool' && typeof value === 'boolean') return value
  if ((name === 'int' || name === 'float') && typeof value === 'number') return value
  throw unknownTag(tag, event.tagStart)
}

/** Refuses tags that would make a collection something else than a JSON array or object. */
export function checkCollectionTag(text: string, start: number, end: number, name: 'map' | 'seq'): void {
  if (start === -1) return
  const tag = text.slice(start, end)
  if (tag !== '!' && CORE_TAG.exec(tag)?.groups?.['name'] !== name) throw unknownTag(tag, start)
}

function unknownTag(tag: string, offset: number): ParseProblem {
  return new ParseProblem(
    'syntax',
    `The tag ${tag} does not fit here, or is not known`,
    'Take the tag out.',
    offset,
  )
}
