import { expect, test } from 'vitest'
import { reportWith } from '../report/testing/reports.ts'
import { readSuppressions, suppressionWarnings } from './suppressions.ts'
import { testHost } from './testing/test-host.ts'

async function read(text: string) {
  const { cwd } = testHost({ 'compat.yaml': text })
  return readSuppressions('compat.yaml', cwd)
}

test('reads a list in YAML or JSON', async () => {
  const expected = [{ id: '3f2a9c1b77de', reason: 'No client sends it', expires: '2027-01-31' }]
  await expect(
    read('- id: 3f2a9c1b77de\n  reason: No client sends it\n  expires: 2027-01-31\n'),
  ).resolves.toEqual(expected)
  await expect(read(JSON.stringify(expected))).resolves.toEqual(expected)
})

test('takes an empty file for an empty list', async () => {
  await expect(read('# nothing yet\n')).resolves.toEqual([])
})

test.each([
  ['id: x', /is not a list/],
  ['- 3', /compat\.yaml, item 1: not an object/],
  ['- { id: 123456789012, reason: a, expires: 2027-01-31 }', /"id" is not the id of a finding.*quote it/],
  ['- { id: a, reason: " ", expires: 2027-01-31 }', /"reason" is missing/],
  ['- { id: a, reason: b }', /"expires" is not a day/],
  ['- { id: a, reason: b, expires: 2027-02-30 }', /"expires" is not a day/],
  ['- { id: a, reason: b, until: 2027-01-31 }', /nothing is meant by "until"/],
  ['- { id: a', /neither YAML nor JSON/],
  [
    '- &a [x, x]\n- &b [*a, *a, *a, *a, *a, *a, *a, *a, *a, *a]\n- [*b, *b, *b, *b, *b, *b, *b, *b, *b, *b, *b]',
    /cannot be used/,
  ],
])('says what is wrong with %j', async (text, problem) => {
  await expect(read(text)).rejects.toThrow(problem)
})

test('says that a file is not there', async () => {
  await expect(readSuppressions('none.yaml', '/')).rejects.toThrow(/none\.yaml does not exist/)
})

test('tells of suppressions that do nothing', () => {
  const report = reportWith([], {
    suppressions: {
      expired: [{ id: 'a', reason: 'r', expires: '2026-01-01' }],
      unreasoned: [],
      unused: ['b'],
    },
  })
  expect(suppressionWarnings(report)).toEqual([
    'the suppression of a expired on 2026-01-01: renew it, or take it out',
    'the suppression of b matches no finding: take it out',
  ])
})
