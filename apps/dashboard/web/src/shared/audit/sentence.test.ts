import { expect, test } from 'vitest'
import { actorName, deedOf } from './sentence.ts'

test('an action reads as a deed, and one that is new here as its words', () => {
  expect(deedOf('credential.revoke')).toBe('revoked a credential')
  expect(deedOf('flag.turn-on')).toBe('turn on flag')
  expect(deedOf('constructor')).toBe('constructor')
})

test('an actor has its name, or is called by what it is', () => {
  expect(actorName({ actor: { type: 'user', id: 'usr_1', name: 'Ada' } })).toBe('Ada')
  expect(actorName({ actor: { type: 'user', id: 'usr_1', name: null } })).toBe('A former member')
  expect(actorName({ actor: { type: 'cli', id: 'stella', name: null } })).toBe('The command line')
})
