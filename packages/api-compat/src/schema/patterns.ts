import type { NameSet } from './facts.ts'
import type { Truth } from './evaluate.ts'

const compiled = new Map<string, RegExp | undefined>()

/** Repetition inside a repeated group may take time exponential in the length of a text. */
const NESTED_REPETITION = /[+*}][^()]*\)+[+*{]/
const SHORT = 20

/** Whether a pattern matches a text as validators use it; `undefined` when it is no pattern or may take too long. */
export function patternMatches(source: string, text: string): Truth {
  if (text.length > SHORT && isSlow(source)) return undefined
  if (!compiled.has(source)) {
    if (compiled.size > 10_000) compiled.clear()
    compiled.set(source, compile(source))
  }
  return compiled.get(source)?.test(text)
}

/** Whether trying a pattern on a long text may take exponential time. */
export function isSlow(source: string): boolean {
  return source.length > 5_000 || NESTED_REPETITION.test(source) || /\([^()]*\|[^()]*\)[+*{]/.test(source)
}

function compile(source: string): RegExp | undefined {
  try {
    return new RegExp(source, 'u')
  } catch {
    return undefined
  }
}

/** Whether a name is in the set. */
export function inNameSet({ pattern, except, notPatterns }: NameSet, name: string): Truth {
  if (except.includes(name)) return false
  let truth: Truth = true
  for (const source of pattern === null ? notPatterns : [pattern, ...notPatterns]) {
    const matches = patternMatches(source, name)
    if (matches === undefined) truth = undefined
    else if (matches !== (source === pattern)) return false
  }
  return truth
}
