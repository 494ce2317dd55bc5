import { expect, test } from 'vitest'
import { once } from './once.ts'

test('nothing is made before it is asked for, and then once, whatever it is', () => {
  const made: string[] = []
  const get = once(() => void made.push('made'))
  expect(made).toEqual([])
  get()
  get()
  expect(made).toEqual(['made'])
})
