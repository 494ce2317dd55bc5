import { expect, test } from 'vitest'
import { describing, statusPairs } from './status.ts'

const keys = (...names: string[]) => new Set(names)

test('a status is described by itself, else by its range, else by default', () => {
  expect(describing(keys('404', '4XX', 'default'), '404')).toBe('404')
  expect(describing(keys('4XX', 'default'), '404')).toBe('4XX')
  expect(describing(keys('200', 'default'), '404')).toBe('default')
  expect(describing(keys('200'), '404')).toBeUndefined()
})

test('default describes successes only where none is listed', () => {
  expect(describing(keys('200', 'default'), '202')).toBeUndefined()
  expect(describing(keys('default'), '202')).toBe('default')
})

test('what a range is narrowed to is compared with the range, which is not gone', () => {
  expect(statusPairs(keys('2XX'), keys('200', '201'))).toEqual([
    { old: '2XX', new: '200' },
    { old: '2XX', new: '201' },
  ])
})

test('what a status is widened to is compared with it, and is new', () => {
  expect(statusPairs(keys('200'), keys('2XX'))).toEqual([
    { old: '200', new: '2XX' },
    { old: undefined, new: '2XX' },
  ])
})

test('an error that only a range describes any more is gone; a success is compared with the range', () => {
  expect(statusPairs(keys('429', '4XX'), keys('4XX'))).toEqual([
    { old: '429', new: undefined },
    { old: '4XX', new: '4XX' },
  ])
  expect(statusPairs(keys('200'), keys('2XX'))[0]).toEqual({ old: '200', new: '2XX' })
})
