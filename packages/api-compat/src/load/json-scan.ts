/** What a JSON text is going to cost, counted without parsing it. */
export interface JsonCounts {
  /** Members of all objects, those with a repeated key included. */
  readonly members: number
  /** Values, give or take empty containers. */
  readonly values: number
  readonly depth: number
  /** Where large objects and lists near the root end, by the offset of their bracket: they can be passed over. */
  readonly ends: Map<number, number>
}

/** Only what is larger, and no deeper, is worth to be remembered. */
export const LARGE = 4096
export const NEAR_ROOT = 12

/** One pass over the bytes, an order of magnitude cheaper than parsing. Means nothing for text that is not JSON. */
export function countJson(bytes: Uint8Array): JsonCounts {
  let members = 0
  let values = 1
  let depth = 0
  let deepest = 0
  const ends = new Map<number, number>()
  const starts = Array.from({ length: NEAR_ROOT + 1 }, () => 0)
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at]
    if (byte === 0x22) at = stringEnd(bytes, at)
    else if (byte === 0x3a) members++
    else if (byte === 0x2c) values++
    else if (byte === 0x7b || byte === 0x5b) {
      values++
      if (++depth > deepest) deepest = depth
      if (depth <= NEAR_ROOT) starts[depth] = at
    } else if (byte === 0x7d || byte === 0x5d) {
      const start = depth <= NEAR_ROOT ? (starts[depth] ?? at) : at
      if (at - start >= LARGE) ends.set(start, at + 1)
      depth--
    }
  }
  return { members, values, depth: deepest, ends }
}

function stringEnd(bytes: Uint8Array, start: number): number {
  let at = start + 1
  for (; at < bytes.length; at++) {
    const byte = bytes[at]
    if (byte === 0x22) break
    if (byte === 0x5c) at++
  }
  return at
}
