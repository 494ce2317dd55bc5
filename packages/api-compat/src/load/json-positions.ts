import { LARGE, NEAR_ROOT } from './json-scan.ts'
import type { PositionIndex } from './parsed.ts'
import type { RawText } from './raw-text.ts'

interface Member {
  /** Offset of the key; of the value in an array. */
  readonly shown: number
  readonly value: number
}

/**
 * Where the values of a JSON text were written. Nothing is kept but the containers that a question led through, and where
 * large ones end: what lies between is passed over, so a question costs next to nothing. The text is known to be JSON.
 */
export class JsonPositions implements PositionIndex {
  readonly #text: string
  readonly #written: RawText['read']
  readonly #ends: Map<number, number>
  readonly #containers = new Map<number, Map<string, Member>>()

  /** `ends` may hold where some objects and lists end, by their start. */
  constructor({ text, read }: RawText, ends: Map<number, number>) {
    this.#text = text
    this.#written = read
    this.#ends = ends
  }

  offsetOf(tokens: readonly string[]): number {
    let value = skipSpace(this.#text, 0)
    let shown = value
    for (const token of tokens) {
      const member = this.#members(value).get(token)
      if (member === undefined) return shown
      shown = member.shown
      value = member.value
    }
    return shown
  }

  #members(start: number): Map<string, Member> {
    let members = this.#containers.get(start)
    if (members === undefined) {
      members = this.#read(start)
      this.#containers.set(start, members)
    }
    return members
  }

  #read(start: number): Map<string, Member> {
    const text = this.#text
    const members = new Map<string, Member>()
    const open = text.charCodeAt(start)
    if (open !== 0x7b && open !== 0x5b) return members
    const close = open + 2
    let at = skipSpace(text, start + 1)
    for (let index = 0; text.charCodeAt(at) !== close; index++) {
      const shown = at
      let key = String(index)
      if (open === 0x7b) {
        const end = skipString(text, at)
        key = keyText(this.#written(text.slice(at, end)))
        at = skipSpace(text, skipSpace(text, end) + 1)
      }
      members.set(key, { shown, value: at })
      at = skipSpace(text, this.#skip(at))
      if (text.charCodeAt(at) === 0x2c) at = skipSpace(text, at + 1)
    }
    return members
  }

  /** The offset after a value. */
  #skip(start: number): number {
    const text = this.#text
    const starts: number[] = []
    let at = start
    do {
      const code = text.charCodeAt(at)
      if (code === 0x22) at = skipString(text, at)
      else if (code === 0x7b || code === 0x5b) {
        const end = this.#ends.get(at)
        if (end === undefined) starts.push(at)
        at = end ?? at + 1
      } else if (code === 0x7d || code === 0x5d) {
        const opened = starts.pop() ?? at
        at++
        if (at - opened > LARGE && starts.length <= NEAR_ROOT) this.#ends.set(opened, at)
      } else if (starts.length === 0) return skipPlain(text, at)
      else at++
    } while (starts.length > 0)
    return at
  }
}

/** The key that a JSON string, quotes included, stands for. */
export function keyText(quoted: string): string {
  // A JSON string parses to a string.
  return quoted.includes('\\') ? (JSON.parse(quoted) as string) : quoted.slice(1, -1)
}

export function skipSpace(text: string, start: number): number {
  let at = start
  while (text.charCodeAt(at) <= 0x20) at++
  return at
}

/** The offset after the string that starts at the quote. */
export function skipString(text: string, start: number): number {
  let at = start + 1
  for (let code = text.charCodeAt(at); code !== 0x22; code = text.charCodeAt(at)) at += code === 0x5c ? 2 : 1
  return at + 1
}

/** The offset after a number, `true`, `false` or `null`. */
function skipPlain(text: string, start: number): number {
  let at = start
  while (at < text.length && !/[\s,\]}]/.test(text.charAt(at))) at++
  return at
}
