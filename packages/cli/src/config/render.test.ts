import { describe, expect, test } from 'vitest'
import { settingsHelp, settingsMarkdown } from './render.ts'
import { settings } from './settings.ts'

describe('the documentation of the variables', () => {
  test.each(Object.values(settings))('explains $name in help and in Markdown', ({ name, about, example }) => {
    for (const text of [settingsHelp(), settingsMarkdown()]) {
      expect(text).toContain(name)
      expect(text).toContain(about)
      expect(text).toContain(example)
    }
  })

  test('is one Markdown row a variable', () => {
    const rows = settingsMarkdown().trimEnd().split('\n')
    expect(rows).toHaveLength(2 + Object.keys(settings).length)
    expect(rows.every((row) => row.split(' | ').length === 4)).toBe(true)
  })
})
