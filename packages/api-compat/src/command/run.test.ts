import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import type { Report } from '../report/report.ts'
import { explain } from '../rules/catalogue.ts'
import { run } from './run.ts'
import { testHost } from './testing/test-host.ts'

function document(version: string, parameters: readonly object[]): string {
  return JSON.stringify({
    openapi: '3.1.0',
    info: { title: 'Orders', version },
    paths: { '/orders': { get: { parameters, responses: { 200: { description: 'Done' } } } } },
  })
}

const page = { name: 'page', in: 'query', required: false, schema: { type: 'integer' } }
const FILES = {
  'old.json': document('1.0.0', [page]),
  'same.json': document('1.0.0', [page]),
  'broken.json': document('1.1.0', [{ ...page, required: true }]),
  'more.json': document('1.1.0', [page, { name: 'sort', in: 'query', schema: { type: 'string' } }]),
}

test('is fine without a gate, whatever it finds', async () => {
  const host = testHost(FILES)
  await expect(run(['old.json', 'broken.json'], host)).resolves.toBe(0)
  expect(host.said().stdout).toContain('BREAKING (1)')
  expect(host.said().stderr).toBe('')
})

test.each([
  ['broken.json', ['--fail-on-breaking'], 1],
  ['broken.json', ['--fail-on', 'unproven'], 1],
  ['more.json', ['--fail-on-breaking'], 0],
  ['more.json', ['--fail-on', 'any'], 0],
  ['same.json', ['--fail-on', 'any'], 0],
])('%s with %j ends with %i', async (next, options, exit) => {
  const host = testHost(FILES)
  await expect(run(['old.json', next, ...options], host)).resolves.toBe(exit)
  expect(host.said().stderr.includes('1 finding stops this')).toBe(exit === 1)
})

test('is quiet when nothing was found', async () => {
  const host = testHost(FILES)
  await run(['old.json', 'same.json'], host)
  expect(host.said()).toEqual({
    stdout: 'No difference that a client can notice: old.json 1.0.0 → same.json 1.0.0\n',
    stderr: '',
  })
})

