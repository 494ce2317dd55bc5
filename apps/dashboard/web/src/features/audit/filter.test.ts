import { expect, test } from 'vitest'
import { auditQuery } from './filter.ts'

test('who acted is a kind of actor or an id', () => {
  expect(auditQuery({ actor: 'cli' })).toEqual({ actorType: 'cli' })
  expect(auditQuery({ actor: 'usr_1' })).toEqual({ actor: 'usr_1' })
})

test('both days of a range are included, whole', () => {
  expect(auditQuery({ from: '2026-02-28', to: '2026-02-28' })).toEqual({
    from: '2026-02-28T00:00:00Z',
    to: '2026-03-01T00:00:00.000Z',
  })
})
