import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { array, assert, constantFrom, property } from 'fast-check'
import { describe, expect, onTestFinished, test } from 'vitest'
import { exchangeOf, headerIn } from '../testing/exchange.ts'
import { readFiles, type StaticFiles } from './files.ts'
import { serveFile } from './serve.ts'

const script = 'console.log("hello")'.repeat(20)

async function built(): Promise<StaticFiles> {
  const folder = await mkdtemp(join(tmpdir(), 'stella-dist-'))
  onTestFinished(() => rm(folder, { recursive: true }))
  const files = {
    'dist/index.html': '<!doctype html>',
    'dist/overview.html': '<!doctype html>overview',
    'dist/sign-in.html': '<!doctype html>sign in',
    'dist/favicon.svg': '<svg/>',
    'dist/assets/main-1a2b.js': script,
    'dist/assets/main-1a2b.js.br': 'brotli',
    'dist/assets/main-1a2b.js.gz': 'gzipped!',
    'secret.txt': 'not for anyone',
  }
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true })
    await writeFile(join(folder, path), text)
  }
  return readFiles(join(folder, 'dist'))
}

const html = { Accept: 'text/html,application/xhtml+xml,*/*;q=0.8' }
const textOf = (body: unknown): string => Buffer.from(body as Uint8Array).toString()

describe('a file of the build', () => {
  test('is served with its type, its policy and its tag', async () => {
    const reply = serveFile(exchangeOf('/favicon.svg'), await built())
    expect(reply?.status).toBe(200)
    expect(textOf(reply?.body)).toBe('<svg/>')
    const header = (name: string) => headerIn(reply ?? { headers: [] }, name)
    expect(header('content-type')).toBe('image/svg+xml')
    expect(header('cache-control')).toBe('no-cache')
    expect(header('content-security-policy')).toContain(
      "default-src 'none'; script-src 'self'; style-src 'self'",
    )
    expect(header('content-security-policy')).toContain("frame-ancestors 'none'")
    expect(header('content-security-policy')).not.toMatch(/unsafe|\*/)
    expect(header('x-content-type-options')).toBe('nosniff')
  })

  test('with a hash in its name is kept for good', async () => {
    const reply = serveFile(exchangeOf('/assets/main-1a2b.js'), await built())
    expect(headerIn(reply ?? { headers: [] }, 'cache-control')).toBe('public, max-age=31536000, immutable')
  })

  test('comes compressed to whoever can read that, each form with a tag of its own', async () => {
    const files = await built()
    const get = (encoding: string) =>
      serveFile(exchangeOf('/assets/main-1a2b.js', { headers: { 'Accept-Encoding': encoding } }), files)
    const seen = ['gzip, deflate, br, zstd', 'gzip', 'br;q=0, gzip;q=0.5', 'identity', '*'].map(
      (encoding) => {
        const reply = get(encoding) ?? { headers: [], body: '' }
        return [headerIn(reply, 'content-encoding'), headerIn(reply, 'vary')]
      },
    )
    expect(seen).toEqual([
      ['br', 'Accept-Encoding'],
      ['gzip', 'Accept-Encoding'],
      ['gzip', 'Accept-Encoding'],
      [undefined, 'Accept-Encoding'],
      ['br', 'Accept-Encoding'],
    ])
    const tags = ['br', 'gzip', ''].map((encoding) => headerIn(get(encoding) ?? { headers: [] }, 'etag'))
    expect(new Set(tags).size).toBe(3)
  })

  test('is not sent again to whoever has it', async () => {
    const files = await built()
    const first = serveFile(exchangeOf('/favicon.svg'), files) ?? { headers: [] }
    const etag = headerIn(first, 'etag') ?? ''
    for (const known of [etag, `W/${etag}`, `"other", ${etag}`, '*']) {
      const again = serveFile(exchangeOf('/favicon.svg', { headers: { 'If-None-Match': known } }), files)
      expect([again?.status, again?.body]).toEqual([304, null])
    }
    const other = serveFile(exchangeOf('/favicon.svg', { headers: { 'If-None-Match': '"other"' } }), files)
    expect(other?.status).toBe(200)
  })
})

describe('an address without a file', () => {
  test('is a page of the dashboard when a person opens it', async () => {
    const files = await built()
    for (const target of ['/', '/index.html', '/installations', '/installations/ins_1?tab=usage', '/setup']) {
      const reply = serveFile(exchangeOf(target, { headers: html }), files)
      expect(textOf(reply?.body)).toMatch(/^<!doctype html>/)
      expect(headerIn(reply ?? { headers: [] }, 'cache-control')).toBe('no-cache')
    }
  })

  test('begins with what its reader will see', async () => {
    const files = await built()
    const begin = (target: string, cookie: string) => {
      const reply = serveFile(exchangeOf(target, { headers: { ...html, Cookie: cookie } }), files)
      expect(headerIn(reply ?? { headers: [] }, 'vary')).toBe('Accept-Encoding, Cookie')
      return textOf(reply?.body).replace('<!doctype html>', '')
    }
    for (const session of ['stella.session_token=x', 'a=b; __Host-stella.session_token=x']) {
      expect(begin('/', session)).toBe('overview')
      expect(begin('/?from=mail', session)).toBe('overview')
      expect(begin('/installations', session)).toBe('')
      expect(begin('/sign-in', session)).toBe('sign in')
    }
    for (const target of ['/', '/installations', '/sign-in?next=%2F']) {
      expect(begin(target, 'stella.two_factor=x')).toBe('sign in')
    }
    for (const target of ['/setup', '/join', '/invite']) expect(begin(target, '')).toBe('')
  })

  test('is nothing to a script, to another method, or where other things are served', async () => {
    const files = await built()
    expect(serveFile(exchangeOf('/installations', { headers: { Accept: '*/*' } }), files)).toBeNull()
    expect(serveFile(exchangeOf('/installations', { method: 'POST', headers: html }), files)).toBeNull()
    for (const target of [
      '/api/v1/nothing',
      '/auth/nothing',
      '/integrations',
      '/assets/gone-1.js',
      '/metrics',
    ])
      expect(serveFile(exchangeOf(target, { headers: html }), files)).toBeNull()
  })

  test('never leads out of the build', async () => {
    const files = await built()
    const ways = [
      '/../secret.txt',
      '/assets/../../secret.txt',
      '/%2e%2e/secret.txt',
      '/..%2fsecret.txt',
      '//secret.txt',
    ]
    for (const target of [...ways, '/..\\secret.txt', '/%00', '/./', 'http://elsewhere/favicon.svg', '*', ''])
      expect(serveFile(exchangeOf(target, { headers: html }), files)).toBeNull()
    const part = constantFrom('..', '.', '%2e%2e', '%2f', 'secret.txt', '\\', 'assets', '', '%00', 'dist')
    const target = array(part, { maxLength: 6 }).map((parts) => `/${parts.join('/')}`)
    assert(
      property(target, (path) => {
        const reply = serveFile(exchangeOf(path, { headers: html }), files)
        expect(reply === null ? '' : textOf(reply.body)).not.toContain('not for anyone')
      }),
    )
  })
})
