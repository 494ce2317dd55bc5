import { describe, expect, test } from 'vitest'
import { bench } from '../testing/cli.ts'

const id = /^ins_[0-9a-z]{26}$/

describe('stella installation create', () => {
  test('registers a site and says how to go on', async () => {
    const cli = await bench()
    const { stdout } = await cli.ok('installation', 'create', 'Harbour News', '--platform', 'wordpress')
    expect(stdout).toMatch(/^installation {2}ins_/)
    expect(stdout).toContain('Harbour News')
    expect(stdout).toContain('stella credential issue ins_')
  })

  test('prints the installation as JSON', async () => {
    const cli = await bench()
    const { json } = await cli.ok(
      'installation',
      'create',
      'Shop',
      '--homepage',
      'https://Shop.example.com',
      '--json',
    )
    expect(json).toEqual({
      installation: {
        id: expect.stringMatching(id),
        name: 'Shop',
        platform: 'other',
        platformVersion: null,
        phpVersion: null,
        environment: 'live',
        status: 'active',
        homepage: 'https://shop.example.com/',
        pinnedVersion: null,
        origins: [],
        connectedAt: null,
        createdAt: '2026-11-21T12:00:00.000Z',
        updatedAt: '2026-11-21T12:00:00.000Z',
      },
    })
  })

  test('refuses a homepage that is none, with exit code 2', async () => {
    const cli = await bench()
    const { exit, stderr } = await cli.run('installation', 'create', 'Shop', '--homepage', 'shop')
    expect(exit).toBe(2)
    expect(stderr).toContain('A homepage is an http or https URL')
    expect(stderr).toContain('next:')
  })

  test('names the platforms when given another', async () => {
    const cli = await bench()
    const { exit, json } = await cli.run('installation', 'create', 'Shop', '--platform', 'joomla', '--json')
    expect(exit).toBe(2)
    expect(json).toEqual({
      error: {
        code: 'USAGE',
        message: expect.stringContaining('wordpress, drupal, typo3, sdk, server, other'),
        next: 'Add --help to the command to see what it takes.',
      },
    })
  })
})

describe('stella installation list', () => {
  test('shows the installations that match, as a table or as JSON', async () => {
    const cli = await bench()
    await cli.ok('installation', 'create', 'One', '--platform', 'drupal')
    await cli.ok('installation', 'create', 'Two')
    expect((await cli.ok('installation', 'list')).stdout.trimEnd().split('\n')).toHaveLength(3)
    const { json } = await cli.ok('installation', 'list', '--platform', 'drupal', '--json')
    expect(json).toMatchObject({ installations: [{ name: 'One' }], nextCursor: null })
  })

  test('pages with a cursor', async () => {
    const cli = await bench()
    for (const name of ['One', 'Two', 'Three']) {
      await cli.ok('installation', 'create', name)
      cli.now += 1
    }
    const first = await cli.ok('installation', 'list', '--limit', '2')
    const cursor = /--cursor (\S+)/.exec(first.stdout)?.[1] ?? ''
    const { json } = await cli.ok('installation', 'list', '--limit', '2', '--cursor', cursor, '--json')
    expect(json).toMatchObject({ installations: [{ name: 'Three' }], nextCursor: null })
  })

  test('does not make a database where there is none', async () => {
    const cli = await bench()
    const { exit, stderr } = await cli.run('installation', 'list')
    expect(exit).toBe(2)
    expect(stderr).toContain(`There is no Stella database in ${cli.folder}/.stella.`)
    expect(stderr).toContain('STELLA_DATA')
  })

  test('refuses a limit that is none', async () => {
    const cli = await bench()
    const { exit, stderr } = await cli.run('installation', 'list', '--limit', '1001')
    expect([exit, stderr]).toEqual([2, expect.stringContaining('a whole number from 1 to 1000')])
  })
})

