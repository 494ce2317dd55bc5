import { describe, expect, test } from 'vitest'
import { Failure } from '../failure.ts'
import { readConfig, readWholeConfig, unknownVariables } from './read.ts'
import { settings } from './settings.ts'

function failureFor(env: Record<string, string>): Failure {
  try {
    readWholeConfig(env)
  } catch (error) {
    if (error instanceof Failure) return error
    throw error
  }
  throw new Error('nothing was wrong')
}

describe('the configuration', () => {
  test('has a default for every setting', () => {
    expect(readWholeConfig({})).toEqual({
      host: '127.0.0.1',
      port: 4000,
      data: './.stella',
      demo: 'true',
      logLevel: 'info',
      logFormat: 'auto',
      headerPrefix: 'Stella',
      dashboard: 'true',
      publicUrl: '',
      authSecret: '',
      rateLimit: 600,
      trustedProxies: [],
      bodyLimit: 1_048_576,
      deprecationHeader: 'true',
      docsUrl: '',
      drainSeconds: 10,
    })
  })

  test('takes an empty variable for an absent one', () => {
    expect(readConfig({ STELLA_PORT: '' }, ['port'])).toEqual({ port: 4000 })
  })

  test.each(Object.values(settings))('accepts the example given for $name, and its default', (entry) => {
    expect(entry.parse(entry.example)).toBeDefined()
    expect(entry.parse(entry.default)).toBeDefined()
  })

  test('reads networks, numbers and words', () => {
    const env = {
      STELLA_HOST: '::1',
      STELLA_PORT: '0',
      STELLA_TRUSTED_PROXIES: '10.0.0.0/8, fd00::/8,192.0.2.7',
      STELLA_DEPRECATION_HEADER: 'rfc9745',
    }
    expect(readWholeConfig(env)).toMatchObject({
      host: '::1',
      port: 0,
      trustedProxies: ['10.0.0.0/8', 'fd00::/8', '192.0.2.7'],
      deprecationHeader: 'rfc9745',
    })
  })

  test('takes the origin of a public address, and nothing that is more than an origin', () => {
    const read = settings.publicUrl.parse
    expect(read('HTTPS://Stella.Example.com:443/')).toBe('https://stella.example.com')
    expect(read('http://[::1]:4000')).toBe('http://[::1]:4000')
    for (const wrong of [
      'stella.example.com',
      'ftp://a',
      'https://a/b',
      'https://a/?q',
      'https://u:p@a',
      'https://',
    ])
      expect(read(wrong)).toBeUndefined()
  })

  test('never shows a secret, not even a wrong one', () => {
    const failure = failureFor({ STELLA_AUTH_SECRET: 'hunter2' })
    expect(JSON.stringify([failure.message, failure.details])).not.toContain('hunter2')
    expect(failure.message).toContain('STELLA_AUTH_SECRET')
  })

  test('names every wrong variable at once, with what was given, what is allowed and an example', () => {
    const failure = failureFor({ STELLA_PORT: '70000', STELLA_LOG_LEVEL: 'loud', STELLA_HOST: 'localhost' })
    expect(failure).toMatchObject({ exit: 2, code: 'CONFIG_INVALID' })
    expect(failure.message).toBe(
      [
        '2 environment variables are wrong:',
        '  STELLA_PORT is "70000", and must be: a whole number from 0 to 65535. Example: STELLA_PORT=8080',
        '  STELLA_LOG_LEVEL is "loud", and must be: trace, debug, info, warn, error, fatal, silent. Example: STELLA_LOG_LEVEL=warn',
      ].join('\n'),
    )
    expect(failure.details).toMatchObject({ variables: [{ name: 'STELLA_PORT', given: '70000' }, {}] })
  })

  test.each([
    ['STELLA_HOST', '10.0.0'],
    ['STELLA_HOST', 'http://localhost'],
    ['STELLA_HOST', '-a.example'],
    ['STELLA_PORT', '0x50'],
    ['STELLA_PORT', '-1'],
    ['STELLA_PORT', '80 '],
    ['STELLA_DEMO', 'TRUE'],
    ['STELLA_HEADER_PREFIX', 'Stella\r\nX'],
    ['STELLA_HEADER_PREFIX', '-Stella'],
    ['STELLA_HEADER_PREFIX', 'a'.repeat(33)],
    ['STELLA_RATE_LIMIT', '0'],
    ['STELLA_RATE_LIMIT', '1e3'],
    ['STELLA_TRUSTED_PROXIES', '10.0.0.0/33'],
    ['STELLA_TRUSTED_PROXIES', '10.0.0.0/8/8'],
    ['STELLA_TRUSTED_PROXIES', '10.0.0.0/8,'],
    ['STELLA_TRUSTED_PROXIES', 'fe80::1%eth0'],
    ['STELLA_TRUSTED_PROXIES', 'everyone'],
    ['STELLA_BODY_LIMIT', '12'],
    ['STELLA_DEPRECATION_HEADER', 'false'],
    ['STELLA_DOCS_URL', 'https://docs.example.com/'],
    ['STELLA_DOCS_URL', 'docs.example.com'],
    ['STELLA_DRAIN_SECONDS', '601'],
  ])('refuses %s=%j', (name, value) => {
    expect(failureFor({ [name]: value }).message).toContain(name)
  })

  test('does not look at a variable that a command does not need', () => {
    expect(readConfig({ STELLA_PORT: 'wrong', STELLA_DATA: '/data' }, ['data'])).toEqual({ data: '/data' })
  })
})

describe('an unknown variable', () => {
  test('is named together with the known one that was probably meant', () => {
    expect(unknownVariables({ STELLA_PROT: '1', STELLA_DATA: 'x', PATH: '/bin' })).toEqual([
      'STELLA_PROT is set, but no such variable is read. Did you mean STELLA_PORT?',
    ])
  })

  test('is named without a guess when it resembles none', () => {
    expect(unknownVariables({ STELLA_XYZ: '1' })).toEqual([
      'STELLA_XYZ is set, but no such variable is read. `stella start --help` lists those that are.',
    ])
  })
})
