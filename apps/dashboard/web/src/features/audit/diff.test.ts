import { expect, test } from 'vitest'
import { differences, readable, readableMember } from './diff.ts'

test('only what changed is shown, by its path', () => {
  const before = { name: 'A', policy: { months: 6, days: 1 }, origins: ['a'] }
  const after = { name: 'A', policy: { months: 12, days: 1 }, origins: ['a', 'b'] }
  expect(differences(before, after)).toEqual([
    { path: 'policy.months', before: 6, after: 12 },
    { path: 'origins', before: ['a'], after: ['a', 'b'] },
  ])
})

test('of what is new every member is shown, and of what is gone', () => {
  expect(differences(null, { a: 1, b: { c: 2 } })).toEqual([
    { path: 'a', before: undefined, after: 1 },
    { path: 'b.c', before: undefined, after: 2 },
  ])
  expect(differences({ a: 1 }, null)).toEqual([{ path: 'a', before: 1, after: undefined }])
})

test('a value that changes its kind differs as a whole', () => {
  expect(differences({ a: [1] }, { a: { b: 1 } })).toEqual([{ path: 'a', before: [1], after: { b: 1 } }])
  expect(differences('old', 'new')).toEqual([{ path: '', before: 'old', after: 'new' }])
})

test('a member called like one of every object is a member like others', () => {
  expect(differences(JSON.parse('{"__proto__":1}'), JSON.parse('{"__proto__":2}'))).toEqual([
    { path: '__proto__', before: 1, after: 2 },
  ])
})

test('values read as text', () => {
  expect(['x', ['a', 'b'], [], null, { a: 1 }, false].map(readable)).toEqual([
    'x',
    'a, b',
    'none',
    '–',
    '{"a":1}',
    'false',
  ])
})

test('a moment reads as one, not as milliseconds', () => {
  const at = Date.parse('2027-03-04T17:05:09Z')
  expect(readableMember('revokedAt', at)).toContain('Mar 2027')
  expect(readableMember('revision', 2)).toBe('2')
  expect(readableMember('revokedAt', null)).toBe('–')
})
