/** A media type as a document names it: an exact one, or a range such as `application/*`. */
interface MediaType {
  readonly type: string
  readonly subtype: string
  /** Parameters in order, without a `charset` that says what is read anyway: UTF-8, and for JSON any. */
  readonly parameters: string
}

function parsed(name: string): MediaType {
  const [essence = '', ...parameters] = name
    .toLowerCase()
    .split(';')
    .map((part) => part.trim())
  const [type = '', subtype = '*'] = essence.split('/')
  const kept = parameters.filter((parameter) => parameter !== '' && !isUsualCharset(parameter, subtype))
  return { type, subtype, parameters: kept.toSorted().join(';') }
}

function isUsualCharset(parameter: string, subtype: string): boolean {
  const charset = /^charset="?([^"]*)"?$/.exec(parameter)?.[1]
  return charset !== undefined && (/utf-?8|us-ascii/.test(charset) || /(?:^|\+)json$/.test(subtype))
}

/** The entry of `names` that describes bodies of type `name`: the same type, else the narrowest range that has it. */
export function covering(names: Iterable<string>, name: string): string | undefined {
  let best: { name: string; rank: number } | undefined
  for (const candidate of names) {
    const rank = rankOf(parsed(candidate), parsed(name))
    if (rank > (best?.rank ?? 0)) best = { name: candidate, rank }
  }
  return best?.name
}

/** 4 for the same type, 3 when only parameters are left open, 2 and 1 for ranges, 0 when it is another type. */
function rankOf(range: MediaType, exact: MediaType): number {
  if (range.type === exact.type && range.subtype === exact.subtype) {
    if (range.parameters === exact.parameters) return 4
    return range.parameters === '' ? 3 : 0
  }
  if (range.type === exact.type && range.subtype === '*') return 2
  return range.type === '*' && range.subtype === '*' ? 1 : 0
}

export function isRange(name: string): boolean {
  return parsed(name).subtype === '*'
}

/** A type that a range has: what an example of it may be sent as. */
export function exactType(name: string): string {
  const { type } = parsed(name)
  if (!isRange(name)) return name
  return { application: 'application/json', '*': 'application/json', text: 'text/plain' }[type] ?? `${type}/x`
}

/** Whether bodies of the type are bytes or text, in which no schema sees a structure. */
export function isUnstructured(name: string): boolean {
  const { type, subtype } = parsed(name)
  if (subtype === '*') return false
  const bytes = /^(?:octet-stream|pdf|zip|gzip|x-tar|x-gzip)$/
  const text = /^(?:plain|html|css|csv|markdown|javascript)$/
  return (
    /^(?:image|audio|video|font)$/.test(type) ||
    (type === 'application' && bytes.test(subtype)) ||
    (type === 'text' && text.test(subtype))
  )
}

/** Whether bodies of the type are XML, in which names and attributes count (RFC 7303). */
export function isXml(name: string): boolean {
  return /(?:^|\+)xml$/.test(parsed(name).subtype)
}

/** Whether bodies of the type are JSON values. */
export function isJson(name: string): boolean {
  return /^application\/json$|\+json$/.test(
    parsed(exactType(name)).type + '/' + parsed(exactType(name)).subtype,
  )
}
