import { spawn } from 'node:child_process'
import { mkdir, readdir, stat } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { setPriority } from 'node:os'
import { dirname, join } from 'node:path'
import { stripVTControlCharacters } from 'node:util'

/** What a build of the pages is made from and where it goes. */
export interface BuildPlaces {
  /** Folder of the package that is built. */
  readonly source: string
  /** Folder the build writes. */
  readonly dist: string
}

/** What a build is made from, as seen from its package. */
const roots = [
  'src',
  'build',
  'public',
  'index.html',
  'package.json',
  'vite.config.ts',
  '../../../packages/sdk/src',
]
/** Lets requests go first. */
const lowPriority = 10
/** What a build says first is what went wrong first. */
const mostSaid = 8192

/** Whether there is nothing built, or something older than its sources. Without sources, what is there is right. */
export async function isStale({ source, dist }: BuildPlaces): Promise<boolean> {
  const built = await changedAt(join(dist, 'index.html'))
  if (built === null) return true
  const changes = await Promise.all(roots.map((name) => lastChange(join(source, name))))
  return Math.max(...changes) > built
}

/** Whether the pages can be built here at all. */
export async function canBuild({ source }: BuildPlaces): Promise<boolean> {
  return (await changedAt(join(source, 'index.html'))) !== null
}

/**
 * Builds the pages in a process of their own.
 * @throws with what the build wrote when it fails
 */
export async function build({ source, dist }: BuildPlaces): Promise<void> {
  await mkdir(dist, { recursive: true })
  const manifest = createRequire(join(source, 'package.json')).resolve('vite/package.json')
  const vite = join(dirname(manifest), 'bin/vite.js')
  const child = spawn(process.execPath, [vite, 'build', '--logLevel', 'warn'], {
    cwd: source,
    env: { ...process.env, NODE_ENV: 'production', NO_COLOR: '1' },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  if (child.pid !== undefined) setPriority(child.pid, lowPriority)
  let said = ''
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => (said = (said + text).slice(0, mostSaid)))
  const { promise, resolve, reject } = Promise.withResolvers<number | null>()
  child.once('error', reject).once('close', resolve)
  const code = await promise
  if (code !== 0) throw new Error(stripVTControlCharacters(said).trim() || `The build ended with ${code}.`)
}

async function lastChange(path: string): Promise<number> {
  const entry = await stat(path).catch(() => null)
  if (entry === null) return 0
  if (!entry.isDirectory()) return entry.mtimeMs
  const children = await readdir(path, { recursive: true, withFileTypes: true })
  const files = children.filter((child) => child.isFile() && !child.name.includes('.test.'))
  const changes = await Promise.all(files.map((file) => changedAt(join(file.parentPath, file.name))))
  return Math.max(0, ...changes.map((change) => change ?? 0))
}

async function changedAt(path: string): Promise<number | null> {
  const entry = await stat(path).catch(() => null)
  return entry === null ? null : entry.mtimeMs
}
