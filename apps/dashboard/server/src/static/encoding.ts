/** Encodings that files are kept in beside their plain form, the smallest first. */
export const encodings = ['br', 'gzip'] as const

export type Encoding = (typeof encodings)[number]

/**
 * The best encoding that `Accept-Encoding` allows among those there are; `null` for the plain form (RFC 9110, section
 * 12.5.3). A weight of zero refuses; the others only say yes, for the smallest is best for everyone.
 */
export function chooseEncoding(
  header: string | undefined,
  available: (encoding: Encoding) => boolean,
): Encoding | null {
  if (header === undefined) return null
  const wanted = new Map(header.split(',').map(weightOf))
  const allows = (encoding: Encoding): boolean => (wanted.get(encoding) ?? wanted.get('*') ?? 0) > 0
  return encodings.find((encoding) => available(encoding) && allows(encoding)) ?? null
}

function weightOf(item: string): readonly [string, number] {
  const [name = '', ...parameters] = item.split(';').map((part) => part.trim().toLowerCase())
  const weight = parameters.find((parameter) => parameter.startsWith('q='))
  return [name, weight === undefined ? 1 : Number(weight.slice(2)) || 0]
}
