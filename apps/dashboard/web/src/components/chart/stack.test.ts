import { expect, test } from 'vitest'
import { foldSmall, stack, totalOf } from './stack.ts'

const span = { interval: 'hour', from: '2026-11-21T00:00:00Z', to: '2026-11-21T03:00:00Z' } as const
const at = (hour: number, calls: number) => ({ at: `2026-11-21T0${hour}:00:00Z`, calls })

test('lines come onto one axis, gaps are 0, and each stands on the one before it', () => {
  const lines = [
    { key: 'a', points: [at(0, 1), at(2, 3)] },
    { key: 'b', points: [at(1, 5)] },
  ]
  const { times, values, tops } = stack(lines, span)
  expect(times.map((time) => new Date(time * 1000).getUTCHours())).toEqual([0, 1, 2])
  expect(values).toEqual([
    [1, 0, 3],
    [0, 5, 0],
  ])
  expect(tops).toEqual([
    [1, 0, 3],
    [1, 5, 3],
  ])
})

test('no line at all still has an axis', () => {
  expect(stack([], span)).toMatchObject({ values: [], tops: [] })
  expect(stack([], span).times).toHaveLength(3)
})

test('small lines are folded into one without losing a call', () => {
  const lines = [1, 50, 2, 40].map((calls, index) => ({
    key: String(index),
    points: [at(0, calls), at(1, calls)],
  }))
  const folded = foldSmall(lines, 3)
  expect(folded.map(({ key }) => key)).toEqual(['1', '3', 'other'])
  expect(folded.map(totalOf)).toEqual([100, 80, 6])
})

test('as many lines as there are colours are left as they are', () => {
  const lines = [{ key: 'a', points: [] }]
  expect(foldSmall(lines, 1)).toBe(lines)
})
