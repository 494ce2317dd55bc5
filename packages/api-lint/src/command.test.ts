import { mkdtempDisposableSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { run } from './command.ts'
import { clean, withValue } from './testing/documents.ts'

async function ran(files: { readonly [name: string]: string }, args: readonly string[], hasColour = false) {
  using folder = mkdtempDisposableSync(join(tmpdir(), 'stella-lint-'))
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder.path, name), text)
  const written = { out: '', err: '' }
  const code = await run(args, {
    cwd: folder.path,
    project: folder.path,
    hasColour,
    out: (text) => void (written.out += text),
    err: (text) => void (written.err += text),
  })
  return { code, ...written }
}

const mistaken = withValue(['info', 'version'], 'one')

test('a clean document passes', async () => {
  expect(await ran({ 'a.json': JSON.stringify(clean) }, ['a.json'])).toEqual({
    code: 0,
    out: '1 document, nothing to mend\n',
    err: '',
  })
})

test('what is wrong is listed with file, line, column, severity, rule and message', async () => {
  const { code, out } = await ran({ 'a.json': mistaken }, ['a.json'])
  expect(code).toBe(1)
  expect(out).toMatch(/^a\.json:5:16 {2}error {2}semantic-version {2}info\.version is "one"; write /)
  expect(out).toMatch(/\n1 document, 1 problem: 1 error\n$/)
})

test('a terminal gets colours', async () => {
  const { out } = await ran({ 'a.json': mistaken }, ['a.json'], true)
  expect(out).toContain('\u001b[31merror\u001b[0m')
})

test('programs get JSON', async () => {
  const { out } = await ran({ 'a.json': mistaken }, ['--format', 'json', 'a.json'])
  expect(JSON.parse(out)).toMatchObject({ problems: [{ file: 'a.json', line: 5, rule: 'semantic-version' }] })
})

test.each([
  [['missing.yaml'], 'missing.yaml cannot be read (ENOENT)'],
  [['--format', 'xml'], 'there is no format "xml"'],
  [['--strict'], "Unknown option '--strict'"],
  [[], 'out/api cannot be read'],
])('%j cannot be used, and says why', async (args, message) => {
  const { code, out, err } = await ran({}, args)
  expect({ code, out }).toEqual({ code: 2, out: '' })
  expect(err).toContain(message)
})

test('help has an example', async () => {
  const { code, out } = await ran({}, ['--help'])
  expect({ code, hasExample: out.includes('$ stella-lint openapi.yaml') }).toEqual({
    code: 0,
    hasExample: true,
  })
})
