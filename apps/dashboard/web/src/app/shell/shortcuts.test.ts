import { expect, test } from 'vitest'
import { destinations, readPress } from './shortcuts.ts'

const press = (key: string, more: { modified?: boolean; typing?: boolean } = {}) => ({
  key,
  modified: false,
  typing: false,
  ...more,
})

test.each(destinations)('g $key leads to $label', ({ key, to }) => {
  expect(readPress(press('g'), false)).toEqual({ waiting: true, command: null })
  expect(readPress(press(key), true)).toEqual({ waiting: false, command: { type: 'go', to } })
})

test('a second key that leads nowhere ends the waiting', () => {
  expect(readPress(press('x'), true)).toEqual({ waiting: false, command: null })
})

test('Ctrl-K works in a text field; plain keys do not', () => {
  expect(readPress(press('k', { modified: true, typing: true }), false).command).toEqual({ type: 'palette' })
  for (const key of ['g', '/', '?']) expect(readPress(press(key, { typing: true }), false).command).toBeNull()
})

test('shortcuts of the browser stay with the browser', () => {
  expect(readPress(press('/', { modified: true }), false)).toEqual({ waiting: false, command: null })
})
