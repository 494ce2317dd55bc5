// What every row of the contract lane works with: the published releases, where they are served, and a client for each.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { send } from '../http.mjs'
import { ContractClient, versionHeader } from './client.mjs'
import { openDeployment } from './deployment.mjs'
import { provocations } from './provocations.mjs'
import { compareVersions, readPublished } from './published.mjs'

/** Connect codes that a run uses at most. */
const codes = 12

export const published = readPublished('integrations')
export const deployment = await openDeployment(process.env, { codes })
export const { secrets } = deployment
export const client = new ContractClient(published, { url: deployment.url, isDirect: deployment.isOwn })

const health = await send(`${deployment.url}${published.releases.at(-1).root}/health`)
/** What /health says of each major. */
export const { supported } = health.json
client.knowMajors(supported)

/** The releases between the lowest and the highest that /health names, ascending. */
export const served = published.releases.filter(({ major, version }) => {
  const range = supported.find((candidate) => candidate.major === major)
  return range !== undefined && isWithin(version, range)
})
export const highest = served.at(-1)
/** Tells the ids of this run from those of others. */
export const run = crypto.randomUUID().slice(0, 8)

function isWithin(version, { lowest, highest: top }) {
  return compareVersions(version, lowest) >= 0 && compareVersions(version, top) <= 0
}

/** The lowest and the highest served release of a major. */
export function ends(major) {
  const own = served.filter((release) => release.major === major)
  return { lowest: own[0], highest: own.at(-1) }
}

/** How to provoke each error, with the credentials given. */
export function provocationsWith(credentials) {
  return provocations({ secrets: credentials, releases: published.releases, ends, versionHeader })
}

/** A row of the lane: it fails on the first wrong assertion, or with all that was wrong with the answers it got. */
export function row(title, options, body = options) {
  test(title, typeof options === 'function' ? {} : options, async () => {
    client.takeFaults()
    await body()
    const faults = client.takeFaults()
    assert.deepEqual(faults.slice(0, 20), [], `${faults.length} answers are not as documented`)
  })
}

export function expectMembers(context, got, wanted) {
  for (const [name, value] of Object.entries(wanted)) {
    const [text, expected] = [JSON.stringify(got?.[name]), JSON.stringify(value)]
    if (!isSame(got?.[name], value))
      client.fault(`${context}: ${name} is ${cut(text)}, expected ${cut(expected)}`)
  }
}

function isSame(a, b) {
  try {
    assert.deepStrictEqual(a, b)
    return true
  } catch {
    return false
  }
}

export function cut(text = 'not there') {
  return text.length > 300 ? `${text.slice(0, 300)}…` : text
}

/** Does a task for each item, a few at a time. */
export async function forEach(items, task) {
  const left = [...items.entries()]
  const worker = async () => {
    for (let next = left.shift(); next !== undefined; next = left.shift()) await task(next[1], next[0])
  }
  await Promise.all(Array.from({ length: 6 }, worker))
}
