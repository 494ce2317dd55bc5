import { expect, test } from 'vitest'
import { auditSearch } from '../features/audit/search.ts'
import { installationsSearch } from '../features/installations/search.ts'
import { parseSearch, stringifySearch } from './search.ts'

test('a search survives the way into an address and back', () => {
  const search = { q: 'a&b=c +#é', status: 'active' }
  expect(parseSearch(stringifySearch(search))).toEqual(search)
})

test('a text that looks like a number or like JSON stays the text it is', () => {
  expect(parseSearch('?q=123&release=2.0.0&x={"a":1}')).toEqual({ q: '123', release: '2.0.0', x: '{"a":1}' })
})

test('nothing to say leaves the address bare', () => {
  expect(stringifySearch({ q: '', status: undefined })).toBe('')
})

test('filters that make no sense are left out', () => {
  expect(installationsSearch({ status: 'nope', sort: 'calls', q: '', platform: 'wordpress' })).toEqual({
    platform: 'wordpress',
  })
  expect(auditSearch({ from: '2026-13-40', to: '2026-11-21', action: 'credential.' })).toEqual({
    to: '2026-11-21',
    action: 'credential.',
  })
})
