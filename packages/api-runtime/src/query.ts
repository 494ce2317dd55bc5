/** Decoded query parameters by name, each with its values in order. A map, so that no name reaches a prototype. */
export type QueryParameters = ReadonlyMap<string, readonly string[]>

export const noQuery: QueryParameters = new Map()

const mostPairs = 100
/** The characters of RFC 3986's query, and the brackets that clients send unencoded. */
const queryText = /^[A-Za-z0-9\-._~!$&'()*+,;=:@%/?[\]]*$/

/**
 * Decodes `application/x-www-form-urlencoded` pairs (`+` is a space).
 * @returns `null` for text that is not: raw non-ASCII, broken escapes, invalid UTF-8, empty names, over 100 pairs
 */
export function parseQuery(query: string): QueryParameters | null {
  if (query === '') return noQuery
  const pairs = queryText.test(query) ? query.split('&', mostPairs + 1) : []
  if (pairs.length === 0 || pairs.length > mostPairs) return null
  const parameters = new Map<string, string[]>()
  try {
    for (const pair of pairs) {
      const equals = pair.indexOf('=')
      const name = decode(equals === -1 ? pair : pair.slice(0, equals))
      const value = equals === -1 ? '' : decode(pair.slice(equals + 1))
      if (name === '') return null
      const values = parameters.get(name)
      if (values === undefined) parameters.set(name, [value])
      else values.push(value)
    }
  } catch {
    return null
  }
  return parameters
}

function decode(text: string): string {
  return decodeURIComponent(text.replaceAll('+', ' '))
}
