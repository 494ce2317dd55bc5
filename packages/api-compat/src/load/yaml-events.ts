import { type Event, parseEvents, YAMLException } from 'js-yaml'
import { ParseProblem } from './parsed.ts'

/** More than the deepest indentation in use; what is inserted is folded away again. */
const INSERTED = ' '.repeat(240)
/** Values that may be read again for mending, all together: each place costs two readings of the text before it. */
const MOST_READ_AGAIN = 3_000_000

/** Where white space was inserted into a text, so that offsets in it can be told in the text as it was given. */
export class Repairs {
  /** Offsets in the mended text, rising. */
  readonly #inserted: number[] = []

  add(offset: number): void {
    this.#inserted.push(offset)
  }

  has(offset: number): boolean {
    return this.#inserted.includes(offset)
  }

  /** The lines that were mended, as offsets in the text as it was given. */
  get offsets(): readonly number[] {
    return this.#inserted.map((offset, index) => offset - index * INSERTED.length)
  }

  original(offset: number): number {
    let given = offset
    for (const inserted of this.#inserted) {
      if (inserted >= offset) break
      given -= Math.min(INSERTED.length, offset - inserted)
    }
    return given
  }
}

/**
 * Reads YAML into the parser's events. Published documents hold quoted text and `[…]` or `{…}` whose later lines are not
 * indented below their key; most readers take that, the YAML 1.2 grammar does not. White space at the start of such lines
 * means nothing, so it is inserted there.
 *
 * @param density values a character, to bound what mending costs
 * @throws ParseProblem
 */
export function readEvents(source: string, depth: number, density: number): Read {
  const repairs = new Repairs()
  let text = source
  let budget = MOST_READ_AGAIN
  for (;;) {
    const read = attempt(text, depth)
    if (!('reason' in read)) return { events: read.events, text, repairs }
    budget -= 2 * read.offset * density + 1000
    const mended = budget > 0 ? indented(text, read, depth, repairs) : undefined
    if (mended === undefined) throw problem(read.reason, repairs.original(read.offset))
    text = mended
  }
}

interface Read {
  readonly events: Event[]
  /** What the events' offsets are in. */
  readonly text: string
  readonly repairs: Repairs
}

interface Refusal {
  readonly reason: string
  readonly offset: number
}

function attempt(text: string, maxDepth: number): { readonly events: Event[] } | Refusal {
  try {
    return { events: parseEvents(text, { maxDepth }) }
  } catch (error) {
    if (error instanceof YAMLException) return { reason: error.reason, offset: error.mark?.position ?? 0 }
    throw error
  }
}

/** The text with the refused line indented, and the rest of a quoted scalar with it; `undefined` for other refusals. */
function indented(text: string, refusal: Refusal, depth: number, repairs: Repairs): string | undefined {
  const first = lineStart(text, refusal.offset)
  if (refusal.reason !== 'deficient indentation' || repairs.has(first)) return undefined
  const quote = quoteOpenAt(text, first, depth)
  const end = quote === undefined ? first : closing(text, refusal.offset, quote)
  const parts: string[] = []
  let done = 0
  for (let start = first; start <= end && start < text.length; start = nextLine(text, start)) {
    repairs.add(start + parts.length * INSERTED.length)
    parts.push(`${text.slice(done, start)}${INSERTED}`)
    done = start
  }
  return parts.join('') + text.slice(done)
}

/** Which quotes are open before a place, by what reading the text before it on its own is refused for. */
function quoteOpenAt(text: string, end: number, depth: number): '"' | "'" | undefined {
  const read = attempt(text.slice(0, end).trimEnd(), depth)
  if (!('reason' in read)) return undefined
  if (read.reason.includes('single quoted')) return "'"
  return read.reason.includes('double quoted') ? '"' : undefined
}

/** Where the quoted scalar ends, or the text's end. */
function closing(text: string, start: number, quote: '"' | "'"): number {
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

function lineStart(text: string, offset: number): number {
  return offset === 0 ? 0 : text.lastIndexOf('\n', offset - 1) + 1
}

/** The start of the next line, or the text's end. */
function nextLine(text: string, start: number): number {
  return text.indexOf('\n', start) + 1 || text.length
}

function problem(reason: string, offset: number): ParseProblem {
  if (reason.startsWith('nesting exceeded')) {
    return new ParseProblem('too-deep', 'It is nested too deep', 'Flatten it.', offset)
  }
  return new ParseProblem('syntax', `It is not valid YAML: ${reason}`, 'Mend it there.', offset)
}