describe('stella installation show', () => {
  test('shows an installation by id or name, its credentials and its calls', async () => {
    const cli = await bench()
    await cli.ok('installation', 'create', 'Harbour News')
    await cli.ok('credential', 'issue', 'harbour news')
    const { json } = await cli.ok('installation', 'show', 'Harbour News', '--json')
    expect(json).toMatchObject({
      installation: { name: 'Harbour News' },
      credentials: [{ id: expect.stringMatching(/^cred_/), state: 'active' }],
      usage: [],
    })
    const found = json as { installation: { id: string } }
    await cli.withStore(async (store) => {
      store.usage.record(found.installation.id, '2.1.0', 'listEvents', 200)
      store.usage.record(found.installation.id, '2.1.0', 'listEvents', 200)
    })
    const { stdout } = await cli.ok('installation', 'show', found.installation.id)
    expect(stdout).toMatch(/2\.1\.0 +listEvents +200 +2 +just now/)
  })

  test('says that there is no such installation, with exit code 1', async () => {
    const cli = await bench()
    await cli.ok('installation', 'create', 'Harbour News')
    const { exit, json } = await cli.run('installation', 'show', 'Harbor News', '--json')
    expect(exit).toBe(1)
    expect(json).toEqual({
      error: {
        code: 'NOT_FOUND',
        message: 'There is no installation with the id or name "Harbor News".',
        next: '`stella installation list` shows all of them.',
      },
    })
    expect((await cli.run('installation', 'show', 'ins_00000000000000000000000000')).exit).toBe(1)
  })

  test('asks for the id where two have one name', async () => {
    const cli = await bench()
    await cli.ok('installation', 'create', 'Twin')
    await cli.ok('installation', 'create', 'twin')
    const { exit, stderr } = await cli.run('installation', 'show', 'TWIN')
    expect(exit).toBe(2)
    expect(stderr).toMatch(/2 installations are called "TWIN": ins_\w+, ins_\w+\./)
  })
})

describe('stella installation rename and pin', () => {
  test('rename it', async () => {
    const cli = await bench()
    await cli.ok('installation', 'create', 'Old')
    const { json } = await cli.ok('installation', 'rename', 'Old', 'New', '--json')
    expect(json).toMatchObject({ installation: { name: 'New' } })
  })

  test('pin it to a served release, and lift the pin', async () => {
    const cli = await bench()
    await cli.ok('installation', 'create', 'Shop')
    expect((await cli.ok('installation', 'pin', 'Shop', '2.1.0', '--json')).json).toMatchObject({
      installation: { pinnedVersion: '2.1.0' },
    })
    expect((await cli.ok('installation', 'pin', 'Shop', 'none', '--json')).json).toMatchObject({
      installation: { pinnedVersion: null },
    })
  })

  test.each(['1.0.0', '2.1', '9.9.9', 'latest'])(
    'refuse a pin to %s and name what is served',
    async (release) => {
      const cli = await bench()
      await cli.ok('installation', 'create', 'Shop')
      const { exit, stderr } = await cli.run('installation', 'pin', 'Shop', release)
      expect(exit).toBe(2)
      expect(stderr).toContain(`Release "${release}" is not served.`)
      expect(stderr).toContain('1.1.0, 1.2.0, 2.0.0, 2.1.0, 2.2.0')
    },
  )
})

describe('stella installation suspend, resume and remove', () => {
  test('need --yes where nobody can be asked, and then change nothing', async () => {
    const cli = await bench()
    await cli.ok('installation', 'create', 'Shop')
    for (const command of ['suspend', 'remove']) {
      const { exit, json } = await cli.run('installation', command, 'Shop', '--json')
      expect(exit).toBe(2)
      expect(json).toMatchObject({
        error: { code: 'CONFIRMATION_NEEDED', next: expect.stringContaining('--yes') },
      })
    }
    expect((await cli.ok('installation', 'show', 'Shop', '--json')).json).toMatchObject({
      installation: { status: 'active' },
    })
  })

  test('name what would stop working before they ask', async () => {
    const cli = await bench()
    const { json } = await cli.ok('installation', 'create', 'Shop', '--json')
    const { installation } = json as { installation: { id: string } }
    await cli.withStore(async (store) => store.usage.record(installation.id, '2.1.0', 'listEvents', 200))
    cli.now += 2 * 3_600_000
    cli.answer = 'no'
    const { exit, stderr } = await cli.run('installation', 'remove', 'Shop')
    expect(cli.questions).toEqual([
      'Shop made 1 call since 2026-11-20 (UTC); its last call was 2 hours ago. Removing it revokes all its credentials, for good.\nType yes to go on: ',
    ])
    expect(exit).toBe(1)
    expect(stderr).toContain('Nothing was changed')
  })

  test('suspend and resume it', async () => {
    const cli = await bench()
    await cli.ok('installation', 'create', 'Shop')
    cli.answer = 'yes'
    expect((await cli.ok('installation', 'suspend', 'Shop')).stdout).toContain('suspended')
    expect((await cli.ok('installation', 'resume', 'Shop', '--json')).json).toMatchObject({
      installation: { status: 'active' },
    })
  })

  test('remove it for good', async () => {
    const cli = await bench()
    await cli.ok('installation', 'create', 'Shop')
    expect((await cli.ok('installation', 'remove', 'Shop', '--yes', '--json')).json).toMatchObject({
      installation: { status: 'removed' },
      impact: { lastCallAt: null, calls: 0, since: '2026-11-20' },
    })
    expect((await cli.run('installation', 'resume', 'Shop')).exit).toBe(1)
  })
})
