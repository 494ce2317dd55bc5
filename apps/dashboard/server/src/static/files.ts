import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'
import { encodings, type Encoding } from './encoding.ts'

/** One file of the dashboard, in memory with its compressed forms. */
export interface StaticFile {
  readonly type: string
  readonly etag: string
  readonly plain: Uint8Array
  readonly encoded: Readonly<Partial<Record<Encoding, Uint8Array>>>
}

/** Files by the path that asks for them, `/assets/main-1a2b3c.js`. */
export type StaticFiles = ReadonlyMap<string, StaticFile>

const types: Readonly<Record<string, string>> = {
  css: 'text/css; charset=utf-8',
  html: 'text/html; charset=utf-8',
  ico: 'image/x-icon',
  js: 'text/javascript; charset=utf-8',
  json: 'application/json',
  map: 'application/json',
  png: 'image/png',
  svg: 'image/svg+xml',
  txt: 'text/plain; charset=utf-8',
  webmanifest: 'application/manifest+json',
  webp: 'image/webp',
  woff2: 'font/woff2',
}

const suffixes: Readonly<Record<Encoding, string>> = { br: '.br', gzip: '.gz' }

/**
 * Reads a folder whole: a path is looked up among names, so none can lead out of it. A file that stands there compressed
 * as well (`x.js.br`, `x.js.gz`) is kept in those forms, too.
 */
export async function readFiles(folder: string): Promise<StaticFiles> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
  const bytes = new Map(await Promise.all(paths.map(async (path) => [path, await readFile(path)] as const)))
  const files = new Map<string, StaticFile>()
  for (const [path, plain] of bytes) {
    if (isCompressed(path, bytes)) continue
    const forms = encodings.flatMap((encoding) => {
      const form = bytes.get(path + suffixes[encoding])
      return form === undefined || form.length >= plain.length ? [] : [[encoding, form] as const]
    })
    files.set(`/${relative(folder, path).split(sep).join('/')}`, {
      type: types[path.slice(path.lastIndexOf('.') + 1)] ?? 'application/octet-stream',
      etag: createHash('sha256').update(plain).digest('base64url').slice(0, 22),
      plain,
      encoded: Object.fromEntries(forms),
    })
  }
  return files
}

function isCompressed(path: string, all: ReadonlyMap<string, unknown>): boolean {
  return encodings.some((encoding) => {
    const suffix = suffixes[encoding]
    return path.endsWith(suffix) && all.has(path.slice(0, -suffix.length))
  })
}
