import type { Json, JsonObject } from '../json.ts'
import type { BodyPlace } from './body-place.ts'
import { isXml } from './media-type.ts'
import { items, member, members, type Node } from './node.ts'
import type { Comparison } from './observation.ts'

type Pair = { readonly old: Node; readonly new: Node }

/** As deep as schemas may be combined in each other for their members to be found. */
const DEPTH = 4

/** Reports values that XML writes differently (XML Object): as another element, as an attribute, in a wrapper. */
export function compareXml(comparison: Comparison, place: BodyPlace, mediaType: string, pair: Pair): void {
  if (!isXml(mediaType)) return
  const [old, next] = [member(pair.old, 'schema'), member(pair.new, 'schema')]
  if (old && next) new XmlWalk(comparison, place).visit({ old, new: next }, '', '')
}

class XmlWalk {
  readonly #comparison: Comparison
  readonly #place: BodyPlace
  readonly #seen = new Set<string>()

  constructor(comparison: Comparison, place: BodyPlace) {
    this.#comparison = comparison
    this.#place = place
  }

  /** `name` is what an element is called where nothing is stated. */
  visit(pair: Pair, name: string, path: string): void {
    const key = `${pair.old.pointer} ${pair.new.pointer}`
    if (this.#seen.has(key)) return
    this.#seen.add(key)
    const [before, after] = [written(pair.old, name), written(pair.new, name)]
    if (before !== after) this.#observe(pair, path, `${before} and is ${after}`)
    const next = propertiesOf(pair.new)
    for (const [property, old] of propertiesOf(pair.old)) {
      const other = next.get(property)
      if (other) this.visit({ old, new: other }, property, `${path}/${property}`)
    }
    const [item, otherItem] = [member(pair.old, 'items'), member(pair.new, 'items')]
    if (item && otherItem) this.visit({ old: item, new: otherItem }, name, `${path}/*`)
  }

  #observe(pair: Pair, path: string, said: string): void {
    this.#comparison.observe({
      rule: `${this.#place.direction}-xml-changed`,
      verdict: 'unproven',
      operation: this.#place.operation,
      path: path === '' ? this.#place.path : `${this.#place.path} ${path}`,
      message: `The value was written in XML as ${said}`,
      old: pair.old.pointer,
      new: pair.new.pointer,
    })
  }
}

function propertiesOf(schema: Node, depth = DEPTH): Map<string, Node> {
  const joined = depth === 0 ? [] : items(schema, 'allOf').flatMap((one) => [...propertiesOf(one, depth - 1)])
  return new Map([...joined, ...members(member(schema, 'properties'))])
}

/** `<a>`, `the attribute a`, `<a> (namespace …, wrapped)`. */
function written(schema: Node, fallback: string): string {
  const xml = member(schema, 'xml')?.value ?? {}
  const prefix = textOf(xml, 'prefix')
  const name = `${prefix === '' ? '' : `${prefix}:`}${textOf(xml, 'name') || fallback || 'its own name'}`
  const kind = textOf(xml, 'nodeType') || (xml['attribute'] === true ? 'attribute' : 'element')
  const more = [textOf(xml, 'namespace'), xml['wrapped'] === true ? 'wrapped' : ''].filter(Boolean)
  const what = kind === 'element' ? `<${name}>` : `the ${kind} ${name}`
  return more.length > 0 ? `${what} (${more.join(', ')})` : what
}

function textOf(xml: JsonObject, keyword: string): string {
  const value: Json | undefined = xml[keyword]
  return typeof value === 'string' ? value : ''
}
