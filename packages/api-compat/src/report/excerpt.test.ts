import { expect, test } from 'vitest'
import { excerptOf } from './excerpt.ts'

function excerpt(text: string, line: number, column = 1) {
  const lines = text.split('\n')
  return excerptOf({ file: 'a', line, column }, (position) => lines[position.line - 1] ?? '').map(
    ({ number, text: shown, marked }) => `${marked ? '>' : ' '}${number} ${shown}`,
  )
}

test('shows the line, the one before and two after, without their common indentation', () => {
  expect(excerpt('a:\n    b:\n      c: 1\n      d: 2\n      e: 3\nf: 4', 3)).toEqual([
    ' 2 b:',
    '>3   c: 1',
    ' 4   d: 2',
    ' 5   e: 3',
  ])
})

test('leaves out what belongs to something else', () => {
  expect(excerpt('a:\n  b: 1\nc:\n  d: 2\ne: 3', 3)).toEqual(['>3 c:', ' 4   d: 2', ' 5 e: 3'])
  expect(excerpt('a:\n  b:\n    c: 1\nd: 2', 3)).toEqual([' 2 b:', '>3   c: 1'])
})

test('ends where the file does, and leaves out empty lines at its edges', () => {
  expect(excerpt('a: 1', 1)).toEqual(['>1 a: 1'])
  expect(excerpt('\na: 1\n\n', 2)).toEqual(['>2 a: 1'])
})

test('keeps the line itself even when it is empty', () => {
  expect(excerpt('', 1)).toEqual(['>1 '])
})

test('shows the part of a long line that the position is in', () => {
  const text = `${'x'.repeat(500)}HERE${'y'.repeat(500)}`
  const [line] = excerpt(text, 1, 501)
  expect(line).toMatch(/^>1 …x{15}HEREy+…$/)
  expect(line?.length).toBe(143)
})
