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
const LEAD = 16

/**
 * The lines around a position, without the indentation they share, as far as they have to do with it: what is indented
 * more before it, or less after it, belongs to something else.
 */
export function excerptOf(position: Position, lineAt: LineAt): ExcerptLine[] {
  const first = Math.max(1, position.line - LINES_BEFORE)
  const last = position.line + LINES_AFTER
  const lines = Array.from({ length: last - first + 1 }, (_, index) =>
    lineOf(position, first + index, lineAt),
  )
  const at = position.line - first
  const indent = indentOf(lines[at])
  const strays = lines.map((line, index) => index !== at && isStray(indentOf(line), index < at, indent))
  const end = strays.indexOf(true, at)
  const near = lines.slice(strays.lastIndexOf(true, at) + 1, end === -1 ? lines.length : end)
  const shared = Math.min(...near.map(indentOf))
  return near.map((line) => ({
    ...line,
    text: line.text.slice(Number.isFinite(shared) ? shared : 0).trimEnd(),
  }))
}

function lineOf(position: Position, number: number, lineAt: LineAt): ExcerptLine {
  const text = lineAt({ file: position.file, line: number, column: 1 })
  const marked = number === position.line
  return { number, text: windowOf(text, marked ? position.column : 1), marked }
}

/** Columns of white space before a line; endless for an empty one. */
function indentOf(line: ExcerptLine | undefined): number {
  const indent = line?.text.search(/\S/) ?? -1
  return indent === -1 ? Infinity : indent
}

function isStray(indent: number, before: boolean, than: number): boolean {
  if (indent === Infinity) return true
  return before ? indent > than : indent < than
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
