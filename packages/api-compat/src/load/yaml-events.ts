import { type Event, EVENT_ID, parseEvents, SCALAR_STYLE, YAMLException } from 'js-yaml'
import { ParseProblem } from './parsed.ts'
import { closing, closingLines, insert, lineStart, linesUpTo, nextLine, Repairs } from './yaml-indentation.ts'

/** Values that may be read again for mending, all together: each place costs two readings of the text before it. */
const MOST_READ_AGAIN = 1_000_000
/** What the parser says of a line that is to be mended. */
const UNINDENTED = 'deficient indentation'

/**
 * Reads YAML into the parser's events. Published documents hold quoted text and `[…]` or `{…}` whose later lines are not
 * indented below their key; most readers take that, the YAML 1.2 grammar does not. White space at the start of such lines
 * means nothing, so it is inserted there.
 *
 * @param density values a character, to bound what mending costs
 * @throws ParseProblem
 */
export function readEvents(source: string, depth: number, density: number): Read {
  let read = mended(source, depth, density, true)
  const guessed = read.repairs.count > 0
  if (guessed && ('reason' in read ? read.reason !== UNINDENTED : spoilsText(read))) {
    read = mended(source, depth, density, false)
  }
  if ('reason' in read) throw problem(read.reason, read.repairs.original(read.offset))
  return read
}

function mended(
  source: string,
  depth: number,
  density: number,
  ahead: boolean,
): Read | (Refusal & Pick<Read, 'repairs'>) {
  const repairs = new Repairs()
  let text = source
  let budget = MOST_READ_AGAIN
  for (;;) {
    const read = attempt(text, depth)
    if (!('reason' in read)) return { events: read.events, text, repairs }
    budget -= 2 * read.offset * density + text.length / 50 + 200
    const next = budget > 0 ? indented(text, read, depth, repairs, ahead) : undefined
    if (next === undefined) return { ...read, repairs }
    text = next
  }
}

/** Whether white space went into a block scalar, where it is text. */
function spoilsText({ events, repairs }: Read): boolean {
  return events.some(
    (event) =>
      event.type === EVENT_ID.SCALAR &&
      (event.style === SCALAR_STYLE.LITERAL_BLOCK || event.style === SCALAR_STYLE.FOLDED_BLOCK) &&
      repairs.isIn(event.valueStart, event.valueEnd),
  )
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

/** The text with the refused line indented, and others with it; `undefined` for other refusals. */
function indented(
  text: string,
  refusal: Refusal,
  depth: number,
  repairs: Repairs,
  ahead: boolean,
): string | undefined {
  const first = lineStart(text, refusal.offset)
  if (refusal.reason !== UNINDENTED || repairs.isIn(first, first + 1)) return undefined
  const quote = quoteOpenAt(text, first, depth)
  if (quote !== undefined)
    return insert(text, linesUpTo(text, first, closing(text, refusal.offset, quote)), repairs)
  const closes = /[\]}]/.test(text.charAt(refusal.offset))
  return insert(
    text,
    closes && ahead ? [first, ...closingLines(text, nextLine(text, first))] : [first],
    repairs,
  )
}

/** Which quotes are open before a place, by what reading the text before it on its own is refused for. */
function quoteOpenAt(text: string, end: number, depth: number): '"' | "'" | undefined {
  const read = attempt(text.slice(0, end).trimEnd(), depth)
  if (!('reason' in read)) return undefined
  if (read.reason.includes('single quoted')) return "'"
  return read.reason.includes('double quoted') ? '"' : undefined
}

function problem(reason: string, offset: number): ParseProblem {
  if (reason.startsWith('nesting exceeded')) {
    return new ParseProblem('too-deep', 'It is nested too deep', 'Flatten it.', offset)
  }
  return new ParseProblem('syntax', `It is not valid YAML: ${reason}`, 'Mend it there.', offset)
}
