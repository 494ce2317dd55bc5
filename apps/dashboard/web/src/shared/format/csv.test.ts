import { expect, test } from 'vitest'
import { toCsv } from './csv.ts'

test('cells are quoted where RFC 4180 asks for it', () => {
  expect(toCsv(['a', 'b'], [['x,y', 'say "hi"\nnow']])).toBe('a,b\r\n"x,y","say ""hi""\nnow"\r\n')
})

test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1'])('the text %j is kept from being a formula', (text) => {
  expect(toCsv(['a'], [[text]])).toContain(`'${text}`)
})

test('a number stays a number, a negative one too', () => {
  expect(toCsv(['a'], [[-5]])).toBe('a\r\n-5\r\n')
})
