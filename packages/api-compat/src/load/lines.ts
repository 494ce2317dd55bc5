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
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code === 0x0a || (code === 0x0d && text.charCodeAt(at + 1) !== 0x0a)) starts.push(at + 1)
  }
  return starts
}
