import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { settingsMarkdown } from './index.ts'

/** Tables without the padding that a formatter gives their columns. */
const unpadded = (markdown: string): string => markdown.replaceAll(/ +/g, ' ').replaceAll(/-{3,}/g, '---')

test('the README lists every setting as it is', async () => {
  const readme = await readFile(join(import.meta.dirname, '../../../README.md'), 'utf8')
  expect(unpadded(readme)).toContain(unpadded(settingsMarkdown().trim()))
})
