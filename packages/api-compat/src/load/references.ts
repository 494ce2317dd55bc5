import type { Json, JsonObject } from '../json.ts'
import { isObject } from './pointer.ts'

/** A member that refers to another place, and may be rewritten. */
export interface Reference {
  readonly holder: { [key: string]: Json }
  readonly key: string
  readonly value: string
  /** Tokens of the member in its file. */
  readonly tokens: readonly string[]
}

/** Members whose keys are names, so that none of them is a keyword. */
const NAMED = new Set(
  (
    'paths webhooks x-webhooks responses headers content encoding links callbacks schemas parameters requestBodies ' +
    'securitySchemes pathItems mediaTypes examples properties patternProperties $defs definitions dependentSchemas ' +
    'variables scopes'
  ).split(' '),
)
/** Members that hold data: a `$ref` in there is somebody's value. */
const DATA = new Set(['example', 'default', 'enum', 'const', 'value', 'dataValue'])
const POINTING = new Set(['$ref', 'operationRef', '$dynamicRef'])
const FILE = /#|\.(?:json|ya?ml)$/i

/**
 * Calls back for every `$ref`, `operationRef`, `$dynamicRef` and discriminator mapping of an OpenAPI document, or of a file
 * one refers to. Examples, defaults, enums and extensions hold data, not references.
 */
export function eachReference(root: Json, found: (reference: Reference) => void): void {
  walk(root, false, [], found)
}

function walk(node: Json, named: boolean, tokens: string[], found: (reference: Reference) => void): void {
  if (typeof node !== 'object' || node === null) return
  if (Array.isArray(node)) {
    for (const [index, item] of node.entries()) step(item, String(index), false, tokens, found)
    return
  }
  // The walk is over data that was read for the walker: rewriting it in place is what the callback is for.
  const holder = node as { [key: string]: Json }
  for (const key of Object.keys(holder)) {
    const value = holder[key]
    if (value === undefined || value === null) continue
    if (named) step(value, key, false, tokens, found)
    else if (typeof value === 'string') {
      if (POINTING.has(key)) found({ holder, key, value, tokens: [...tokens, key] })
    } else if (typeof value === 'object' && !isData(key, value)) member(holder, key, value, tokens, found)
  }
}

function member(
  holder: JsonObject,
  key: string,
  value: Json,
  tokens: string[],
  found: (reference: Reference) => void,
): void {
  if (key === 'mapping' && 'propertyName' in holder && isObject(value))
    mapping(value, [...tokens, key], found)
  else step(value, key, NAMED.has(key) && !Array.isArray(value), tokens, found)
}

function step(
  value: Json,
  key: string,
  named: boolean,
  tokens: string[],
  found: (reference: Reference) => void,
): void {
  if (typeof value !== 'object') return
  tokens.push(key)
  walk(value, named, tokens, found)
  tokens.pop()
}

function isData(key: string, value: Json): boolean {
  if (DATA.has(key) || (key === 'examples' && Array.isArray(value))) return true
  return key.startsWith('x-') && !NAMED.has(key)
}

/** A mapping's value is a reference, or the bare name of a component. */
function mapping(node: JsonObject, tokens: readonly string[], found: (reference: Reference) => void): void {
  // As in `walk`: the data is there to be rewritten.
  const holder = node as { [key: string]: Json }
  for (const [key, value] of Object.entries(holder)) {
    if (typeof value === 'string' && FILE.test(value)) found({ holder, key, value, tokens: [...tokens, key] })
  }
}
