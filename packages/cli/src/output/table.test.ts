import { describe, expect, test } from 'vitest'
import { styleFor } from './style.ts'
import { displayWidth, facts, table } from './table.ts'

describe('a table', () => {
  test('aligns its columns, numbers to the right, and ends no line with blanks', () => {
    const text = table(
      [{ title: 'NAME' }, { title: 'CALLS', align: 'right' }, { title: 'USED BY' }],
      [
        ['Example', '7', ''],
        ['A longer name', '12345', 'Ada'],
      ],
    )
    expect(text).toBe(
      ['NAME           CALLS  USED BY', 'Example            7', 'A longer name  12345  Ada'].join('\n'),
    )
  })

  test('counts wide letters as two columns and colours as none', () => {
    const { bold } = styleFor({ isTTY: true, write: () => undefined }, {})
    expect(displayWidth('日本')).toBe(4)
    expect(displayWidth('Inês')).toBe(4)
    expect(displayWidth('e\u0301')).toBe(1)
    expect(displayWidth('🚢')).toBe(2)
    expect(displayWidth(bold('abc'))).toBe(3)
    expect(bold('abc')).not.toBe('abc')
  })
})

test('facts stand in two columns', () => {
  expect(
    facts([
      ['name', 'Example'],
      ['pinned to', '-'],
    ]),
  ).toBe('name       Example\npinned to  -')
})
