import { expect, test } from 'vitest'
import { eachOnce, titleOf, wordsOfUse, usersOfMember, type User } from './users.ts'

const place = { surface: 'integrations', release: '1.2.0' }
const user: User = {
  type: 'installation',
  id: 'ins_1',
  name: 'Magazine',
  platform: 'wordpress',
  homepage: null,
  release: '1.2.0',
  member: 'siteUrl',
  use: 'sends',
  calls: 5,
  lastSeenAt: '2026-11-21T00:00:00Z',
}

const words = (installations: number, readers: number) =>
  wordsOfUse({ kind: 'member', installations, readers })
const titles = (installations: number, readers: number) =>
  usersOfMember(place, { member: 'siteUrl', kind: 'member', installations, readers }).map(titleOf)

test('who sends a member is told apart from who may read it', () => {
  expect(words(3, 0)).toEqual(['3 installations send it'])
  expect(words(1, 1200)).toEqual(['1 installation sends it', '1,200 may read it'])
  expect(words(0, 1)).toEqual(['1 installation may read it'])
})

test('operations are called', () => {
  const use = { kind: 'operation', installations: 1, readers: 0 } as const
  expect(wordsOfUse(use)).toEqual(['1 installation calls it'])
  expect(usersOfMember(place, { ...use, member: 'listAll' }).map(titleOf)).toEqual([
    'Who calls listAll in 1.2.0',
  ])
})

test('a member has a list of those who send it and one of those who may read it, where there are any', () => {
  expect(titles(1, 2)).toEqual(['Who sends siteUrl in 1.2.0', 'Who may read siteUrl in 1.2.0'])
  expect(titles(0, 2)).toEqual(['Who may read siteUrl in 1.2.0'])
  expect(titles(1, 0)).toEqual(['Who sends siteUrl in 1.2.0'])
})

test('whoever sends and may read is named once, with the calls that sent it', () => {
  const readers = [
    { ...user, use: 'may read', calls: 90 },
    { ...user, id: 'ins_2', use: 'may read', calls: 7 },
  ] as const
  expect(eachOnce([user, ...readers])).toEqual([{ ...user, use: 'sends and may read' }, readers[1]])
})
