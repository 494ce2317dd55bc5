import { type Event, EVENT_ID, getScalarValue, SCALAR_STYLE } from 'js-yaml'
import { ParseProblem } from './parsed.ts'
import { readEvents } from './yaml-events.ts'
import type { Repairs } from './yaml-indentation.ts'

/** The nodes of a YAML text, each being the index of its event: data and positions are both read off it. */
export class YamlTree {
  readonly text: string
  readonly events: readonly Event[]
  readonly repairs: Repairs
  readonly root: number
  /** The index after a node's last event, by the index of its first. */
  readonly #ends: Int32Array
  /** The node that an alias stands for. */
  readonly #targets = new Map<number, number>()

  constructor(source: string, depth: number, density: number) {
    const { events, text, repairs } = readEvents(source, depth, density)
    this.text = text
    this.events = events
    this.repairs = repairs
    this.#ends = new Int32Array(events.length)
    this.root = this.#link()
  }

  event(node: number): Event {
    const event = this.events[node]
    if (event === undefined) throw new RangeError(`No event ${node}`)
    return event
  }

  /** The index after a node's last event. */
  end(node: number): number {
    return this.#ends[node] ?? node + 1
  }

  /** The nodes inside a collection, one after the other: keys and values in turn in a mapping. */
  children(node: number): number[] {
    const children: number[] = []
    const last = (this.#ends[node] ?? 0) - 1
    for (let at = node + 1; at < last; at = this.#ends[at] ?? last) children.push(at)
    return children
  }

  /** The node itself, or what an alias stands for. */
  target(node: number): number {
    return this.#targets.get(node) ?? node
  }

  /** A key's text as it was written: `200` and `"200"` are one key. */
  keyText(node: number): string {
    const event = this.event(this.target(node))
    if (event.type === EVENT_ID.SCALAR) return getScalarValue(this.text, event)
    throw new ParseProblem(
      'syntax',
      'A key is a list or a mapping',
      'Use text as the key.',
      this.offset(node),
    )
  }

  /** YAML's merge key: an unquoted `<<`. */
  isMerge(key: number): boolean {
    const event = this.event(key)
    return (
      event.type === EVENT_ID.SCALAR &&
      event.style === SCALAR_STYLE.PLAIN &&
      event.valueEnd - event.valueStart === 2 &&
      this.text.startsWith('<<', event.valueStart)
    )
  }

  /** Offset in the text as it was given; `undefined` for a node that has no text. */
  offset(node: number): number | undefined {
    const start = this.#start(this.event(node))
    return start === undefined ? undefined : this.repairs.original(start)
  }

  #start(event: Event): number | undefined {
    if (event.type === EVENT_ID.MAPPING || event.type === EVENT_ID.SEQUENCE) return event.start
    if (event.type === EVENT_ID.ALIAS) return event.anchorStart - 1
    if (event.type !== EVENT_ID.SCALAR) return undefined
    if (event.style === SCALAR_STYLE.LITERAL_BLOCK || event.style === SCALAR_STYLE.FOLDED_BLOCK) {
      return blockHeader(this.text, event.valueStart)
    }
    if (event.valueStart !== -1)
      return event.style === SCALAR_STYLE.PLAIN ? event.valueStart : event.valueStart - 1
    if (event.tagStart !== -1) return event.tagStart
    return event.anchorStart === -1 ? undefined : event.anchorStart - 1
  }

  /** One pass: where every node ends and what every alias stands for. Gives the root. */
  #link(): number {
    const anchors = new Map<string, number>()
    const open: number[] = []
    let root = -1
    for (const [at, event] of this.events.entries()) {
      this.#ends[at] = at + 1
      if (event.type === EVENT_ID.DOCUMENT) {
        if (root !== -1) throw secondDocument()
        root = at + 1
        open.push(at)
      } else if (event.type === EVENT_ID.POP) this.#ends[open.pop() ?? 0] = at + 1
      else if (event.type === EVENT_ID.ALIAS) this.#aim(at, anchors.get(this.#anchor(event)))
      else {
        if (event.anchorStart !== -1) anchors.set(this.#anchor(event), at)
        if (event.type !== EVENT_ID.SCALAR) open.push(at)
      }
    }
    return root
  }

  #anchor(event: { readonly anchorStart: number; readonly anchorEnd: number }): string {
    return this.text.slice(event.anchorStart, event.anchorEnd)
  }

  #aim(alias: number, target: number | undefined): void {
    if (target === undefined) {
      const what = 'An alias stands for an anchor that was not set before it'
      throw new ParseProblem('syntax', what, 'Set the anchor, or quote the text.', this.offset(alias))
    }
    this.#targets.set(alias, target)
  }
}

/** The `|` or `>` of a block scalar; its content starts on the next line. */
function blockHeader(text: string, content: number): number {
  const end = content - 1
  const start = Math.max(text.lastIndexOf('\n', end - 1), text.lastIndexOf('\r', end - 2)) + 1
  const header = /[|>][-+0-9]*[ \t]*(?:[ \t]#.*)?[\r\n]*$/.exec(text.slice(start, content))
  return header === null ? content : start + header.index
}

function secondDocument(): ParseProblem {
  return new ParseProblem(
    'syntax',
    'It holds several YAML documents',
    'Give each document a file of its own.',
  )
}
