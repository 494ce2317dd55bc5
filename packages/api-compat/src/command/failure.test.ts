import { expect, test } from 'vitest'
import { UnusableInput } from '../load/unusable-input.ts'
import { failureWords, Unusable } from './failure.ts'

test('names the option that allows what was refused', () => {
  const outside = new UnusableInput({
    code: 'ref-outside',
    what: 'The reference leads out',
    next: 'Move the file into the folder, or allow files outside it.',
  })
  expect(failureWords(outside)).toMatch(/allow files outside it\. The option for that is --allow-outside\.$/)
  const remote = new UnusableInput({
    code: 'url',
    what: 'Only loopback is fetched',
    next: 'Download it and name the file.',
  })
  expect(failureWords(remote)).not.toContain('--allow-urls')
})

test('says what no one foresaw in one line without a stack', () => {
  const words = failureWords(new TypeError('x is undefined\n    at y'))
  expect(words).toBe(
    'This went wrong within: x is undefined. It is a mistake in stella-compat; report it with both documents.',
  )
})

test('shows nothing that steers a terminal', () => {
  expect(failureWords(new Unusable('\u001b[2J a'))).toBe('\\u001b[2J a')
})
