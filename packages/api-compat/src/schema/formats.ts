import { createRequire } from 'node:module'
import type * as Formats from 'ajv-formats/dist/formats.js'
import type { Truth } from './evaluate.ts'

const load = createRequire(import.meta.url)

/** Sample values of formats: what a reader expects to see. */
export const SAMPLES: Readonly<Record<string, string>> = {
  'date-time': '2026-01-31T12:00:00Z',
  date: '2026-01-31',
  time: '12:00:00Z',
  duration: 'P1D',
  email: 'a@example.com',
  hostname: 'example.com',
  ipv4: '192.0.2.1',
  ipv6: '2001:db8::1',
  uri: 'https://example.com/',
  url: 'https://example.com/',
  'uri-reference': '/a',
  uuid: '123e4567-e89b-42d3-a456-426614174000',
  regex: '^a$',
  'json-pointer': '/a',
  byte: 'YQ==',
}

/** Whether a format accepts a text; formats that are not known accept everything. */
export function formatAccepts(format: string, text: string): Truth {
  // Needed only where formats are asserted.
  const { fullFormats } = load('ajv-formats/dist/formats.js') as typeof Formats
  const known: unknown = Object.hasOwn(fullFormats, format) ? Reflect.get(fullFormats, format) : undefined
  if (known === undefined || known === true) return true
  if (known instanceof RegExp) return new RegExp(known.source, known.flags.replaceAll(/[gy]/g, '')).test(text)
  const check: unknown =
    typeof known === 'object' && known !== null && 'validate' in known ? known.validate : known
  if (check instanceof RegExp) return new RegExp(check.source, check.flags.replaceAll(/[gy]/g, '')).test(text)
  return typeof check === 'function' && isStringFormat(known) ? check(text) === true : true
}

/** Formats of numbers (`int32`, …) say nothing of texts. */
function isStringFormat(known: unknown): boolean {
  return !(typeof known === 'object' && known !== null && 'type' in known && known.type === 'number')
}
