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

const overview = 'src/features/overview/pages/overview.tsx'

test('the sign-in and the overview are usable after at most 150 KB of JavaScript', async () => {
  expect(await sizeOf(withImports(['index.html', overview]))).toBeLessThan(150 * 1024)
})

test('charts, the palette and rare pages come only when they are wanted', () => {
  const first = withImports(['index.html', overview])
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

test('the page has no inline script, style or event handler, so that a strict policy allows it', async () => {
  const html = await readFile(join(dist, 'index.html'), 'utf8')
  expect(html.match(/<script(?![^>]*\ssrc=)[^>]*>|<style|\sstyle=|\son\w+=/g)).toBeNull()
})

test('every text file is there compressed, too', async () => {
  const script = manifest['index.html']?.file ?? ''
  for (const suffix of ['', '.br', '.gz'])
    expect((await stat(join(dist, script + suffix))).size).toBeGreaterThan(0)
})
