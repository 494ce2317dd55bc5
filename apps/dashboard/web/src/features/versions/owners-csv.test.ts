import { expect, test } from 'vitest'
import { ownersCsv } from './owners-csv.ts'

const use = { release: '1.2.0', calls: 5, lastSeenAt: '2026-11-21T00:00:00Z' }

test('each owner is a line that says how they use it, and no name becomes a formula', () => {
  const lines = ownersCsv([
    {
      ...use,
      type: 'installation',
      id: 'ins_1',
      name: '=HYPERLINK("x")',
      platform: 'wordpress',
      homepage: null,
      member: 'siteUrl',
      use: 'may read',
    },
    {
      ...use,
      type: 'user',
      id: 'usr_1',
      name: null,
      platform: null,
      homepage: null,
      member: null,
      use: 'calls',
    },
  ]).split('\r\n')
  expect(lines.slice(1, 3)).toEqual([
    `installation,ins_1,"'=HYPERLINK(""x"")",wordpress,,1.2.0,siteUrl,may read,5,2026-11-21T00:00:00Z`,
    'user,usr_1,,,,1.2.0,,calls,5,2026-11-21T00:00:00Z',
  ])
})
