import { execFile, spawn } from 'node:child_process'
import { createWriteStream, existsSync } from 'node:fs'
import { mkdir, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { once } from 'node:events'
import { pipeline } from 'node:stream/promises'
import { promisify } from 'node:util'

const PACKAGE = '@octokit/openapi'
const DOCUMENT = 'package/generated/api.github.com.json'
const cache = join(import.meta.dirname, '../../node_modules/.cache/stella-bench')

/**
 * GitHub's own document as a release of `@octokit/openapi` has it, fetched once. The package is large, so it is no
 * dependency, and only this file of it is kept.
 *
 * @throws when there is neither a copy nor a network
 */
export async function githubDocument(release: string): Promise<string> {
  const kept = join(cache, `github-${release}.json`)
  if (existsSync(kept)) return kept
  await mkdir(cache, { recursive: true })
  const packed = await fetchPackage(release)
  await extract(packed, `${kept}.part`)
  await rename(`${kept}.part`, kept)
  await rm(packed)
  return kept
}

async function fetchPackage(release: string): Promise<string> {
  const args = ['pack', `${PACKAGE}@${release}`, '--silent', '--pack-destination', cache]
  const { stdout } = await promisify(execFile)('npm', args, { cwd: cache })
  return join(cache, stdout.trim())
}

async function extract(packed: string, to: string): Promise<void> {
  const tar = spawn('tar', ['-xzOf', packed, DOCUMENT], { stdio: ['ignore', 'pipe', 'inherit'] })
  const ended = once(tar, 'close')
  await pipeline(tar.stdout, createWriteStream(to))
  const [code] = await ended
  if (code !== 0) throw new Error(`tar found no ${DOCUMENT} in ${packed}`)
}
