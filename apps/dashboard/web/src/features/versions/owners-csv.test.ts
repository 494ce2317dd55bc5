import { expect, test } from 'vitest'
import { ownersCsv } from './owners-csv.ts'

test('each owner is a line, and no name becomes a formula', () => {
  const user = {
    installationId: 'ins_1',
    name: '=HYPERLINK("x")',
    platform: 'wordpress',
    homepage: null,
    release: '1.2.0',
    member: 'siteUrl',
    calls: 5,
    firstSeenAt: '2026-01-01T00:00:00Z',
    lastSeenAt: '2026-11-21T00:00:00Z',
  } as const
  expect(ownersCsv([user]).split('\r\n')[1]).toBe(
    `ins_1,"'=HYPERLINK(""x"")",wordpress,,1.2.0,siteUrl,5,2026-11-21T00:00:00Z`,
  )
})
