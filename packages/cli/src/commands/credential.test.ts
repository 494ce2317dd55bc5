import { SCOPES } from '@stella/store'
import { describe, expect, test } from 'vitest'
import { bench, type Bench } from '../testing/cli.ts'

async function withShop(): Promise<Bench> {
  const cli = await bench()
  await cli.ok('installation', 'create', 'Shop', '--environment', 'test')
  return cli
}

async function issue(cli: Bench): Promise<{ id: string; secret: string }> {
  const { json } = await cli.ok('credential', 'issue', 'Shop', '--json')
  const { credential, secret } = json as { credential: { id: string }; secret: string }
  return { id: credential.id, secret }
}

describe('stella credential issue', () => {
  test('prints the secret once and says so', async () => {
    const cli = await withShop()
    const { stdout } = await cli.ok('credential', 'issue', 'Shop')
    expect(stdout.match(/stl_test_\w+/g)).toHaveLength(1)
    expect(stdout).toContain('shown this once')
    expect((await cli.ok('credential', 'list', 'Shop')).stdout).not.toContain('stl_')
    expect((await cli.ok('audit', 'list', '--json')).stdout).not.toContain('stl_')
  })

  test('prints JSON, with the scopes, kind and expiry that were asked for', async () => {
    const cli = await withShop()
    const options = [
      '--scopes',
      'events:read, events:write',
      '--kind',
      'browser',
      '--expires-in',
      '90d',
      '--json',
    ]
    const { json } = await cli.ok('credential', 'issue', 'Shop', ...options)
    expect(json).toEqual({
      credential: {
        id: expect.stringMatching(/^cred_/),
        installationId: expect.stringMatching(/^ins_/),
        kind: 'browser',
        scopes: ['events:read', 'events:write'],
        state: 'active',
        createdAt: '2026-11-21T12:00:00.000Z',
        expiresAt: '2027-02-19T12:00:00.000Z',
        lastUsedAt: null,
        revokedAt: null,
        replacedBy: null,
      },
      secret: expect.stringMatching(/^stl_test_/),
    })
  })

  test('warns that a browser credential works from no page yet', async () => {
    const cli = await withShop()
    const { stdout } = await cli.ok('credential', 'issue', 'Shop', '--kind', 'browser')
    expect(stdout).toContain('stella origin add ins_')
  })

  test('refuses an unknown scope and names those there are', async () => {
    const cli = await withShop()
    const { exit, stderr } = await cli.run('credential', 'issue', 'Shop', '--scopes', 'events:red')
    expect(exit).toBe(2)
    expect(stderr).toContain(SCOPES.join(', '))
  })

  test('lists every scope in its help', async () => {
    const cli = await bench()
    const { stdout } = await cli.ok('credential', 'issue', '--help')
    for (const scope of SCOPES) expect(stdout).toContain(scope)
  })

  test.each(['forever', '0d', '90'])('refuses to expire in %j', async (span) => {
    const cli = await withShop()
    const { exit, stderr } = await cli.run('credential', 'issue', 'Shop', '--expires-in', span)
    expect([exit, stderr]).toEqual([2, expect.stringContaining('such as 30m, 24h, 90d or 52w')])
  })
})

describe('stella credential list', () => {
  test('tells the state of each', async () => {
    const cli = await withShop()
    const first = await issue(cli)
    await cli.ok('credential', 'revoke', first.id, '--yes')
    cli.now += 1
    await cli.ok('credential', 'issue', 'Shop', '--expires-in', '1h')
    cli.now += 1
    const kept = await issue(cli)
    cli.now += 3_600_000
    await cli.ok('credential', 'rotate', kept.id)
    const { json } = await cli.ok('credential', 'list', 'Shop', '--json')
    const { credentials } = json as { credentials: { state: string }[] }
    expect(credentials.map(({ state }) => state)).toEqual(['revoked', 'expired', 'active', 'unused'])
  })

  test('says how to get one when there is none', async () => {
    const cli = await withShop()
    expect((await cli.ok('credential', 'list', 'Shop')).stdout).toContain('stella credential issue ins_')
  })
})

describe('stella credential rotate', () => {
  test('issues a successor and prints its secret once', async () => {
    const cli = await withShop()
    const old = await issue(cli)
    const { stdout } = await cli.ok('credential', 'rotate', old.id, '--grace', '2h')
    expect(stdout.match(/stl_test_\w+/g)).toHaveLength(1)
    expect(stdout).toContain(`${old.id} works until this one is first used`)
  })

  test('refuses a revoked credential, with exit code 1', async () => {
    const cli = await withShop()
    const { id } = await issue(cli)
    await cli.ok('credential', 'revoke', id, '--yes')
    const { exit, json } = await cli.run('credential', 'rotate', id, '--json')
    expect([exit, json]).toEqual([1, { error: expect.objectContaining({ code: 'CONFLICT' }) }])
  })
})

describe('stella credential revoke', () => {
  test('names when it was last used, and asks', async () => {
    const cli = await withShop()
    const { id } = await issue(cli)
    cli.answer = 'YES'
    const { stdout } = await cli.ok('credential', 'revoke', id)
    expect(cli.questions).toEqual([expect.stringContaining(`${id} was last used: never. Shop made 0 calls`)])
    expect(stdout).toContain(`${id} is revoked.`)
  })

  test('prints the credential and what it broke as JSON', async () => {
    const cli = await withShop()
    const { id } = await issue(cli)
    const { json } = await cli.ok('credential', 'revoke', id, '--yes', '--json')
    expect(json).toEqual({
      credential: expect.objectContaining({ id, state: 'revoked', revokedAt: '2026-11-21T12:00:00.000Z' }),
      impact: { lastCallAt: null, calls: 0, since: '2026-11-20' },
    })
  })

  test('does not repeat a secret that was given in place of an id', async () => {
    const cli = await withShop()
    const { secret } = await issue(cli)
    const { exit, stderr } = await cli.run('credential', 'revoke', secret, '--yes')
    expect(exit).toBe(1)
    expect(stderr).not.toContain(secret)
    expect(stderr).toContain('stella credential list')
  })
})

describe('stella connect-code issue', () => {
  test('prints a code once, with the time until which it works', async () => {
    const cli = await withShop()
    const { json } = await cli.ok('connect-code', 'issue', 'Shop', '--json')
    expect(json).toEqual({
      code: expect.any(String),
      expiresAt: '2026-11-21T12:10:00.000Z',
      installationId: expect.stringMatching(/^ins_/),
    })
    expect((await cli.ok('connect-code', 'issue', 'Shop')).stdout).toContain('shown this once')
  })

  test('refuses an installation that is removed', async () => {
    const cli = await withShop()
    const { json } = await cli.ok('installation', 'remove', 'Shop', '--yes', '--json')
    const { installation } = json as { installation: { id: string } }
    expect((await cli.run('connect-code', 'issue', installation.id)).exit).toBe(1)
  })
})
