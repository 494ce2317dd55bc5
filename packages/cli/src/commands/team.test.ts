import { expect, test } from 'vitest'
import { bench } from '../testing/cli.ts'

const codeIn = (json: unknown): string => /#(\w+)$/.exec((json as { link: string }).link)?.[1] ?? ''

test('a person is invited with a role and a link that works', async () => {
  const cli = await bench()
  await cli.ok('installation', 'create', 'Shop')
  const { json } = await cli.ok('team', 'invite', ' Ada@Example.com', '--role', 'admin', '--json')
  expect(json).toMatchObject({
    link: expect.stringMatching(/^http:\/\/localhost:4000\/join#stli_\w+$/),
    email: 'ada@example.com',
    role: 'admin',
  })
  const invitation = await cli.withStore((store) => store.team.findInvitation(codeIn(json)))
  expect(invitation).toMatchObject({ role: 'admin', email: 'ada@example.com' })
  expect((await cli.ok('team', 'list')).stdout).toMatch(/\(invited\) +ada@example\.com +admin/)
})

test('the link for the first owner is made until there is one', async () => {
  const cli = await bench()
  await cli.ok('installation', 'create', 'Shop')
  cli.env['STELLA_PUBLIC_URL'] = 'https://stella.example.com'
  const { json } = await cli.ok('team', 'setup-link', '--json')
  expect(json).toMatchObject({ link: expect.stringMatching(/^https:\/\/stella\.example\.com\/setup#stli_/) })
  await cli.withStore((store) => store.team.accept(codeIn(json), 'usr_ada'))
  const refused = await cli.run('team', 'setup-link')
  expect([refused.exit, refused.stderr]).toEqual([1, expect.stringContaining('There is an owner already')])
  expect((await cli.ok('team', 'list', '--json')).json).toMatchObject({
    members: [{ id: 'usr_ada', role: 'owner' }],
  })
})

test('what is no e-mail address is refused', async () => {
  const cli = await bench()
  await cli.ok('installation', 'create', 'Shop')
  const { exit, stderr } = await cli.run('team', 'invite', 'ada')
  expect([exit, stderr]).toEqual([2, expect.stringContaining('"ada" is no e-mail address')])
})
