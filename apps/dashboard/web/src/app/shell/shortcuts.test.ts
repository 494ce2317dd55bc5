import { expect, test } from 'vitest'
import { destinations, readPress } from './shortcuts.ts'

const press = (key: string, more: { modified?: boolean; typing?: boolean; inList?: boolean } = {}) => ({
  key,
  modified: false,
  typing: false,
  inList: false,
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

test('j and k move in the list of a page, from wherever the focus is', () => {
  expect(readPress(press('j'), false).command).toEqual({ type: 'move', by: 1 })
  expect(readPress(press('k'), false).command).toEqual({ type: 'move', by: -1 })
  expect(readPress(press('j', { typing: true }), false).command).toBeNull()
})

test('the arrows move in a list that has the focus, and scroll the page elsewhere', () => {
  expect(readPress(press('ArrowDown', { inList: true }), false).command).toEqual({ type: 'move', by: 1 })
  expect(readPress(press('ArrowUp', { inList: true }), false).command).toEqual({ type: 'move', by: -1 })
  expect(readPress(press('ArrowDown'), false).command).toBeNull()
})

test('Esc leaves a field, and means nothing outside of one', () => {
  expect(readPress(press('Escape', { typing: true }), false).command).toEqual({ type: 'leave-field' })
  expect(readPress(press('Escape'), false).command).toBeNull()
})

test('shortcuts of the browser stay with the browser', () => {
  expect(readPress(press('/', { modified: true }), false)).toEqual({ waiting: false, command: null })
})
