import { writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { SCOPES } from '@stella/store'
import { describe, expect, onTestFinished, test } from 'vitest'
import { bench, type Started } from '../testing/cli.ts'
import { demoContent, demoEvents } from './demo-data.ts'

interface StartJson {
  readonly url: string
  readonly demo: { readonly installationId: string; readonly secret: string }
}

/** Does what a pasted `curl` line does: the status, and the response. */
function paste(line: string, credential: string): Promise<Response> {
  const headers = [...line.matchAll(/-H "([\w-]+): ([^"]*)"/g)].map(([, name = '', value = '']) => {
    return [name, value.replace('$CREDENTIAL', credential)] as [string, string]
  })
  return fetch(line.slice(line.lastIndexOf(' ') + 1), { headers })
}

function curlLines({ stdout }: Started): string[] {
  return stdout.split('\n').filter((line) => line.startsWith('  curl '))
}

describe('the first start', () => {
  test('makes a demo installation and prints its credential once', async () => {
    const cli = await bench()
    const server = await cli.start()
    expect(server.stdout).toContain(`Stella is running at ${server.url}`)
    expect(server.stdout.match(/stl_test_\w+/g)).toHaveLength(1)
    const { json } = await cli.ok('installation', 'show', 'Tidewater Magazine', '--json')
    expect(json).toMatchObject({
      installation: {
        environment: 'test',
        platform: 'wordpress',
        origins: ['https://tidewater.example.com'],
      },
      credentials: [{ scopes: SCOPES, expiresAt: null }],
    })
  })

  test('prints curl lines that show the versions at work', async () => {
    const cli = await bench()
    const server = await cli.start()
    const credential = /CREDENTIAL=(\S+)/.exec(server.stdout)?.[1] ?? ''
    const lines = curlLines(server)
    const responses = await Promise.all(lines.map((line) => paste(line, credential)))
    expect(responses.map(({ status }) => status)).toEqual([200, 200, 200, 200, 410])
    const [health, v2, v1, events, tooOld] = await Promise.all(responses.map((response) => response.json()))
    expect(health).toMatchObject({ status: 'ok' })
    expect(v2).toHaveProperty('homepage')
    expect(v1).toHaveProperty('siteUrl')
    expect(events).toHaveProperty('items.length', demoEvents.length)
    expect(responses[3]?.headers.get('x-stella-api-version')).toBe('1.1.0')
    expect(tooOld).toMatchObject({ error: { code: 'API_VERSION_TOO_OLD' } })
  })

  test('says as JSON, on one line, where it listens and what it made', async () => {
    const cli = await bench()
    const { stdout, json } = await cli.start('--json')
    expect(stdout.split('\n')).toHaveLength(2)
    expect(json).toEqual({
      url: expect.stringMatching(/^http:\/\/127\.0\.0\.1:\d+$/),
      host: '127.0.0.1',
      port: expect.any(Number),
      data: join(cli.folder, '.stella'),
      releases: ['1.1.0', '1.2.0', '2.0.0', '2.1.0', '2.2.0'],
      demo: {
        installationId: expect.stringMatching(/^ins_/),
        name: 'Tidewater Magazine',
        credentialId: expect.stringMatching(/^cred_/),
        secret: expect.stringMatching(/^stl_test_/),
      },
      setup: {
        link: expect.stringMatching(/^http:\/\/localhost:\d+\/setup#stli_\w+$/),
        expiresAt: expect.stringMatching(/Z$/),
      },
    })
  })

  test('stores texts, events and settings that can be read back', async () => {
    const cli = await bench()
    const { url, demo } = (await cli.start('--json')).json as StartJson
    const headers = { authorization: `Bearer ${demo.secret}` }
    const read = async (path: string): Promise<unknown> =>
      (await fetch(`${url}/integrations/v2${path}`, { headers })).json()
    expect(await read('/content')).toHaveProperty('data.length', Object.keys(demoContent).length)
    expect(await read('/content/post-101')).toMatchObject({ title: 'The last keeper of Cabo Raso' })
    expect(await read('/settings')).toMatchObject({ timezone: 'Europe/Lisbon', syncIntervalMinutes: 30 })
  })

  test('makes no demo where STELLA_DEMO is false, or somebody has already worked', async () => {
    const [without, used] = [await bench(), await bench()]
    without.env['STELLA_DEMO'] = 'false'
    expect((await without.start('--json')).json).toMatchObject({ demo: null })
    await used.ok('installation', 'create', 'Shop')
    expect((await used.start('--json')).json).toMatchObject({ demo: null })
  })
})

describe('while nobody owns the server', () => {
  test('each start prints a link for the first owner, which voids the one before it', async () => {
    const cli = await bench()
    const links: string[] = []
    for (let round = 0; round < 2; round += 1) {
      const server = await cli.start()
      links.push(/http:\S+\/setup#(\w+)/.exec(server.stdout)?.[1] ?? '')
      server.signal('SIGTERM')
      await server.stopped
    }
    const works = await cli.withStore((store) =>
      Promise.all(links.map((code) => store.team.findInvitation(code))),
    )
    expect(works.map((invitation) => invitation?.role)).toEqual([undefined, 'owner'])
  })

  test('the link leads to the public address where there is one', async () => {
    const cli = await bench()
    cli.env['STELLA_PUBLIC_URL'] = 'https://stella.example.com'
    expect((await cli.start('--json')).json).toMatchObject({
      setup: { link: expect.stringMatching(/^https:\/\/stella\.example\.com\/setup#/) },
    })
  })

  test('there is no link and no dashboard where it is switched off', async () => {
    const cli = await bench()
    cli.env['STELLA_DASHBOARD'] = 'false'
    const { url, json } = await cli
      .start('--json')
      .then((started) => ({ ...started, url: (started.json as StartJson).url }))
    expect(json).toMatchObject({ setup: null })
    const answers = await Promise.all(
      ['/', '/api/v1/session', '/auth/get-session'].map((path) => fetch(url + path)),
    )
    expect(answers.map(({ status }) => status)).toEqual([404, 404, 404])
  })
})

describe('a later start', () => {
  test('prints a short banner and no secret, even if the demo was removed', async () => {
    const cli = await bench()
    const first = await cli.start()
    first.signal('SIGTERM')
    await first.stopped
    await cli.ok('installation', 'remove', 'Tidewater Magazine', '--yes')
    const { stdout } = await cli.start()
    expect(stdout).not.toContain('stl_')
    expect(stdout).toContain('0 installations')
    expect(stdout).toContain('stella credential issue')
    expect(stdout.split('\n').length).toBeLessThan(16)
  })

  test('keeps what was stored', async () => {
    const cli = await bench()
    const first = await cli.start('--json')
    const { demo } = first.json as StartJson
    first.signal('SIGINT')
    expect((await first.stopped).exit).toBe(0)
    const { url } = (await cli.start('--json')).json as StartJson
    const headers = { authorization: `Bearer ${demo.secret}` }
    const response = await fetch(`${url}/integrations/v2/events`, { headers })
    expect(await response.json()).toHaveProperty('data.length', demoEvents.length)
  })
})

describe('a signal', () => {
  test('stops the server, which then listens no more', async () => {
    const cli = await bench()
    const server = await cli.start()
    server.signal('SIGTERM')
    expect((await server.stopped).exit).toBe(0)
    await expect(fetch(server.url)).rejects.toThrow('fetch failed')
  })

  test('that comes twice for one keypress counts once; a second keypress ends at once', async () => {
    const cli = await bench()
    const server = await cli.start()
    server.signal('SIGINT')
    server.signal('SIGINT')
    expect(server.exits).toEqual([])
    cli.now += 1000
    server.signal('SIGINT')
    expect(server.exits).toEqual([130])
  })
})

describe('the log', () => {
  test('is JSON on stderr, and blanks what looks like a credential', async () => {
    const cli = await bench()
    const server = await cli.start('--json')
    const { demo } = server.json as StartJson
    await fetch(`${server.url}/integrations/v2/content/${demo.secret}`, {
      headers: { authorization: `Bearer ${demo.secret}`, 'user-agent': demo.secret },
    })
    server.signal('SIGTERM')
    const { stderr } = await server.stopped
    const lines = stderr
      .trimEnd()
      .split('\n')
      .map((line): unknown => JSON.parse(line))
    expect(lines).toMatchObject([
      { level: 'info', msg: 'listening', url: server.url },
      { level: 'info', msg: 'request' },
      { msg: 'stopping', signal: 'SIGTERM' },
      { msg: 'stopped' },
    ])
    expect(stderr).not.toContain(demo.secret)
  })

  test('warns of a variable that nothing reads', async () => {
    const cli = await bench()
    cli.env['STELLA_PROT'] = '1'
    const server = await cli.start()
    server.signal('SIGTERM')
    expect((await server.stopped).stderr).toContain('Did you mean STELLA_PORT?')
  })

  test('is text where that is asked for', async () => {
    const cli = await bench()
    cli.env['STELLA_LOG_FORMAT'] = 'text'
    const server = await cli.start()
    server.signal('SIGTERM')
    expect((await server.stopped).stderr).toMatch(/info {2}stopping {2}signal=SIGTERM\n/)
  })

  test('is as quiet as it is told to be', async () => {
    const cli = await bench()
    cli.env['STELLA_LOG_LEVEL'] = 'silent'
    const server = await cli.start()
    server.signal('SIGTERM')
    expect((await server.stopped).stderr).toBe('')
  })
})

describe('a server that cannot start ends with 2 and says', () => {
  test('which port is in use, and how to choose another', async () => {
    const other = createServer()
    const { promise, resolve } = Promise.withResolvers<void>()
    other.listen(0, '127.0.0.1', resolve)
    await promise
    onTestFinished(() => void other.close())
    const address = other.address()
    const port = typeof address === 'object' && address !== null ? address.port : 0
    const cli = await bench()
    cli.env['STELLA_PORT'] = String(port)
    const { exit, stdout, stderr } = await cli.run('start')
    expect([exit, stdout]).toEqual([2, ''])
    expect(stderr).toContain(`Cannot listen on 127.0.0.1 port ${port} (EADDRINUSE).`)
    expect(stderr).toMatch(/another port: STELLA_PORT=\d+/)
    // The credential was not shown, so it must not have been made.
    cli.env['STELLA_PORT'] = '0'
    expect((await cli.start('--json')).json).toMatchObject({ demo: { name: 'Tidewater Magazine' } })
  })

  test.each(['a-file/data', '/proc/stella'])('that the data folder %s cannot be used', async (folder) => {
    const cli = await bench()
    await writeFile(join(cli.folder, 'a-file'), '')
    cli.env['STELLA_DATA'] = folder
    const { exit, stderr } = await cli.run('start')
    expect([exit, stderr]).toEqual([2, expect.stringContaining(`${folder} cannot be used: E`)])
    expect(stderr).toContain('set STELLA_DATA to another')
  })

  test('that stella.db is no database', async () => {
    const cli = await bench()
    await writeFile(join(cli.folder, 'stella.db'), 'not a database'.repeat(500))
    cli.env['STELLA_DATA'] = '.'
    const { exit, stderr } = await cli.run('start')
    expect([exit, stderr]).toEqual([2, expect.stringContaining('file is not a database')])
  })

  test('that a newer Stella wrote the database', async () => {
    const cli = await bench()
    await cli.ok('installation', 'create', 'Shop')
    const database = new DatabaseSync(join(cli.folder, '.stella/stella.db'))
    database.exec(`insert into schema_migrations (id, name, applied_at) values (999, 'later', 0)`)
    database.close()
    for (const argv of [['start'], ['installation', 'list']]) {
      const { exit, stderr } = await cli.run(...argv)
      expect([exit, stderr]).toEqual([2, expect.stringContaining('was written by a newer Stella')])
    }
  })

  test('every variable that is wrong', async () => {
    const cli = await bench()
    Object.assign(cli.env, { STELLA_PORT: 'x', STELLA_LOG_LEVEL: 'loud', STELLA_PROT: '1' })
    const { exit, json } = await cli.run('start', '--json')
    expect(exit).toBe(2)
    expect(json).toMatchObject({
      error: {
        code: 'CONFIG_INVALID',
        message: expect.stringContaining('Did you mean STELLA_PORT?'),
        details: { variables: [{ name: 'STELLA_PORT' }, { name: 'STELLA_LOG_LEVEL' }] },
      },
    })
  })
})
