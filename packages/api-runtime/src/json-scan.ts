import { JsonKeys } from './json-keys.ts'
import { refusedAt } from './json-refused.ts'

/** Containers nest this deep at most: the outermost array or object is level 1. */
const maxJsonDepth = 32

const quote = 0x22
const comma = 0x2c
const minus = 0x2d
const dot = 0x2e
const colon = 0x3a
const openBracket = 0x5b
const backslash = 0x5c
const closeBracket = 0x5d
const openBrace = 0x7b
const closeBrace = 0x7d

/** One pass over a JSON text that accepts or throws `JsonRefused`. Recursion is bounded by {@link maxJsonDepth}. */
export class JsonScan {
  readonly #text: string
  #at = 0
  /** Key or index at each open container, from the root. */
  readonly #path: (string | number)[] = []

  constructor(text: string) {
    this.#text = text
  }

  /** @throws {JsonRefused} */
  document(): void {
    if (this.#text.charCodeAt(0) === 0xfeff) this.#refuse('starts with a byte order mark')
    this.#value(this.#next())
    this.#next()
    if (this.#at < this.#text.length) this.#refuse('has text after the end of the value')
  }

  #value(code: number): void {
    if (code === quote) this.#string()
    else if (code === openBrace) this.#object()
    else if (code === openBracket) this.#array()
    else if (code === minus || isDigit(code)) this.#number()
    else if (code === 0x74) this.#word('true')
    else if (code === 0x66) this.#word('false')
    else if (code === 0x6e) this.#word('null')
    else this.#refuse('needs a value here')
  }

  #object(): void {
    const level = this.#enter()
    const keys = new JsonKeys()
    let code = this.#next()
    let more = code !== closeBrace
    while (more) {
      if (code !== quote) this.#refuse('needs a key in double quotes here')
      const start = this.#at
      const key = this.#key()
      const fault = keys.fault(key)
      if (fault !== null) this.#refuse(fault, start)
      if (this.#next() !== colon) this.#refuse('needs a colon after the key')
      this.#at++
      this.#path[level] = key
      this.#value(this.#next())
      this.#path.length = level
      more = this.#more(closeBrace)
      if (more) code = this.#next()
    }
    this.#at++
  }

  #array(): void {
    const level = this.#enter()
    let more = this.#next() !== closeBracket
    for (let index = 0; more; index++) {
      this.#path[level] = index
      this.#value(this.#next())
      this.#path.length = level
      more = this.#more(closeBracket)
    }
    this.#at++
  }

  #enter(): number {
    const level = this.#path.length
    if (level === maxJsonDepth) this.#refuse(`nests deeper than ${maxJsonDepth} levels`)
    this.#at++
    return level
  }

  /** Steps over a comma; `false` at the closing bracket. */
  #more(close: number): boolean {
    const code = this.#next()
    if (code === close) return false
    if (code !== comma) this.#refuse('needs a comma or a closing bracket here')
    this.#at++
    return true
  }

  #key(): string {
    const start = this.#at
    const escaped = this.#string()
    // The scan has just accepted this literal, so it parses to a string.
    return escaped
      ? (JSON.parse(this.#text.slice(start, this.#at)) as string)
      : this.#text.slice(start + 1, this.#at - 1)
  }

  /** Steps over a string; tells whether it had escapes. */
  #string(): boolean {
    const text = this.#text
    let escaped = false
    let at = this.#at + 1
    for (;;) {
      const code = text.charCodeAt(at)
      if (code === quote) break
      if (code === backslash) {
        escaped = true
        this.#at = at
        at = this.#escape()
      } else if (code >= 0x20) {
        at++
      } else {
        this.#refuse(
          at < text.length ? 'has a raw control character in a string' : 'ends inside a string',
          at,
        )
      }
    }
    this.#at = at + 1
    return escaped
  }

  /** Checks the escape at the cursor and returns the offset after it. */
  #escape(): number {
    const code = this.#text.charCodeAt(this.#at + 1)
    if (code !== 0x75) {
      if (!'"\\/bfnrt'.includes(this.#text.charAt(this.#at + 1)) || Number.isNaN(code))
        this.#refuse('has an unknown escape in a string')
      return this.#at + 2
    }
    const unit = this.#unit(this.#at)
    if (unit === 0) this.#refuse('has U+0000 in a string, which cannot be stored')
    if (unit < 0xd800 || unit > 0xdfff) return this.#at + 6
    const low = unit < 0xdc00 && this.#text.startsWith('\\u', this.#at + 6) ? this.#unit(this.#at + 6) : 0
    if (low < 0xdc00 || low > 0xdfff) this.#refuse('has half a surrogate pair in a string')
    return this.#at + 12
  }

  /** The code unit of the `\uXXXX` at `offset`. */
  #unit(offset: number): number {
    const digits = this.#text.slice(offset + 2, offset + 6)
    if (!/^[0-9A-Fa-f]{4}$/.test(digits)) this.#refuse('has a \\u escape without four hex digits', offset)
    return Number.parseInt(digits, 16)
  }

  #number(): void {
    const start = this.#at
    if (this.#text.charCodeAt(this.#at) === minus) this.#at++
    if (this.#text.charCodeAt(this.#at) === 0x30) this.#at++
    else this.#digits()
    if (this.#text.charCodeAt(this.#at) === dot) {
      this.#at++
      this.#digits()
    }
    if ((this.#text.charCodeAt(this.#at) | 0x20) === 0x65) {
      const sign = this.#text.charCodeAt(++this.#at)
      if (sign === 0x2b || sign === minus) this.#at++
      this.#digits()
    }
    // `9e99` is the shortest number beyond 2^53.
    if (
      this.#at - start > 3 &&
      !(Math.abs(Number(this.#text.slice(start, this.#at))) <= Number.MAX_SAFE_INTEGER)
    )
      this.#refuse('has a number beyond 2^53', start)
  }

  #digits(): void {
    const start = this.#at
    while (isDigit(this.#text.charCodeAt(this.#at))) this.#at++
    if (this.#at === start) this.#refuse('has an incomplete number')
  }

  #word(word: string): void {
    if (!this.#text.startsWith(word, this.#at)) this.#refuse('needs a value here')
    this.#at += word.length
  }

  /** Skips white space; the code unit there, `NaN` at the end. */
  #next(): number {
    for (;;) {
      const code = this.#text.charCodeAt(this.#at)
      if (code !== 0x20 && code !== 0x0a && code !== 0x0d && code !== 0x09) return code
      this.#at++
    }
  }

  #refuse(what: string, offset = this.#at): never {
    const early = offset >= this.#text.length && what.startsWith('needs')
    throw refusedAt(this.#text, offset, this.#path, early ? 'ends too early' : what)
  }
}

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39
}
