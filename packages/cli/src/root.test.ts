import type { Command } from 'commander'
import { describe, expect, test } from 'vitest'
import { settings } from './config/settings.ts'
import type { Host } from './host.ts'
import { createRoot } from './root.ts'
import { bench } from './testing/cli.ts'

const nowhere = { isTTY: false, write: () => undefined }
const host: Host = {
  env: {},
  cwd: '/',
  user: 'tester',
  stdout: nowhere,
  stderr: nowhere,
  ask: null,
  now: () => 0,
  onStop: () => undefined,
  exitNow: () => undefined,
}

/** Every command that does something, as it is typed. */
function commandLines(command: Command, path: readonly string[] = []): string[] {
  if (command.commands.length === 0) return [path.join(' ')]
  return command.commands.flatMap((child) => commandLines(child, [...path, child.name()]))
}

const all = commandLines(createRoot({ host, finish: () => Promise.resolve() }))

test('these are the commands', () => {
  expect(all).toEqual([
    'start',
    'installation create',
    'installation list',
    'installation show',
    'installation rename',
    'installation pin',
    'installation suspend',
    'installation resume',
    'installation remove',
    'credential issue',
    'credential list',
    'credential rotate',
    'credential revoke',
    'connect-code issue',
    'origin add',
    'origin remove',
    'origin list',
    'origin test',
    'audit list',
    'audit verify',
    'team list',
    'team invite',
    'team setup-link',
    'versions',
    'generate',
    'seed',
  ])
})

describe('the help of every command', () => {
  test.each(all)(
    '%s: has an example that runs it, the shape of its JSON and its exit codes',
    async (line) => {
      const cli = await bench()
      const { stdout } = await cli.ok(...line.split(' '), '--help')
      expect(stdout).toContain(`Usage: stella ${line} `)
      expect(stdout).toContain(`Examples:\n  $ stella ${line}`)
      expect(stdout).toContain('With --json:\n  {')
      expect(stdout).toContain('Exit codes:\n  0 done\n  1 refused')
      expect(stdout).not.toMatch(/\.\.\n|\btodo\b/i)
      expect(Math.max(...stdout.split('\n').map((text) => text.length))).toBeLessThanOrEqual(160)
    },
  )

  test('looks like this', async () => {
    const cli = await bench()
    expect((await cli.ok('origin', 'add', '--help')).stdout).toMatchInlineSnapshot(`
      "Usage: stella origin add [options] <installation> <origin>

      Allow an origin.

      Arguments:
        installation  id or name
        origin        such as https://shop.example.com, or https://*.example.com for every subdomain

      Options:
        --json        print JSON, errors included
        -h, --help    display help for command

      Examples:
        $ stella origin add "Example Magazine" https://shop.example.com

      With --json:
        { installationId, origins: [string] }

      Exit codes:
        0 done
        1 refused, not found, or a check failed
        2 the input or the environment cannot be used
      "
    `)
  })

  test('of start lists every environment variable', async () => {
    const cli = await bench()
    const { stdout } = await cli.ok('start', '--help')
    for (const { name } of Object.values(settings)) expect(stdout).toContain(`  ${name}\n`)
  })

  test('of a group, and of stella itself, lists what there is', async () => {
    const cli = await bench()
    expect((await cli.ok('--help')).stdout).toContain('connect-code')
    expect((await cli.ok('credential', '--help')).stdout).toContain('rotate')
    expect((await cli.ok('help', 'credential')).stdout).toContain('Usage: stella credential ')
  })
})

describe('a command line that cannot be used', () => {
  test('ends with 2 and the help, when no command is given', async () => {
    const cli = await bench()
    for (const argv of [[], ['credential']]) {
      const { exit, stdout, stderr } = await cli.run(...argv)
      expect([exit, stdout, stderr]).toEqual([2, '', expect.stringContaining('Usage: stella')])
    }
  })

  test.each([
    [['instalation', 'list'], "Unknown command 'instalation'"],
    [['installation', 'lst'], "Unknown command 'lst'"],
    [['installation', 'list', '--jsn'], "Unknown option '--jsn'"],
    [['installation', 'create'], "Missing required argument 'name'"],
    [['installation', 'create', 'a', 'b'], 'Too many arguments'],
    [['installation', 'list', '--status', 'gone'], 'Allowed choices are active, suspended, removed'],
  ])('%j ends with 2 and one error: %s', async (argv, message) => {
    const cli = await bench()
    const { exit, stdout, stderr } = await cli.run(...argv)
    expect([exit, stdout]).toEqual([2, ''])
    expect(stderr).toContain(message)
    expect(stderr.match(/error:/g)).toHaveLength(1)
  })

  test('is reported as JSON to those who asked for it', async () => {
    const cli = await bench()
    const { exit, stdout, json } = await cli.run('installation', 'create', '--json')
    expect([exit, stdout]).toEqual([2, ''])
    expect(json).toMatchObject({ error: { code: 'USAGE', message: expect.stringContaining("'name'") } })
  })
})
