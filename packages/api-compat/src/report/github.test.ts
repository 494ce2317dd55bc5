import { expect, test } from 'vitest'
import { toGithub } from './github.ts'
import { breaking, hostile, mixed, nothing, notice, reportWith, safe } from './testing/reports.ts'
import { workspaceAt } from './workspace.ts'

const inWorkspace = workspaceAt('/work', '/work')

test('annotates the line of the new document', () => {
  expect(toGithub(reportWith([breaking]), inWorkspace)).toMatchInlineSnapshot(`
    "::error file=api/new.yaml,line=18,col=19,title=breaking%3A request-property-became-required::The property quantity is required now (request body /quantity)%0AReaches POST /orders, POST /orders/{id}/items, PUT /orders/{id} and 2 more%0AOld: api/old.yaml:16:15%0ANew: api/new.yaml:18:19%0A%0AAllowed by the old contract:%0APOST /orders?dryRun=true%0Acontent-type: application/json%0A%0A{"sku":"a"}%0A%0ARefused by the new one: must have required property 'quantity'%0AId: 3f2a9c1b77de
    1 breaking. Needs a new major version, but info.version only goes from 1.4.0 to 1.5.0.
    "
  `)
})

test('annotates the old document where the new one has no place', () => {
  expect(toGithub(reportWith([notice]), inWorkspace)).toContain('::notice file=api/old.yaml,line=15,col=17,')
})

test('annotates the top of the new document when the old one is a revision', () => {
  const gone = {
    ...notice,
    source: { old: { file: 'git:main:api/new.yaml', line: 9, column: 3 }, new: null },
  }
  expect(toGithub(reportWith([gone]), inWorkspace)).toContain('::notice file=api/new.yaml,line=1,col=1,')
})

test('names no file that is not in the workspace', () => {
  const lines = toGithub(reportWith([breaking]), workspaceAt('/elsewhere', '/work'))
  expect(lines).toMatch(/^::error title=/)
})

test('annotates nothing that is safe, and sums up', () => {
  expect(toGithub(reportWith([safe]), inWorkspace)).toBe(
    '1 safe. Needs a new minor version, and info.version makes that step: 1.4.0 → 1.5.0.\n',
  )
  expect(toGithub(nothing, inWorkspace)).toBe('No difference that a client can notice\n')
})

test('is one command for each finding, with its level', () => {
  const commands = toGithub(mixed, inWorkspace).match(/^::(\w+)/gm)
  expect(commands).toEqual(['::error', '::error', '::warning', '::notice'])
})

test('lets no text of a document become a command or a property', () => {
  const lines = toGithub(hostile, inWorkspace).trimEnd().split('\n')
  expect(lines.filter((line) => line.trimStart().startsWith('::'))).toHaveLength(1)
  expect(lines).toHaveLength(2)
  expect(lines[0]?.slice(2).split('::')[0]?.match(/,\w+=/g)).toEqual([',line=', ',col=', ',title='])
  const old = reportWith([{ ...breaking, message: '##[add-mask]x' }])
  expect(toGithub(old, inWorkspace)).not.toContain('##[')
})
