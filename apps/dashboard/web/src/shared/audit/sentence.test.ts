import { expect, test } from 'vitest'
import { actorName, deedOf, subjectOf } from './sentence.ts'

test('an action reads as a deed, and one that is new here as its words', () => {
  expect(deedOf('credential.revoke')).toBe('revoked a credential')
  expect(deedOf('flag.turn-on')).toBe('turn on flag')
  expect(deedOf('constructor')).toBe('constructor')
})

test('an actor has its name, or is called by what it is', () => {
  const action = 'installation.create'
  expect(actorName({ action, actor: { type: 'user', id: 'usr_1', name: 'Ada' } })).toBe('Ada')
  expect(actorName({ action, actor: { type: 'user', id: 'usr_1', name: null } })).toBe('A former member')
  expect(actorName({ action, actor: { type: 'cli', id: 'deploy', name: null } })).toBe(
    'deploy (command line)',
  )
})

test('whoever failed to sign in is nobody in particular', () => {
  const actor = { type: 'system', id: 'stella', name: null } as const
  expect(actorName({ action: 'user.sign-in-failed', actor })).toBe('Somebody')
})

test('a change is of what it is called now, before what it was called', () => {
  expect(subjectOf({ before: { name: 'Old' }, after: { name: 'New' } })).toBe('New')
  expect(subjectOf({ before: { name: 'Gone' }, after: null })).toBe('Gone')
  expect(subjectOf({ before: null, after: { email: 'ada@example.com' } })).toBe('ada@example.com')
  expect(subjectOf({ before: { status: 'active' }, after: { status: 'revoked' } })).toBeNull()
})

test('a list that got or lost one text is about that text', () => {
  expect(subjectOf({ before: { value: ['a'] }, after: { value: ['a', 'b'] } })).toBe('b')
  expect(subjectOf({ before: { value: ['a', 'b'] }, after: { value: ['a'] } })).toBe('b')
  expect(subjectOf({ before: { value: [] }, after: { value: ['a', 'b'] } })).toBeNull()
})
