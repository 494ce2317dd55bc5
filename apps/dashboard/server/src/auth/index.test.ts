import { expect, test } from 'vitest'
import { bench } from '../testing/bench.ts'

test('a member signs in, and is known from then on', async () => {
  const { member, logged } = await bench()
  const ada = await member('owner', 'ada@example.com')
  expect((await ada.send('/api/v1/session')).json).toMatchObject({
    via: 'session',
    user: { email: 'ada@example.com' },
    role: 'owner',
  })
  expect(logged).toEqual([])
})
