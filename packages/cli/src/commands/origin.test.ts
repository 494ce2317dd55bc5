import { expect, test } from 'vitest'
import { bench, type Bench } from '../testing/cli.ts'

async function withShop(): Promise<Bench> {
  const cli = await bench()
  await cli.ok('installation', 'create', 'Shop')
  return cli
}

test('an origin is added in its normal form, listed and removed', async () => {
  const cli = await withShop()
  await cli.ok('origin', 'add', 'Shop', 'https://Müller.example')
  expect((await cli.ok('origin', 'list', 'Shop', '--json')).json).toEqual({
    installationId: expect.stringMatching(/^ins_/),
    origins: ['https://xn--mller-kva.example'],
  })
  const removed = await cli.ok('origin', 'remove', 'Shop', 'https://xn--mller-kva.example', '--yes')
  expect(removed.stdout).toBe('No page may call for Shop; servers may, without an Origin.\n')
})

test('removing an origin asks first and says who will be refused', async () => {
  const cli = await withShop()
  await cli.ok('origin', 'add', 'Shop', 'https://shop.example.com')
  cli.answer = ''
  const { exit } = await cli.run('origin', 'remove', 'Shop', 'https://shop.example.com')
  expect(exit).toBe(1)
  expect(cli.questions).toEqual([expect.stringContaining('Pages on https://shop.example.com are refused')])
  expect((await cli.ok('origin', 'list', 'Shop')).stdout).toContain('https://shop.example.com')
})

test('an origin that is not there cannot be removed', async () => {
  const cli = await withShop()
  expect((await cli.run('origin', 'remove', 'Shop', 'https://no.example.com', '--yes')).exit).toBe(1)
})

test.each(['*', 'https://*.com', 'shop.example.com', 'https://shop.example.com/path'])(
  'the origin %s is refused with what to write instead',
  async (origin) => {
    const cli = await withShop()
    const { exit, json } = await cli.run('origin', 'add', 'Shop', origin, '--json')
    expect(exit).toBe(2)
    expect(json).toMatchObject({ error: { code: 'INVALID', message: expect.stringContaining(origin) } })
  },
)

test('an origin can be tried before a page does', async () => {
  const cli = await withShop()
  await cli.ok('origin', 'add', 'Shop', 'https://*.example.com')
  const allowed = await cli.ok('origin', 'test', 'Shop', 'https://a.example.com', '--json')
  expect(allowed.json).toMatchObject({ allowed: true, by: 'https://*.example.com' })
  const refused = await cli.run('origin', 'test', 'Shop', 'https://example.com', '--json')
  expect([refused.exit, refused.json]).toEqual([1, expect.objectContaining({ allowed: false, by: null })])
  const text = await cli.run('origin', 'test', 'Shop', 'https://evil.test\u001b[2J')
  expect(text.stdout).toContain('refused  https://evil.test\\u001b[2J is none of these.')
})
