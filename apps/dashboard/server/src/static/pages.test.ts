import { mkdir, mkdtemp, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test, vi } from 'vitest'
import { exchangeOf } from '../testing/exchange.ts'
import { Pages } from './pages.ts'

// A build is a process of its own.
vi.setConfig({ testTimeout: 60_000 })

const html = { Accept: 'text/html' }

interface Site {
  readonly source: string
  readonly dist: string
  readonly logged: string[]
  readonly pages: () => Pages
}

/** A package whose build is a script: it stands where Vite would. */
async function site(script: string): Promise<Site> {
  const folder = await mkdtemp(join(tmpdir(), 'stella-pages-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  const [source, dist] = [join(folder, 'web'), join(folder, 'dist')]
  const vite = join(source, 'node_modules/vite')
  await mkdir(join(vite, 'bin'), { recursive: true })
  await writeFile(join(source, 'package.json'), '{"type":"module"}')
  await writeFile(join(source, 'index.html'), 'source')
  await writeFile(join(vite, 'package.json'), '{"name":"vite","type":"module"}')
  await writeFile(join(vite, 'bin/vite.js'), `import fs from 'node:fs'\nconst dist = '../dist/'\n${script}`)
  const logged: string[] = []
  const log = (_: string, message: string): void => void logged.push(message)
  return { source, dist, logged, pages: () => new Pages({ source, dist, log }) }
}

const builds = `fs.appendFileSync('builds', 'x'); fs.writeFileSync(dist + 'index.html', 'brand-new')`

async function open(pages: Pages): Promise<string> {
  const reply = await pages.serve(exchangeOf('/', { headers: html }))
  const body = reply?.body
  return body instanceof Uint8Array ? Buffer.from(body).toString() : String(body)
}

/** What stands at `/` once it holds what is waited for; what stands there in the end otherwise. */
async function eventually(pages: Pages, text: string): Promise<string> {
  await vi.waitFor(async () => expect(await open(pages)).toContain(text), { timeout: 30_000 })
  return open(pages)
}

describe('pages that are not built', () => {
  test('are built when somebody opens one, who is told so until then', async () => {
    const { pages, logged, dist } = await site(builds)
    const served = pages()
    expect(await open(served)).toContain('The dashboard is being built')
    await eventually(served, 'brand-new')
    expect(logged).toEqual(['building the dashboard', 'the dashboard is built'])
    // The pages are there a moment before the build is tidied up.
    await vi.waitFor(async () => expect(await readdir(join(dist, '..'))).toEqual(['dist', 'web']))
  })

  test('are built once, however many servers start', async () => {
    const { pages, source } = await site(builds)
    const servers = [pages(), pages(), pages()]
    await Promise.all(servers.map((server) => eventually(server, 'brand-new')))
    expect(await readFile(join(source, 'builds'), 'utf8')).toBe('x')
  })

  test('that cannot be built say why, as text, and the server goes on', async () => {
    const { pages, logged } = await site(
      `console.error('\\u001b[31m<script>no such module</script>'); process.exit(1)`,
    )
    const served = pages()
    await open(served)
    await eventually(served, 'could not be built')
    const page = await open(served)
    expect(page).toContain('&lt;script&gt;no such module&lt;/script&gt;')
    expect(page).not.toContain('<script')
    expect(page).not.toContain('\u001b')
    expect(logged).toContain('the dashboard could not be built')
    expect(await served.serve(exchangeOf('/data.json', { headers: { Accept: '*/*' } }))).toBeNull()
  })

  test('and have no sources either say so', async () => {
    const { pages, source } = await site(builds)
    await rm(join(source, 'index.html'))
    const served = pages()
    await open(served)
    expect(await eventually(served, 'There is no dashboard in')).toContain('could not be built')
  })
})

describe('pages that are built', () => {
  test('are served at once, and not built again', async () => {
    const { pages, source, dist, logged } = await site(builds)
    await mkdir(dist)
    await writeFile(join(dist, 'index.html'), 'as it was')
    await touch(join(source, 'index.html'), -60)
    await touch(join(source, 'package.json'), -60)
    const served = pages()
    expect(await open(served)).toBe('as it was')
    await served.open()
    expect(logged).toEqual([])
  })

  test('are served as they were while a newer build is made', async () => {
    const { pages, source, dist } = await site(builds)
    await mkdir(dist)
    await writeFile(join(dist, 'index.html'), 'as it was')
    await touch(join(source, 'index.html'), 60)
    const served = pages()
    expect(await open(served)).toBe('as it was')
    await eventually(served, 'brand-new')
  })
})

test('a lock that was left by a process that is gone holds nobody up', async () => {
  const { pages, dist } = await site(builds)
  await writeFile(`${dist}.lock`, '999999999')
  expect(await eventually(pages(), 'brand-new')).toBe('brand-new')
})

async function touch(path: string, seconds: number): Promise<void> {
  const time = Date.now() / 1000 + seconds
  await utimes(path, time, time)
}
