import { expect, test } from 'vitest'
import { hashPassword, verifyPassword } from './password.ts'

test('a password is known again, however its letters were typed', async () => {
  const hash = await hashPassword('correct café staple')
  expect(hash).toMatch(/^scrypt\$32768\$8\$3\$/)
  expect(await verifyPassword(hash, 'correct café staple')).toBe(true)
  expect(await verifyPassword(hash, 'correct cafe staple')).toBe(false)
})

test('the same password is stored differently each time', async () => {
  expect(await hashPassword('correct horse')).not.toBe(await hashPassword('correct horse'))
})

test('what is no hash lets nobody in', async () => {
  for (const hash of ['', 'x', 'scrypt$1$1$1$$', 'plain password'])
    expect(await verifyPassword(hash, hash)).toBe(false)
})
