import type { Json } from '../json.ts'
import { printable, printableLines, shortened } from './printable.ts'
import type { Finding, Witness } from './report.ts'

const BODY_WIDTH = 72
const BODY_LINES = 40
const INDENT = 2
const LINE_LENGTH = 400

/**
 * A witness as people write HTTP down: first line, headers, an empty line, the body, in so many columns where values are
 * no longer. Every line is safe to show.
 */
export function exchangeLines(witness: Witness, columns = BODY_WIDTH): string[] {
  const target = `${printable(witness.method)} ${shortened(printable(witness.target), LINE_LENGTH)}`
  const first = witness.kind === 'request' ? target : `${target} → ${witness.status ?? 'response'}`
  const headers = Object.entries(witness.headers).map(([name, value]) =>
    shortened(`${printable(name)}: ${printable(value)}`, LINE_LENGTH),
  )
  const body =
    witness.body === undefined ? [] : ['', ...bodyLines(witness.body, Math.min(columns, BODY_WIDTH))]
  return [...[first, ...headers].map(inert), ...body]
}

/** A line that begins with `::` would be a command to the runner of GitHub Actions, whatever printed it. */
function inert(line: string): string {
  return line.replace(/^(\s*):(?=:)/, '$1\\u003a')
}

/** A body that is too long is cut and says so. */
function bodyLines(body: Json, columns: number): string[] {
  const all = jsonLines(body, columns)
  const lines = all.slice(0, BODY_LINES).flatMap(printableLines)
  const cut = all.length > BODY_LINES ? [`… ${all.length - BODY_LINES} more lines`] : []
  return [...lines.map((line) => shortened(line, LINE_LENGTH)), ...cut]
}

/** JSON with everything on one line that fits on one, the rest indented. */
function jsonLines(value: Json, room: number): string[] {
  const compact = JSON.stringify(value)
  if (compact.length <= room || typeof value !== 'object' || value === null) return [compact]
  const [open, close] = Array.isArray(value) ? '[]' : '{}'
  const members = Object.entries<Json>(value).map(([name, member]) => {
    const lead = Array.isArray(value) ? '' : `${JSON.stringify(name)}: `
    const [first = '', ...rest] = jsonLines(member, room - INDENT - lead.length)
    return [`${lead}${first}`, ...rest]
  })
  const inside = members.flatMap((lines, index) => {
    const last = index === members.length - 1 ? '' : ','
    return lines.map((line, at) => `${' '.repeat(INDENT)}${line}${at === lines.length - 1 ? last : ''}`)
  })
  return [open ?? '', ...inside, close ?? '']
}

/** Who made the witness and who refuses it, in words. */
export interface Parties {
  /** `Allowed by the old contract`. */
  readonly allowed: string
  /** `Refused by the new one`. */
  readonly refused: string
}

/**
 * Requests are allowed by the old contract and refused by the new one, responses the other way round; what a server sends
 * on its own, webhooks and callbacks, turns both.
 */
export function partiesOf(finding: Finding, witness: Witness): Parties {
  const sent = finding.operations.map((name) => name.startsWith('webhook ') || name.includes(' callback '))
  if (sent.includes(true) && sent.includes(false)) {
    return { allowed: 'Allowed by one contract', refused: 'Refused by the other' }
  }
  const byOld = (witness.kind === 'request') !== (sent[0] ?? false)
  return byOld
    ? { allowed: 'Allowed by the old contract', refused: 'Refused by the new one' }
    : { allowed: 'Allowed by the new contract', refused: 'Refused by the old one' }
}
