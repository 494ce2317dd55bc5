import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { settingsMarkdown } from './index.ts'

test('the README lists every setting as it is', async () => {
  const readme = await readFile(join(import.meta.dirname, '../../../README.md'), 'utf8')
  expect(readme).toContain(settingsMarkdown().trim())
})
