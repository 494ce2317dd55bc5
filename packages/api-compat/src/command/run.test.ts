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
  await expect(colours(false, { FORCE_COLOR: '1' })).resolves.toBe(true)
  await expect(colours(true, { FORCE_COLOR: '0' })).resolves.toBe(false)
  await expect(colours(true, { FORCE_COLOR: '1', NO_COLOR: '1' })).resolves.toBe(false)
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
  const during = testHost(files)
  await expect(run(args, during)).resolves.toBe(0)
  expect(during.said().stdout).toContain(
    '1 breaking finding is suppressed until 2026-11-21.\nNeeds a new major version, but',
  )
  const later = testHost(files, { today: '2026-11-22' })
  await expect(run(args, later)).resolves.toBe(1)
  expect(later.said().stderr).toContain('expired on 2026-11-21')
})

/** A document whose one response has these words, in an operation that was deprecated in time. */
function listing(words: readonly string[], paths: object = {}): string {
  const schema = { type: 'object', properties: { state: { enum: words } } }
  const get = { responses: { 200: { description: 'Done', content: { 'application/json': { schema } } } } }
  return JSON.stringify({
    openapi: '3.1.0',
    info: { title: 'Jobs', version: '1.0.0' },
    paths: { '/jobs': { get }, ...paths },
  })
}

const ended = { '/old': { get: { deprecated: true, 'x-sunset': '2026-11-20', responses: {} } } }
const LISTS = {
  'old.json': listing(['on', 'off'], ended),
  'more.json': listing(['on', 'off', 'idle'], ended),
  'ended.json': listing(['on', 'off']),
}

test.each([
  ['more.json', [], 1],
  ['more.json', ['--extensible-enums'], 0],
  ['ended.json', [], 1],
  ['ended.json', ['--notice-days', '0'], 0],
])('%s with %j breaks what %i says, as of today', async (next, options, exit) => {
  const args = ['old.json', next, '--fail-on-breaking', ...options]
  await expect(run(args, testHost(LISTS))).resolves.toBe(exit)
})

test('what may go tomorrow may not go today', async () => {
  const args = ['old.json', 'ended.json', '--fail-on-breaking', '--notice-days', '0']
  await expect(run(args, testHost(LISTS, { today: '2026-11-19' }))).resolves.toBe(1)
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
  [['--explain', 'operation-remvoed'], /Did you mean operation-removed/],
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
  await expect(run(['--explain'], host)).resolves.toBe(0)
  expect(host.said().stdout).toMatch(/^operation-removed {2}breaking\n[^]*\d+ rules\./)
})

test('help fits into 80 columns', async () => {
  const host = testHost()
  await run(['--help'], host)
  const lines = host.said().stdout.split('\n')
  expect(lines.filter((line) => line.length > 80)).toEqual([])
})

test('the list of rules fits into a terminal', async () => {
  let text = ''
  const stdout = { isTTY: true, columns: 80, write: (part: string) => void (text += part) }
  await run(['--explain'], testHost({}, { stdout, env: { NO_COLOR: '1' } }))
  expect(text.split('\n').filter((line) => line.length > 80 || line.endsWith(' '))).toEqual([])
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
