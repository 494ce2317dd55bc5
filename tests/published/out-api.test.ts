import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const root = join(import.meta.dirname, '../..')
const out = join(root, 'out/api')

test('the documents in out/api are, byte for byte, what the contract generates', () => {
  const main = join(root, 'packages/cli/src/main.mjs')
  // Exits with 1, and names each file and line, when one is not.
  const report = execFileSync(process.execPath, [main, 'generate', '--check', '--json'], { cwd: root })
  expect(JSON.parse(report.toString())).toMatchObject({ differences: [] })
}, 30_000)

test('the checksums in out/api are those of its files', () => {
  const lines = readFileSync(join(out, 'checksums.txt'), 'utf8').trimEnd().split('\n')
  expect(lines.length).toBeGreaterThan(8)
  for (const line of lines) {
    const file = line.slice(66)
    const bytes = readFileSync(join(out, file))
    expect(`${createHash('sha256').update(bytes).digest('hex')}  ${file}`).toBe(line)
  }
})
