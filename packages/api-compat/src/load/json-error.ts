const SPACE = /[\t\n\r ]*/y
const PLAIN = /true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][-+]?\d+)?(?![\w.])/y
const ESCAPE = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y

/** What may come next: a value, the first value or the end of an array, a key, the first key or the end of an object, … */
type Expected = 'value' | 'value-or-end' | 'key' | 'key-or-end' | 'colon' | 'comma-or-end'

const NAMES: { readonly [expected in Expected]: string } = {
  value: 'a value',
  'value-or-end': 'a value or the end of the list',
  key: 'a key in double quotes',
  'key-or-end': 'a key in double quotes or the end of the object',
  colon: "':' after the key",
  'comma-or-end': "',' or an end",
}

/** Where a text stops being JSON, and what was expected there. `JSON.parse` often does not say. */
export function firstJsonError(text: string): { offset: number; what: string } {
  const open: string[] = []
  let expected: Expected = 'value'
  for (let at = matchEnd(SPACE, text, 0) ?? 0; ;) {
    const next = after(text.charAt(at), expected, open)
    const end = next && tokenEnd(text, at)
    if (next === undefined || end === undefined) return { offset: at, what: missing(text, at, expected) }
    at = matchEnd(SPACE, text, end) ?? end
    if (open.length === 0 && next === 'comma-or-end') {
      return { offset: at, what: 'something follows after its end' }
    }
    expected = next
  }
}

/** What may follow a token that starts with a character; `undefined` when the token may not stand here. */
function after(start: string, expected: Expected, open: string[]): Expected | undefined {
  const inObject = open.at(-1) === '{'
  if ((start === '}' || start === ']') && expected.endsWith('or-end') && inObject === (start === '}')) {
    return open.pop() === undefined ? undefined : 'comma-or-end'
  }
  if (expected === 'colon') return start === ':' ? 'value' : undefined
  if (expected === 'comma-or-end') {
    if (start !== ',') return undefined
    return inObject ? 'key' : 'value'
  }
  if (expected === 'key' || expected === 'key-or-end') return start === '"' ? 'colon' : undefined
  if ('}],:'.includes(start)) return undefined
  if (start !== '{' && start !== '[') return 'comma-or-end'
  open.push(start)
  return start === '{' ? 'key-or-end' : 'value-or-end'
}

function tokenEnd(text: string, start: number): number | undefined {
  const char = text.charAt(start)
  if (char === '"') return stringEnd(text, start)
  return '{}[],:'.includes(char) && char !== '' ? start + 1 : matchEnd(PLAIN, text, start)
}

function stringEnd(text: string, start: number): number | undefined {
  for (let at = start + 1; at < text.length;) {
    const code = text.charCodeAt(at)
    if (code === 0x22) return at + 1
    const end: number | undefined = code === 0x5c ? matchEnd(ESCAPE, text, at) : at + 1
    if (end === undefined || code < 0x20) return undefined
    at = end
  }
  return undefined
}

function matchEnd(pattern: RegExp, text: string, start: number): number | undefined {
  pattern.lastIndex = start
  return pattern.test(text) ? pattern.lastIndex : undefined
}

function missing(text: string, offset: number, expected: Expected): string {
  const char = text.charAt(offset)
  if (char === '"') return 'the string has no end, or a character or escape that JSON does not allow'
  return `expected ${NAMES[expected]}, ${char === '' ? 'the text ends' : `found ${JSON.stringify(char)}`}`
}
