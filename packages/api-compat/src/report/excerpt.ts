import type { Position } from '../load/document.ts'
import { printable, shortened } from './printable.ts'

/** The line of source at a position, as `LoadedDocument.lineAt` gives it. */
export type LineAt = (position: Position) => string

/** The documents' own lines, for the formats that show them. */
export interface Sources {
  readonly old: LineAt
  readonly new: LineAt
}

export interface ExcerptLine {
  readonly number: number
  readonly text: string
  /** The line that the finding is about. */
  readonly marked: boolean
}

const LINES_BEFORE = 1
const LINES_AFTER = 2
const LINE_LENGTH = 140
/** What stays visible before the place itself in a line that is far too long, such as all of a minified document. */
const LEAD = 30

/** The lines around a position, without the indentation they share. */
export function excerptOf(position: Position, lineAt: LineAt): ExcerptLine[] {
  const first = Math.max(1, position.line - LINES_BEFORE)
  const numbers = Array.from({ length: position.line + LINES_AFTER - first + 1 }, (_, index) => first + index)
  const lines = numbers.map((number) => {
    const text = lineAt({ file: position.file, line: number, column: 1 })
    return {
      number,
      text: windowOf(text, number === position.line ? position.column : 1),
      marked: number === position.line,
    }
  })
  while (lines.length > 0 && isBlank(lines.at(-1))) lines.pop()
  while (lines.length > 0 && isBlank(lines[0])) lines.shift()
  const indents = lines.filter(({ text }) => text.trim() !== '').map(({ text }) => text.search(/\S/))
  const shared = Math.min(...indents)
  return lines.map((line) => ({ ...line, text: line.text.slice(shared).trimEnd() }))
}

/** `file:line:column`, as editors and terminals make links of. */
export function placeOf(position: Position): string {
  return `${printable(position.file)}:${position.line}:${position.column}`
}

function windowOf(text: string, column: number): string {
  const start = column > LINE_LENGTH - LEAD ? column - 1 - LEAD : 0
  const part = text.slice(start, start + LINE_LENGTH + 1)
  return shortened(printable(start > 0 ? `…${part.slice(1)}` : part), LINE_LENGTH)
}

function isBlank(line: ExcerptLine | undefined): boolean {
  return line !== undefined && !line.marked && line.text.trim() === ''
}
