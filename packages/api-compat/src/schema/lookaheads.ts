/** A pattern without the look-aheads that it begins with, and what those are about. */
export interface Split {
  readonly rest: string
  readonly also: readonly string[]
  readonly never: readonly string[]
}

/** Takes look-aheads off the beginning of a pattern: `^(?!a)b` is `^b` and not `^a`. Nothing where there are none. */
export function splitLookaheads(pattern: string): Split | undefined {
  if (!/^\^\(\?[!=]/.test(pattern) || hasAlternatives(pattern)) return undefined
  const also: string[] = []
  const never: string[] = []
  let at = 1
  while (/^\(\?[!=]/.test(pattern.slice(at, at + 3))) {
    const end = groupEnd(pattern, at)
    if (end === undefined || /[*+?{]/.test(pattern[end + 1] ?? '')) return undefined
    const found = pattern[at + 2] === '!' ? never : also
    found.push(`^(?:${pattern.slice(at + 3, end)})`)
    at = end + 1
  }
  return { rest: `^${pattern.slice(at)}`, also, never }
}

/** The index of the parenthesis that closes the group that begins at an index. */
function groupEnd(pattern: string, start: number): number | undefined {
  let depth = 0
  for (const [index, char] of outsideClasses(pattern)) {
    if (index < start) continue
    if (char === '(') depth++
    if (char === ')' && --depth === 0) return index
  }
  return undefined
}

function hasAlternatives(pattern: string): boolean {
  let depth = 0
  for (const [, char] of outsideClasses(pattern)) {
    if (char === '(') depth++
    if (char === ')') depth--
    if (char === '|' && depth === 0) return true
  }
  return false
}

/** The characters of a pattern with their indices, escaped ones and those of classes left out. */
function* outsideClasses(pattern: string): Generator<readonly [number, string]> {
  let inClass = false
  for (let index = 0; index < pattern.length; index++) {
    const char = pattern[index] ?? ''
    if (char === '\\') index++
    else if (inClass) inClass = char !== ']'
    else if (char === '[') inClass = true
    else yield [index, char]
  }
}
