/** Lines of a text: LF, CRLF and lone CR end one. Split when first asked. */
export class Lines {
  readonly #text: string
  #starts: number[] | undefined

  constructor(text: string) {
    this.#text = text
  }

  /** Line and column of an offset, both from 1. */
  at(offset: number): { line: number; column: number } {
    const starts = this.#lineStarts()
    let low = 0
    let high = starts.length - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if ((starts[middle] ?? 0) <= offset) low = middle
      else high = middle - 1
    }
    return { line: low + 1, column: offset - (starts[low] ?? 0) + 1 }
  }

  /** A line's text without its line break; empty for a line that does not exist. */
  text(line: number): string {
    const starts = this.#lineStarts()
    const start = starts[line - 1]
    if (start === undefined) return ''
    return this.#text.slice(start, starts[line] ?? this.#text.length).replace(/(?:\r\n|\n|\r)$/, '')
  }

  #lineStarts(): number[] {
    this.#starts ??= lineStarts(this.#text)
    return this.#starts
  }
}

function lineStarts(text: string): number[] {
  const starts = [0]
  // Nearly every text has no CR, and looking for one character is several times faster than looking at each.
  if (text.includes('\r')) {
    for (const { 0: ending, index } of text.matchAll(/\r\n?|\n/g)) starts.push(index + ending.length)
  } else {
    for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1)
  }
  return starts
}
