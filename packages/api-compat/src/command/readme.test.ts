import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { explain } from '../rules/catalogue.ts'
import { FORMATS } from './formats.ts'
import { commandLine } from './options.ts'
import { testHost } from './testing/test-host.ts'

const readme = readFileSync(path.join(import.meta.dirname, '../../README.md'), 'utf8')

test('names only options that there are', () => {
  const options = commandLine(testHost(), FORMATS).options.map(({ long }) => long)
  const named = [...readme.matchAll(/--[a-z][a-z-]+/g)].map(([option]) => option)
  expect(named.length).toBeGreaterThan(10)
  for (const option of named) expect([...options, '--help']).toContain(option)
})

test('has a row for each format', () => {
  const rows = [...readme.matchAll(/^\| `([a-z]+)` +\| (?!a client|could|nothing|clients)/gm)]
  expect(rows.map(([, format]) => format)).toEqual(FORMATS)
})

test('names only rules that there are', () => {
  const named = [...readme.matchAll(/(?:--explain|^ +rule) +([a-z-]+)/gm)].map(([, rule = '']) => rule)
  expect(named).toHaveLength(2)
  for (const rule of named) expect(explain(rule)?.id).toBe(rule)
})
