const TOKEN =
  /[\t\n\r ]*(?:(?<open>[{[])|(?<close>[}\]])|(?<comma>,)|(?<colon>:)|(?<string>"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*")|(?<plain>true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][-+]?\d+)?(?![\w.])))/y

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
  TOKEN.lastIndex = 0
  for (let at = 0; ; at = TOKEN.lastIndex) {
    const groups = TOKEN.exec(text)?.groups
    const next: Expected | undefined = groups && after(groups, expected, open)
    if (next === undefined || (open.length === 0 && next === 'comma-or-end')) {
      return described(
        text,
        next === undefined ? at : TOKEN.lastIndex,
        next === undefined ? expected : undefined,
      )
    }
    expected = next
  }
}

function after(
  token: { readonly [name: string]: string | undefined },
  expected: Expected,
  open: string[],
): Expected | undefined {
  const value = expected === 'value' || expected === 'value-or-end'
  const key = expected === 'key' || expected === 'key-or-end'
  const inObject = open.at(-1) === '{'
  if (token['open'] !== undefined && value) {
    open.push(token['open'])
    return token['open'] === '{' ? 'key-or-end' : 'value-or-end'
  }
  if (token['close'] !== undefined && expected.endsWith('or-end') && inObject === (token['close'] === '}')) {
    return open.pop() === undefined ? undefined : 'comma-or-end'
  }
  if (token['comma'] !== undefined && expected === 'comma-or-end') return inObject ? 'key' : 'value'
  if (token['colon'] !== undefined && expected === 'colon') return 'value'
  if (token['string'] !== undefined && key) return 'colon'
  if ((token['string'] ?? token['plain']) !== undefined && value) return 'comma-or-end'
  return undefined
}

function described(
  text: string,
  start: number,
  expected: Expected | undefined,
): { offset: number; what: string } {
  let offset = start
  while (offset < text.length && /[\t\n\r ]/.test(text.charAt(offset))) offset++
  if (expected === undefined) return { offset, what: 'something follows after its end' }
  const found = offset < text.length ? `found ${JSON.stringify(text.charAt(offset))}` : 'the text ends'
  return { offset, what: `expected ${NAMES[expected]}, ${found}` }
}
