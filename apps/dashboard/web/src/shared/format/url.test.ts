import { expect, test } from 'vitest'
import { localPath, webUrl } from './url.ts'

test('http and https may be links', () => {
  expect(webUrl('https://www.example.com/a')).toBe('https://www.example.com/a')
})

test.each([
  'javascript:alert(1)',
  ' JaVaScRiPt:alert(1)',
  'data:text/html,x',
  'file:///etc/passwd',
  'nonsense',
  null,
])('%j may not be a link', (text) => {
  expect(webUrl(text)).toBeNull()
})

test('after the sign-in a path of this site is gone to', () => {
  expect(localPath('/audit?action=credential.#x')).toBe('/audit?action=credential.#x')
})

test.each([
  'https://evil.example/',
  '//evil.example/x',
  '/\\evil.example',
  'javascript:alert(1)',
  '',
  undefined,
])('after the sign-in %j is not gone to', (text) => {
  expect(localPath(text)).toBe('/')
})
