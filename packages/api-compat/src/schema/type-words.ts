import { ARRAY, BOOLEAN, NULL, NUMBER, OBJECT, STRING } from './facts.ts'

const NAMES = [
  [NULL, 'null'],
  [BOOLEAN, 'boolean'],
  [NUMBER, 'number'],
  [STRING, 'string'],
  [ARRAY, 'array'],
  [OBJECT, 'object'],
] as const

/** `string or null`, for a set of types. */
export function typeWords(mask: number, number: 'number' | 'integer' = 'number'): string {
  return NAMES.filter(([bit]) => bit & mask)
    .map(([bit, name]) => (bit === NUMBER ? number : name))
    .join(' or ')
}
