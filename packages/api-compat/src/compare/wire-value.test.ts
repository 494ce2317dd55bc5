import { expect, test } from 'vitest'
import type { Json, JsonObject } from '../json.ts'
import type { Field, Location } from './field.ts'
import { wireValue } from './wire-value.ts'

function field(place: Location, members: JsonObject = {}): Field {
  const value = { name: 'color', in: place, ...members }
  const node = { root: value, value, pointer: '' }
  return { key: 'color', name: 'color', in: place, required: false, node }
}

const LIST: Json = ['blue', 'black']
const OBJECT: Json = { R: 100, G: 200 }

// The table of OpenAPI 3.1.1, section 4.8.12.4.
test.each<[string, Field, Json, string]>([
  ['matrix', field('path', { style: 'matrix' }), 'blue', ';color=blue'],
  ['matrix list', field('path', { style: 'matrix' }), LIST, ';color=blue,black'],
  ['label', field('path', { style: 'label' }), 'blue', '.blue'],
  ['label list', field('path', { style: 'label', explode: true }), LIST, '.blue.black'],
  ['simple list', field('path'), LIST, 'blue,black'],
  ['simple object', field('header'), OBJECT, 'R,100,G,200'],
  ['simple object, exploded', field('header', { explode: true }), OBJECT, 'R=100,G=200'],
  ['form list', field('query', { explode: false }), LIST, 'color=blue,black'],
  ['form list, exploded', field('query'), LIST, 'color=blue&color=black'],
  ['form object', field('query', { explode: false }), OBJECT, 'color=R,100,G,200'],
  ['form object, exploded', field('query'), OBJECT, 'R=100&G=200'],
  ['spaceDelimited', field('query', { style: 'spaceDelimited', explode: false }), LIST, 'color=blue%20black'],
  ['pipeDelimited', field('query', { style: 'pipeDelimited', explode: false }), LIST, 'color=blue|black'],
  ['deepObject', field('query', { style: 'deepObject' }), OBJECT, 'color[R]=100&color[G]=200'],
  [
    'content',
    field('query', { content: { 'application/json': {} } }),
    OBJECT,
    'color=%7B%22R%22:100,%22G%22:200%7D',
  ],
  ['reserved characters', field('query'), 'a/b?c', 'color=a%2Fb%3Fc'],
  ['reserved characters allowed', field('query', { allowReserved: true }), 'a/b?c', 'color=a/b?c'],
  ['a lone surrogate', field('query'), '\uD800', 'color=%EF%BF%BD'],
])('%s', (_, where, value, written) => {
  expect(wireValue(where, value)).toBe(written)
})
