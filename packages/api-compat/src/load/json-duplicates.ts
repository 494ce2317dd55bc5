import { keyText, skipSpace, skipString } from './json-positions.ts'
import { type Duplicate, MOST_TOLD } from './parsed.ts'

/** Keys that an object of a JSON text has twice, the first of them. The text is known to be JSON. */
export function findDuplicates(text: string): Duplicate[] {
  const duplicates: Duplicate[] = []
  const open: (Map<string, number> | null)[] = []
  for (let at = 0; at < text.length && duplicates.length < MOST_TOLD; at++) {
    const code = text.charCodeAt(at)
    if (code === 0x7b) open.push(new Map())
    else if (code === 0x5b) open.push(null)
    else if (code === 0x7d || code === 0x5d) open.pop()
    else if (code === 0x22) {
      const end = skipString(text, at)
      const keys = open.at(-1)
      if (keys && text.charCodeAt(skipSpace(text, end)) === 0x3a) note(keys, text, at, end, duplicates)
      at = end - 1
    }
  }
  return duplicates
}

function note(keys: Map<string, number>, text: string, start: number, end: number, found: Duplicate[]): void {
  const key = keyText(text.slice(start, end))
  const first = keys.get(key)
  if (first === undefined) keys.set(key, start)
  else found.push({ key, first, again: start })
}
