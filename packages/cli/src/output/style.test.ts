import { expect, test } from 'vitest'
import { styleFor } from './style.ts'

const terminal = { isTTY: true, write: () => undefined }

test('a terminal gets colours', () => {
  expect(styleFor(terminal, {}).bad('no')).toBe('\u001b[31mno\u001b[39m')
  expect(styleFor(terminal, { NO_COLOR: '' }).bad('no')).toBe('\u001b[31mno\u001b[39m')
})

test('a pipe, NO_COLOR and a dumb terminal get none', () => {
  expect(styleFor({ ...terminal, isTTY: false }, {}).bad('no')).toBe('no')
  expect(styleFor(terminal, { NO_COLOR: '1' }).bad('no')).toBe('no')
  expect(styleFor(terminal, { TERM: 'dumb' }).bad('no')).toBe('no')
})
