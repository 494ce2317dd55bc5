import type { RawText } from './raw-text.ts'

const BREAK = /\r\n?|\n/g
/** Of so many lines the start of one is kept: a large text has hundreds of thousands. */
const APART = 64

/** Lines of a text: LF, CRLF and lone CR end one. Looked for when first asked. */
export class Lines {
  readonly #text: string
  readonly #read: RawText['read']
  #kept: number[] | undefined
  #onlyLf = true

  constructor({ text, read }: RawText) {
    this.#text = text
    this.#read = read
  }

  /** Line and column of an offset, both from 1. */
  at(offset: number): { line: number; column: number } {
    const kept = this.#starts()
    let low = 0
    let high = kept.length - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if ((kept[middle] ?? 0) <= offset) low = middle
      else high = middle - 1
    }
    let line = low * APART
    let start = kept[low] ?? 0
    for (let next = this.#next(start); next !== undefined && next <= offset; next = this.#next(start)) {
      start = next
      line++
    }
    return { line: line + 1, column: this.#read(this.#text.slice(start, offset)).length + 1 }
  }

  /** A line's text without its line break; empty for a line that does not exist. */
  text(line: number): string {
    let start = this.#starts()[Math.floor((line - 1) / APART)]
    for (let index = (line - 1) % APART; index > 0 && start !== undefined; index--) start = this.#next(start)
    if (start === undefined) return ''
    const end = this.#next(start) ?? this.#text.length
    return this.#read(this.#text.slice(start, end)).replace(/(?:\r\n|\n|\r)$/, '')
  }

  #starts(): readonly number[] {
    if (this.#kept) return this.#kept
    // Nearly every text has no CR, and looking for one character is several times faster than looking at each.
    this.#onlyLf = !this.#text.includes('\r')
    const kept: number[] = []
    let line = 0
    for (let start: number | undefined = 0; start !== undefined; start = this.#next(start))
      if (line++ % APART === 0) kept.push(start)
    this.#kept = kept
    return kept
  }

  /** Where the line after the one that holds an offset starts. */
  #next(offset: number): number | undefined {
    if (this.#onlyLf) {
      const end = this.#text.indexOf('\n', offset)
      return end === -1 ? undefined : end + 1
    }
    BREAK.lastIndex = offset
    return BREAK.test(this.#text) ? BREAK.lastIndex : undefined
  }
}
