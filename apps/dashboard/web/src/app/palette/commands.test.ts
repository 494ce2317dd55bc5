import { expect, test } from 'vitest'
import { paletteGroups } from './commands.ts'

const known = { typed: '', scopes: ['installations:write'] as const, installations: [] }

test('every word has to be in a name, in any order and case', () => {
  const labels = paletteGroups({ ...known, typed: 'DARK theme' }).flatMap(({ items }) =>
    items.map(({ label }) => label),
  )
  expect(labels).toEqual(['Theme: dark'])
})

test('installations are offered as the API found them', () => {
  const groups = paletteGroups({ ...known, typed: 'zzz', installations: [{ id: 'ins_1', name: 'A' }] })
  expect(groups).toEqual([
    {
      value: 'Installations',
      items: [{ id: 'ins_1', label: 'A', action: { type: 'open', installationId: 'ins_1' } }],
    },
  ])
})

test('what the role does not allow is not offered', () => {
  const groups = paletteGroups({ ...known, scopes: ['installations:read'], typed: 'connect' })
  expect(groups).toEqual([])
})
