import { expect, test } from 'vitest'
import { spreadOf } from './statistics.ts'

test('the median of an odd number of values is the middle one', () => {
  expect(spreadOf([9, 1, 10])).toEqual({ median: 9, lowest: 1, highest: 10 })
})

test('the median of an even number of values lies between the two in the middle', () => {
  expect(spreadOf([4, 1, 100, 2])).toEqual({ median: 3, lowest: 1, highest: 100 })
})

test('nothing has no median', () => {
  expect(() => spreadOf([])).toThrow(RangeError)
})
