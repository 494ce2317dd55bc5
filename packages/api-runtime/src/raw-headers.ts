/** A header that must stand alone stood more than once, or as a list. */
export const repeated = Symbol('repeated')

/**
 * The value of a header that may occur once and whose grammar has no comma, so that a joined repeat (fetch's `Headers`
 * joins with `, `) is seen as one. `name` is lower case. Costs no allocation.
 */
export function singleHeader(
  rawHeaders: readonly string[],
  name: string,
): string | undefined | typeof repeated {
  let found: string | undefined
  for (let i = 0; i < rawHeaders.length; i += 2) {
    const candidate = rawHeaders[i]
    if (candidate === undefined || candidate.length !== name.length) continue
    if (candidate !== name && candidate.toLowerCase() !== name) continue
    if (found !== undefined) return repeated
    found = rawHeaders[i + 1]
  }
  return found?.includes(',') ? repeated : found
}

/** The combined value of a header that is a list (RFC 9110, section 5.3). `name` is lower case. */
export function listHeader(rawHeaders: readonly string[], name: string): string | undefined {
  let combined: string | undefined
  for (let i = 0; i < rawHeaders.length; i += 2) {
    if (rawHeaders[i]?.length !== name.length || rawHeaders[i]?.toLowerCase() !== name) continue
    const value = rawHeaders[i + 1] ?? ''
    combined = combined === undefined ? value : `${combined}, ${value}`
  }
  return combined
}
