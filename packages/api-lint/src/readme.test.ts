import { mkdtempDisposableSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { run } from './command.ts'
import { general, stella } from './ruleset.ts'

const readme = readFileSync(join(import.meta.dirname, '../README.md'), 'utf8')

function block(language: string): string {
  return new RegExp(`\`\`\`${language}\\n([^]*?)\`\`\``).exec(readme)?.[1] ?? ''
}

async function said(args: readonly string[], files: { readonly [name: string]: string } = {}) {
  using folder = mkdtempDisposableSync(join(tmpdir(), 'stella-lint-'))
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder.path, name), text)
  let text = ''
  const out = (part: string) => void (text += part)
  await run(args, { cwd: folder.path, project: folder.path, hasColour: false, out, err: out })
  return text
}

test('the example says what the command says', async () => {
  expect(await said(['orders.yaml'], { 'orders.yaml': block('yaml') })).toBe(block('text'))
})

function ruleIds(ruleset: object): string[] {
  return 'rules' in ruleset ? Object.keys(Object(ruleset.rules)) : []
}

test('every rule has a row, and every row a rule', () => {
  const rows = [...readme.matchAll(/^\| `([\w-]+)` /gm)].map(([, rule]) => rule)
  // Spectral tells of references itself, without a rule.
  const rules = ['invalid-ref', ...ruleIds(general), ...ruleIds(stella)]
  expect(rows.toSorted()).toEqual(rules.toSorted())
})

test('help names every option that the text names', async () => {
  const help = await said(['--help'])
  for (const [option] of readme.matchAll(/--[a-z]+/g)) expect(help).toContain(option)
})
