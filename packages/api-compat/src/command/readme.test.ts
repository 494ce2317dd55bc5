import { execFile } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'
import type { CompareOptions } from '../compare/options.ts'
import { explain } from '../rules/catalogue.ts'
import { FORMATS } from './formats.ts'
import { commandLine } from './options.ts'
import { run } from './run.ts'
import { testHost } from './testing/test-host.ts'

const exec = promisify(execFile)
const readme = readFileSync(path.join(import.meta.dirname, '../../README.md'), 'utf8')
const library = pathToFileURL(path.join(import.meta.dirname, '../index.ts')).href

const OLD = `openapi: 3.1.0
info:
  title: Orders
  version: 1.0.0
paths:
  /orders:
    get:
      summary: List orders
      responses:
        '200': { description: Done }
      parameters:
        - name: page
          in: query
          schema:
            type: integer
`
const FILES = {
  'old.yaml': OLD,
  'new.yaml': OLD.replace('in: query\n', 'in: query\n          required: true\n'),
}

test('names only options that there are', () => {
  const options = commandLine(testHost(), FORMATS).options.map(({ long }) => long)
  const named = [...readme.matchAll(/--[a-z][a-z-]+/g)].map(([option]) => option)
  expect(named.length).toBeGreaterThan(10)
  for (const option of named) expect([...options, '--help']).toContain(option)
})

/** The first cells of the table whose head begins with a word. */
function rowsOf(head: string): string[] {
  const [, table = ''] =
    new RegExp(`^\\| ${head} [^\\n]*\\n\\| -[^\\n]*\\n((?:\\|[^\\n]*\\n)+)`, 'm').exec(readme) ?? []
  return [...table.matchAll(/^\| `(\w+)`/gm)].map(([, name = '']) => name)
}

test('has a row for each format and for each option of the library', () => {
  expect(rowsOf('`--format`')).toEqual(FORMATS)
  const options: Required<CompareOptions> = {
    today: '',
    sunset: { noticeDays: 0 },
    strictReaders: true,
    extensibleEnums: true,
    assertFormats: true,
    severities: {},
    suppressions: [],
  }
  expect(rowsOf('option')).toEqual(Object.keys(options))
})

test('names only rules that there are', () => {
  const named = [...readme.matchAll(/(?:--explain|^ +rule) +([a-z-]+)/gm)].map(([, rule = '']) => rule)
  expect(named).toHaveLength(2)
  for (const rule of named) expect(explain(rule)?.id).toBe(rule)
})

test('shows a finding as it is written', async () => {
  const host = testHost(FILES)
  await run(['old.yaml', 'new.yaml'], host)
  const [, finding = ''] = /\n( {2}✗ [^]*?)\n\n1 breaking/.exec(host.said().stdout) ?? []
  // In the text it is indented by two more.
  expect(readme).toContain(finding.replaceAll(/^(?=.)/gm, '  '))
  expect(finding).toContain('Refused by')
})

const samples = [...readme.matchAll(/```ts\n([^]*?)```[^`]*```text\n([^]*?)```/g)]

test('has samples', () => expect(samples).toHaveLength(2))

test.each(samples.map(([, code = '', output = '']) => ({ code, output })))(
  'the sample prints what the text says: $output',
  async ({ code, output }) => {
    const { cwd } = testHost(FILES)
    writeFileSync(path.join(cwd, 'sample.mts'), code.replace("'@stella/api-compat'", `'${library}'`))
    const { stdout } = await exec(process.execPath, ['sample.mts'], { cwd })
    expect(stdout).toBe(output)
  },
)
