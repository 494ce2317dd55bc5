import { MOST_TOLD } from './parsed.ts'

/** More than the deepest indentation in use; what is inserted is folded away again. */
const INSERTED = ' '.repeat(240)
/** Where white space was inserted into a text, so that offsets in it can be told in the text as it was given. */
export class Repairs {
  /** Offsets in the mended text, rising. */
  readonly #inserted: number[] = []

  get count(): number {
    return this.#inserted.length
  }

  add(offset: number): void {
    this.#inserted.push(offset)
  }

  /** Whether anything was inserted from one offset of the mended text up to another. */
  isIn(start: number, end: number): boolean {
    return this.#before(end) > this.#before(start)
  }

  original(offset: number): number {
    const before = this.#before(offset)
    if (before === 0) return offset
    const inLast = Math.min(INSERTED.length, offset - (this.#inserted[before - 1] ?? 0))
    return offset - (before - 1) * INSERTED.length - inLast
  }

  /** The first of the lines that were mended, as offsets in the text as it was given. */
  told(): number[] {
    return this.#inserted.slice(0, MOST_TOLD).map((offset, index) => offset - index * INSERTED.length)
  }

  /** How many insertions were made before an offset. */
  #before(offset: number): number {
    let low = 0
    let high = this.#inserted.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((this.#inserted[middle] ?? 0) < offset) low = middle + 1
      else high = middle
    }
    return low
  }
}

/** The text with white space at the start of lines, noted in the repairs. */
export function insert(text: string, lines: readonly number[], repairs: Repairs): string {
  const parts: string[] = []
  let done = 0
  for (const line of lines) {
    repairs.add(line + parts.length * INSERTED.length)
    parts.push(`${text.slice(done, line)}${INSERTED}`)
    done = line
  }
  return parts.join('') + text.slice(done)
}

/** The starts of lines, from one of them up to an offset. */
export function linesUpTo(text: string, first: number, end: number): number[] {
  const lines: number[] = []
  for (let line = first; line <= end && line < text.length; line = nextLine(text, line)) lines.push(line)
  return lines
}

/**
 * Lines that start by closing a list or a mapping, as long as they are not in a block scalar. Who writes one that is not
 * indented writes all of them so, and indenting one that is does no harm.
 */
export function closingLines(text: string, first: number): number[] {
  const lines: number[] = []
  let block = -1
  for (let line = first; line < text.length; line = nextLine(text, line)) {
    const written = text.slice(line, nextLine(text, line)).trimEnd()
    const indent = written.search(/\S/)
    if (indent === -1 || (block !== -1 && indent > block)) continue
    block = /[:\s-]\s*[|>][-+0-9]*(?:\s+#.*)?$/.test(written) ? indent : -1
    if (/^[\]}]/.test(written.trimStart())) lines.push(line)
  }
  return lines
}

/** Where the quoted scalar ends, or the text's end. */
export function closing(text: string, start: number, quote: '"' | "'"): number {
  for (let at = start; at < text.length; at++) {
    const char = text[at]
    if (char === '\\' && quote === '"') at++
    else if (char === quote) {
      if (quote === '"' || text[at + 1] !== "'") return at
      at++
    }
  }
  return text.length
}

/** The start of the line that an offset is in. */
export function lineStart(text: string, offset: number): number {
  return offset === 0 ? 0 : text.lastIndexOf('\n', offset - 1) + 1
}

/** The start of the next line, or the text's end. */
export function nextLine(text: string, start: number): number {
  return text.indexOf('\n', start) + 1 || text.length
}
