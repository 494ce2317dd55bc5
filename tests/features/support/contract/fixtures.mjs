// Frozen requests and responses of every release: what a client once sent and got, it sends and gets for as long as the
// release is served. What differs from run to run (ids, times, secrets, cursors) and what may be reworded (messages) is
// written as a placeholder; placeholders of one file are numbered, so that an id is the same wherever it stands.

import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { repository } from '../process.mjs'

const folder = join(repository, 'tests', 'fixtures', 'api', 'versioning')
/** Stands for a connect code of the installation at hand. */
export const connectCode = '<code>'

/** `[{ name, release, isFresh, exchanges }]`: the files of a release, those for a fresh installation first. */
export function readFixtures(version) {
  const own = join(folder, version)
  if (!existsSync(own)) return []
  const files = readdirSync(own).filter((file) => file.endsWith('.json'))
  return files
    .toSorted()
    .map((file) => ({ name: file.slice(0, -5), ...JSON.parse(readFileSync(join(own, file), 'utf8')) }))
    .toSorted((a, b) => Number(b.isFresh) - Number(a.isFresh))
}

/** Writes those files of a release that it may: one of a published release is written once. Gives their names. */
export function writeFixtures(version, fixtures, { isPublished }) {
  const own = join(folder, version)
  mkdirSync(own, { recursive: true })
  const written = []
  for (const { name, ...fixture } of fixtures) {
    const file = join(own, `${name}.json`)
    if (isPublished && existsSync(file)) continue
    writeFileSync(file, `${JSON.stringify({ release: version, ...fixture }, null, 2)}\n`)
    written.push(name)
  }
  return written
}

/** What is kept of a response. Headers that tell of later announcements are no part of it; the lane checks them anew. */
export function kept(response, mask) {
  return {
    status: response.status,
    ...(response.text !== '' && {
      contentType: response.header('content-type').split(';')[0],
      body: mask(response.json),
    }),
  }
}

/** Puts a connect code into a recorded request. */
export function withCode(body, code) {
  return body?.code === connectCode ? { ...body, code } : body
}

const serverTimes = new Set(['updatedAt', 'receivedAt', 'connectedAt'])
const texts = new Set(['message', 'detail'])
const cursors = new Set(['next', 'nextCursor'])
/** What is served changes with every later release. */
const rangesServed = new Set(['supported', 'majors'])

/** A function that replaces what differs from run to run, for all bodies of one file. */
export function placeholders() {
  const known = new Map()
  const numbered = (kind, text) => {
    const all = known.get(kind) ?? known.set(kind, []).get(kind)
    if (!all.includes(text)) all.push(text)
    return `<${kind} ${all.indexOf(text) + 1}>`
  }
  const replace = (value, key) => {
    if (Array.isArray(value))
      return rangesServed.has(key) ? '<served>' : value.map((item) => replace(item, ''))
    if (typeof value === 'object' && value !== null) {
      if (rangesServed.has(key)) return '<served>'
      return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, replace(member, name)]))
    }
    return typeof value === 'string' ? replaceText(value, key, numbered) : value
  }
  return (body) => replace(body, '')
}

function replaceText(value, key, numbered) {
  if (value.startsWith('stl_')) return '<secret>'
  if (serverTimes.has(key)) return '<time>'
  if (texts.has(key)) return '<text>'
  if (cursors.has(key)) return '<cursor>'
  if (key === 'type') return value.replace(/^.*(?=\/errors\/)/, '')
  return value.replaceAll(/\b(ins|cred|evt|req)_[0-9a-z-]+/g, (id, kind) => numbered(kind, id))
}