test.each([
  ['text', /^old\.json 1\.0\.0 → broken\.json/],
  ['json', /^\{\n {2}"old"/],
  ['markdown', /^## 🛑/],
  ['html', /^<!doctype html>/],
  ['sarif', /sarif-2\.1\.0/],
  ['junit', /^<\?xml/],
  ['github', /^::error file=broken\.json,line=1,/],
])('writes %s', async (format, start) => {
  const host = testHost(FILES)
  await run(['old.json', 'broken.json', '--format', format], host)
  expect(host.said().stdout).toMatch(start)
})

test('writes to a file, and says so', async () => {
  const host = testHost(FILES)
  await run(['old.json', 'broken.json', '--format', 'html', '--output', 'report.html'], host)
  expect(readFileSync(path.join(host.cwd, 'report.html'), 'utf8')).toMatch(/^<!doctype html>/)
  expect(host.said()).toEqual({ stdout: '', stderr: '1 breaking. The report is in report.html.\n' })
})

test('says that it cannot write there', async () => {
  const host = testHost(FILES)
  await expect(run(['old.json', 'broken.json', '--output', 'no/such/folder'], host)).resolves.toBe(2)
  expect(host.said().stderr).toMatch(/^error: ENOENT.*Check the path/)
})

test('colours a terminal, and nothing else', async () => {
  await expect(colours(true, {})).resolves.toBe(true)
  await expect(colours(false, {})).resolves.toBe(false)
  await expect(colours(true, { NO_COLOR: '1' })).resolves.toBe(false)
  await expect(colours(true, { NO_COLOR: '' })).resolves.toBe(true)
  await expect(colours(true, { TERM: 'dumb' })).resolves.toBe(false)
  await expect(colours(true, {}, ['--output', 'out.txt'])).resolves.toBe(false)
})

test('reads one document from standard input', async () => {
  const host = testHost(FILES, { readStdin: async () => Buffer.from(FILES['broken.json']) })
  await expect(run(['old.json', '-', '--fail-on-breaking'], host)).resolves.toBe(1)
})

test('lets a finding pass that is suppressed, until it expires', async () => {
  const host = testHost(FILES)
  await run(['old.json', 'broken.json', '--format', 'json'], host)
  const report: Report = JSON.parse(host.said().stdout)
  const suppression = { id: report.findings[0]?.id, reason: 'Nobody pages', expires: '2026-11-21' }
  const files = { ...FILES, 'compat.json': JSON.stringify([suppression]) }
  const args = ['old.json', 'broken.json', '--suppress', 'compat.json', '--fail-on-breaking']
  await expect(run(args, testHost(files))).resolves.toBe(0)
  const later = testHost(files, { today: '2026-11-22' })
  await expect(run(args, later)).resolves.toBe(1)
  expect(later.said().stderr).toContain('expired on 2026-11-21')
})

test('judges a rule as it is told to', async () => {
  const host = testHost(FILES)
  await run(['old.json', 'broken.json', '--format', 'json'], host)
  const report: Report = JSON.parse(host.said().stdout)
  const severity = `${report.findings[0]?.rule}=notice`
  await expect(
    run(['old.json', 'broken.json', '--fail-on', 'unproven', '--severity', severity], testHost(FILES)),
  ).resolves.toBe(0)
})

test.each([
  [['none.json', 'old.json'], /^error: none\.json: .*no such file/],
  [['old.json', '-'], /^error: -: /],
  [['old.json'], /^error: The new document is missing/],
  [['old.json', 'same.json', '--format', 'pdf'], /^error: Option .*Allowed choices are text/],
  [['old.json', 'same.json', '--fail-on', 'any', '--fail-on-breaking'], /^error: .*cannot be used with/],
  [['--explain', 'nope'], /^error: There is no rule "nope"/],
  [['a', 'b', 'c'], /^error: Too many arguments/],
])('%j is unusable and says why in one line', async (args, problem) => {
  const host = testHost(FILES)
  await expect(run(args, host)).resolves.toBe(2)
  expect(host.said().stdout).toBe('')
  expect(host.said().stderr).toMatch(problem)
  expect(host.said().stderr.trimEnd()).not.toContain('\n')
})

test('a document that cannot be read leaves no report behind', async () => {
  const host = testHost({ ...FILES, 'bad.yaml': 'a: [' })
  await expect(run(['old.json', 'bad.yaml', '--output', 'report.txt'], host)).resolves.toBe(2)
  expect(existsSync(path.join(host.cwd, 'report.txt'))).toBe(false)
})

test('ignores the separator that package managers hand on', async () => {
  await expect(run(['--', 'old.json', 'broken.json', '--fail-on-breaking'], testHost(FILES))).resolves.toBe(1)
})

test('explains and lists rules', async () => {
  const host = testHost()
  await expect(run(['--explain', 'operation-removed'], host)).resolves.toBe(0)
  await expect(run(['--rules'], host)).resolves.toBe(0)
  expect(host.said().stdout).toMatch(/^operation-removed {2}breaking\n[^]*\d+ rules\./)
})

test('shows help with exit codes, and names only rules that exist', async () => {
  const host = testHost()
  await expect(run(['--help'], host)).resolves.toBe(0)
  const { stdout } = host.said()
  expect(stdout).toContain('Exit codes:')
  const named = [...stdout.matchAll(/--(?:explain|severity) ([a-z]+-[a-z-]+)/g)].map(([, rule = '']) => rule)
  expect(named).toHaveLength(2)
  for (const rule of named) expect(explain(rule)?.id).toBe(rule)
})

async function colours(isTTY: boolean, env: Record<string, string>, options: readonly string[] = []) {
  let text = ''
  const stdout = { isTTY, write: (part: string) => void (text += part) }
  const host = testHost(FILES, { stdout, env })
  await run(['old.json', 'broken.json', ...options], host)
  if (options.length > 0) text = readFileSync(path.join(host.cwd, 'out.txt'), 'utf8')
  return text.includes('\u001b[')
}
