import { mkdtemp, readFile, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from 'vite'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'

interface Chunk {
  readonly file: string
  readonly imports?: readonly string[]
  readonly dynamicImports?: readonly string[]
  readonly isDynamicEntry?: boolean
}

const web = join(import.meta.dirname, '..')
let dist: string
let manifest: { readonly [name: string]: Chunk }

beforeAll(async () => {
  // vitest says `test`, and React would come with all its warnings.
  vi.stubEnv('NODE_ENV', 'production')
  dist = await mkdtemp(join(tmpdir(), 'dashboard-'))
  await build({
    root: web,
    configFile: join(web, 'vite.config.ts'),
    logLevel: 'error',
    build: { outDir: dist },
  })
  manifest = JSON.parse(await readFile(join(dist, '.vite/manifest.json'), 'utf8'))
}, 120_000)

afterAll(async () => {
  vi.unstubAllEnvs()
  await rm(dist, { recursive: true })
})

/** A chunk and everything it loads before it runs. */
function withImports(names: readonly string[], known = new Set<string>()): ReadonlySet<string> {
  for (const name of names) {
    if (known.has(name)) continue
    known.add(name)
    withImports(manifest[name]?.imports ?? [], known)
  }
  return known
}

/** Bytes on the wire, compressed with gzip. */
async function sizeOf(names: ReadonlySet<string>): Promise<number> {
  const sizes = [...names].map(async (name) => (await stat(join(dist, `${manifest[name]?.file}.gz`))).size)
  return (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0)
}

/** What is reached, and a tenth more. */
const mostScript = 136 * 1024

test('the sign-in and the overview are usable after at most 136 KB of JavaScript, in few files', async () => {
  const first = withImports(['index.html'])
  expect(await sizeOf(first)).toBeLessThan(mostScript)
  expect(first.size).toBeLessThanOrEqual(3)
})

test('charts, the palette and rare pages come only when they are wanted', () => {
  const first = withImports(['index.html'])
  const later = Object.keys(manifest).filter(
    (name) => manifest[name]?.isDynamicEntry === true && !first.has(name),
  )
  expect(later).toEqual(
    expect.arrayContaining([
      'src/app/palette/palette.tsx',
      'src/components/chart/plot.tsx',
      'src/features/audit/pages/audit.tsx',
      'src/features/connect/pages/connect.tsx',
      'src/features/settings/pages/settings.tsx',
      'src/features/versions/pages/versions.tsx',
    ]),
  )
})

const documents = ['index.html', 'overview.html', 'sign-in.html']

test.each(documents)(
  '%s has no inline script, style or event handler: a strict policy allows it',
  async (name) => {
    const html = await readFile(join(dist, name), 'utf8')
    expect(html.match(/<script(?![^>]*\ssrc=)[^>]*>|<style|\sstyle=|\son\w+=/g)).toBeNull()
  },
)

test.each(documents)(
  '%s fetches all code at once, and its first script runs the libraries first',
  async (name) => {
    const html = await readFile(join(dist, name), 'utf8')
    const fetched = [...html.matchAll(/<link rel="modulepreload"[^>]*href="([^"]+)"/g)].map(([, url]) => url)
    const run = /data-code="([^"]*)"/.exec(html)?.[1]?.split(' ') ?? []
    expect(run.toSorted()).toEqual(fetched.toSorted())
    expect(run.at(-1)).toBe(`/${manifest['index.html']?.file}`)
    expect(html.indexOf('data-code')).toBeLessThan(html.indexOf('<link rel="modulepreload"'))
  },
)

test('the overview and the sign-in are there before any code is, out of reach until it comes', async () => {
  const [overview, signIn] = await Promise.all(
    ['overview.html', 'sign-in.html'].map((name) => readFile(join(dist, name), 'utf8')),
  )
  expect(overview).toMatch(/<div id="root"><div inert>.*<h1[^>]*>Overview<\/h1>/)
  expect(overview).toContain('data-asks="/api/v1/session /api/v1/overview"')
  expect(signIn).toMatch(/<div id="root"><div inert>.*<h1[^>]*>Sign in<\/h1>/)
  expect(signIn).toContain('data-asks=""')
  expect(signIn).not.toMatch(/<input (?!readonly)/)
})

test('the first script is a classic one: it imports nothing by name and leaves no name behind', async () => {
  const script = await readFile(join(dist, manifest['src/first/first.ts']?.file ?? ''), 'utf8')
  expect(script).toMatch(/^\(\(\)\s*=>\s*\{/)
  expect(script).not.toMatch(/\bexport\b|\bimport\b(?!\()/)
})

test('every text file is there compressed, too', async () => {
  const script = manifest['index.html']?.file ?? ''
  for (const suffix of ['', '.br', '.gz'])
    expect((await stat(join(dist, script + suffix))).size).toBeGreaterThan(0)
})
