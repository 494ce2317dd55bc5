import { expect, test } from 'vitest'
import { rowAfter } from './row-keys.ts'

test('arrows move by one, Home and End to the ends', () => {
  expect(['ArrowDown', 'ArrowUp', 'Home', 'End'].map((key) => rowAfter(key, 5, 100))).toEqual([6, 4, 0, 99])
})

test('nothing leads out of the list', () => {
  expect(rowAfter('ArrowUp', 0, 100)).toBe(0)
  expect(rowAfter('PageDown', 95, 100)).toBe(99)
  expect(rowAfter('ArrowDown', 0, 0)).toBeNull()
})

test('other keys are not about rows', () => {
  expect(rowAfter('Enter', 5, 100)).toBeNull()
})
