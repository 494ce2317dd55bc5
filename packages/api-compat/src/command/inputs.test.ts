import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import type { Host } from './host.ts'
import { documentWarnings, inputsOf } from './inputs.ts'
import { testHost } from './testing/test-host.ts'

function publishing(...names: readonly string[]): Host {
  const host = testHost()
  mkdirSync(path.join(host.cwd, 'out/api'), { recursive: true })
  for (const name of names) writeFileSync(path.join(host.cwd, 'out/api', name), '')
  return host
}

const plain = { format: 'text' } as const

test('two documents are compared as they were named', () => {
  expect(inputsOf(['git:main:a.yaml', '-'], plain, testHost())).toEqual({ old: 'git:main:a.yaml', new: '-' })
})

test('a baseline is compared with what the project publishes', () => {
  const host = publishing('stella.yaml')
  expect(inputsOf([], { ...plain, baseline: 'base.yaml' }, host)).toEqual({
    old: 'base.yaml',
    new: 'out/api/stella.yaml',
  })
})

test('a baseline is looked for among what is published, too', () => {
  const host = publishing('stella.yaml', 'base.yaml')
  expect(inputsOf([], { ...plain, baseline: 'base.yaml' }, host).old).toBe('out/api/base.yaml')
  writeFileSync(path.join(host.cwd, 'base.yaml'), '')
  expect(inputsOf([], { ...plain, baseline: 'base.yaml' }, host).old).toBe('base.yaml')
})

test('the published documents are named from where the person is', () => {
  const host = publishing('stella.yaml')
  const cwd = path.join(host.cwd, 'deep')
  mkdirSync(cwd)
  expect(inputsOf([], { ...plain, baseline: 'base.yaml' }, { ...host, cwd }).new).toBe(
    '../out/api/stella.yaml',
  )
})

test('a document can be named beside the baseline', () => {
  expect(inputsOf(['new.yaml'], { ...plain, baseline: 'old.yaml' }, testHost())).toEqual({
    old: 'old.yaml',
    new: 'new.yaml',
  })
})

test.each([
  [[], {}, /Two documents are needed/],
  [['a'], {}, /new document is missing/],
  [['-', '-'], {}, /Only one of the documents/],
  [['a', 'b'], { baseline: 'c' }, /leave --baseline out/],
  [[], { baseline: 'c' }, /no out\/api\/stella\.yaml/],
])('%j with %j is refused', (args, options, problem) => {
  expect(() => inputsOf(args, { ...plain, ...options }, testHost())).toThrow(problem)
})

test('tells the first few warnings of a document', () => {
  const warning = {
    code: 'duplicate-key',
    message: 'Twice',
    position: { file: 'a', line: 1, column: 2 },
  } as const
  const document = {
    name: 'a',
    version: '3.1',
    declared: '3.1.0',
    root: {},
    warnings: Array.from({ length: 8 }, () => warning),
    locate: () => warning.position,
    lineAt: () => '',
  } as const
  expect(documentWarnings(document).slice(4)).toEqual(['a:1:2: Twice', 'a: 3 more of this kind'])
})
