import { expect, test } from 'vitest'
import { covering, exactType, isJson } from './media-type.ts'

test('a type is described by itself before a range, and by the narrower of two ranges', () => {
  expect(covering(['*/*', 'application/*', 'application/json'], 'application/json')).toBe('application/json')
  expect(covering(['*/*', 'application/*'], 'application/json')).toBe('application/*')
  expect(covering(['*/*'], 'text/plain')).toBe('*/*')
  expect(covering(['text/*'], 'application/json')).toBeUndefined()
})

test('a range is not described by one of its types', () => {
  expect(covering(['application/json'], 'application/*')).toBeUndefined()
  expect(covering(['application/*'], 'application/*')).toBe('application/*')
})

test('case and charset make no other type; other parameters do', () => {
  expect(covering(['Application/JSON; charset=UTF-8'], 'application/json')).toBeDefined()
  expect(covering(['application/json;version=1'], 'application/json;version=2')).toBeUndefined()
  expect(covering(['application/json'], 'application/json;version=2')).toBe('application/json')
})

test('an example of a range is one of its types', () => {
  expect([exactType('application/*'), exactType('image/*'), exactType('text/csv')]).toEqual([
    'application/json',
    'image/x',
    'text/csv',
  ])
  expect(isJson('application/problem+json; charset=utf-8')).toBe(true)
  expect(isJson('application/xml')).toBe(false)
})
