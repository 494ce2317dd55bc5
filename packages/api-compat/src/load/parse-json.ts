import type { Json } from '../json.ts'
import type { Limits } from './document.ts'
import { findDuplicates } from './json-duplicates.ts'
import { firstJsonError } from './json-error.ts'
import { JsonPositions } from './json-positions.ts'
import { countJson } from './json-scan.ts'
import { type Parsed, ParseProblem } from './parsed.ts'
import { rawText } from './raw-text.ts'

/**
 * Reads a JSON text (RFC 8259) in the time `JSON.parse` needs and a little. Costs are counted before, so that a small
 * file cannot fill the memory; a repeated key shows when fewer members came out than were written.
 *
 * @throws ParseProblem
 */
export function parseJson(text: string, bytes: Uint8Array, limits: Limits): Parsed {
  const { ends, ...counts } = countJson(bytes)
  if (counts.depth > limits.depth) {
    throw new ParseProblem('too-deep', `It is nested deeper than ${limits.depth} levels`, 'Flatten it.')
  }
  if (counts.values > limits.values) {
    throw new ParseProblem(
      'too-large',
      `It holds more than ${limits.values} values`,
      'Split it, or raise the limit.',
    )
  }
  const value = parse(text)
  const source = rawText(bytes)
  return {
    value,
    source,
    duplicates: countMembers(value) === counts.members ? [] : findDuplicates(source),
    badIndents: [],
    positions: () => new JsonPositions(source, ends),
  }
}

function parse(text: string): Json {
  try {
    // What JSON.parse gives is Json by definition.
    return JSON.parse(text) as Json
  } catch {
    const { offset, what } = firstJsonError(text)
    throw new ParseProblem('syntax', `It is not valid JSON: ${what}`, 'Mend it there.', offset)
  }
}

function countMembers(value: Json): number {
  if (typeof value !== 'object' || value === null) return 0
  let members = 0
  if (Array.isArray(value)) {
    for (const item of value) if (typeof item === 'object') members += countMembers(item)
    return members
  }
  for (const member of Object.values(value)) {
    members++
    if (typeof member === 'object') members += countMembers(member)
  }
  return members
}
