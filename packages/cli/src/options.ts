import type { Scope } from '@stella/store'
import { InvalidArgumentError, Option } from 'commander'
import { parseSpan } from './output/time.ts'

/** Options that several commands take. */

export const yesOption = () => new Option('--yes', 'do not ask')
export const limitOption = () =>
  new Option('--limit <rows>', 'most rows to show, 1 to 1000').default(50).argParser(parseLimit)
export const cursorOption = () => new Option('--cursor <cursor>', 'go on where the previous page ended')

/** All there are: the type says so, and the store need not be loaded for help. */
export const scopes = Object.keys({
  'settings:read': true,
  'settings:write': true,
  'events:read': true,
  'events:write': true,
  'content:read': true,
  'content:write': true,
} satisfies Record<Scope, true>)

export const scopesOption = () =>
  new Option('--scopes <scopes>', `comma-separated; all when absent: ${scopes.join(', ')}`).argParser(
    (text) => text.split(',').map((scope) => scope.trim()),
  )
export const kindOption = () =>
  new Option('--kind <kind>', 'secret for servers, browser for pages on an allowed origin')
    .choices(['secret', 'browser'])
    .default('secret')
export const expiresInOption = () =>
  new Option(
    '--expires-in <span>',
    'how long it works, such as 12h, 90d or 52w; for good when absent',
  ).argParser(span)
export const graceOption = () =>
  new Option(
    '--grace <span>',
    'how long the old secret still works after the first use of the new one; 24h when absent',
  ).argParser(span)

function parseLimit(text: string): number {
  const value = Number(text)
  if (/^\d{1,4}$/.test(text) && value >= 1 && value <= 1000) return value
  throw new InvalidArgumentError('It must be a whole number from 1 to 1000.')
}

function span(text: string): number {
  const value = parseSpan(text)
  if (value !== undefined) return value
  throw new InvalidArgumentError('Write a number and m, h, d or w, such as 30m, 24h, 90d or 52w.')
}
