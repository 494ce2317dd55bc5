import { keyText, skipSpace, skipString } from './json-positions.ts'
import { type Duplicate, MOST_TOLD } from './parsed.ts'
import type { RawText } from './raw-text.ts'

/** Keys that an object of a JSON text has twice, the first of them. The text is known to be JSON. */
export function findDuplicates(source: RawText): Duplicate[] {
  const { text } = source
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
      if (keys && text.charCodeAt(skipSpace(text, end)) === 0x3a)
        note(keys, source.read(text.slice(at, end)), at, duplicates)
      at = end - 1
    }
  }
  return duplicates
}

function note(keys: Map<string, number>, quoted: string, start: number, found: Duplicate[]): void {
  const key = keyText(quoted)
  const first = keys.get(key)
  if (first === undefined) keys.set(key, start)
  else found.push({ key, first, again: start })
}
