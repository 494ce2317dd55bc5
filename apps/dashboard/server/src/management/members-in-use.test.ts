import { integrations } from '@stella/api-contract'
import { expect, test } from 'vitest'
import { membersInUse } from './members-in-use.ts'
import { ReleaseFacts } from './release-facts.ts'

const facts = new ReleaseFacts(integrations, Date.UTC(2026, 10, 21))
const calls = { last24h: 1, last7d: 2, last30d: 3 }
const lastSeenAt = 1000
const sent = { release: '1.2.0', member: '?per_page', installations: 2, calls, lastSeenAt }

test('what nobody sends is listed where somebody may read it', () => {
  const used = membersInUse(facts, [sent], [{ release: '1.2.0', installations: 7, calls, lastSeenAt }])
  expect(used[0]).toMatchObject({ member: '?per_page', installations: 2, readers: 0 })
  expect(used).toContainEqual(
    expect.objectContaining({ member: 'plan', installations: 0, readers: 7, lastSeenAt: null }),
  )
  expect(used.every(({ release }) => release === '1.2.0')).toBe(true)
  expect(used.some(({ member }) => member === 'ping')).toBe(false)
})

test('what is both sent and answered is listed once, with those who may read it', () => {
  const author = { ...sent, member: 'author' }
  const used = membersInUse(facts, [author], [{ release: '1.2.0', installations: 7, calls, lastSeenAt }])
  expect(used.filter(({ member }) => member === 'author')).toMatchObject([{ installations: 2, readers: 7 }])
})

test('what nobody has called for a month is not listed', () => {
  expect(membersInUse(facts, [], [{ release: '1.2.0', installations: 0, calls, lastSeenAt }])).toEqual([])
})
