// Replays what was recorded for each release, and records what is missing.

import {
  client,
  deployment,
  expectMembers,
  provocationsWith,
  published,
  secrets,
  served,
  supported,
} from './lane.mjs'
import { targetOf } from './client.mjs'
import { codeOfFreshInstallation } from './deployment.mjs'
import { kept, placeholders, readFixtures, withCode, writeFixtures } from './fixtures.mjs'
import { compareVersions } from './published.mjs'
import { scenariosOf } from './scenarios.mjs'

/** Sends what was recorded, and compares. */
export async function replay(release, { name, isFresh, exchanges }, isServed) {
  // Recorded errors come before a release is negotiated, or need it to be served.
  if (!isServed && name === 'errors') return
  if (isFresh && !deployment.isOwn) return
  const code = isFresh && isServed ? await codeOfFreshInstallation(deployment) : undefined
  const mask = placeholders()
  let { full } = secrets
  for (const [i, { operation, credential, request, response: recorded }] of exchanges.entries()) {
    const secret = credential === 'full' ? full : secrets[credential]
    if (credential !== null && secret === undefined) continue
    const expect = isServed ? {} : goneError(release)
    const options = { ...request, operationId: operation, secret, body: withCode(request.body, code), expect }
    const response = await client.request(release, { ...options, served: isServed ? release : null })
    if (!isServed) continue
    full = secretIn(response) ?? full
    expectMembers(`${release.version}/${name}.json, exchange ${i}`, kept(response, mask), recorded)
  }
}

/** The credential that a fresh installation gets when it connects: what follows is sent with it. */
function secretIn({ status, json }) {
  return status === 200 ? json.credential?.secret : undefined
}

function goneError({ major }) {
  const isMajorServed = supported.some((candidate) => candidate.major === major)
  return { status: 410, code: isMajorServed ? 'API_VERSION_TOO_OLD' : 'API_VERSION_UNSUPPORTED' }
}

/**
 * Records what is missing. Of a release that is not published yet everything is recorded anew; what is recorded of a
 * published one is frozen, for its clients still get it.
 */
export async function record() {
  const names = Object.fromEntries(Object.keys(secrets).map((name) => [name, name]))
  const named = provocationsWith(names)
  for (const release of published.releases) {
    const isServed = served.includes(release)
    const isPublished = compareVersions(release.version, published.baseline) <= 0
    const known = isPublished ? readFixtures(release.version).map(({ name }) => name) : []
    const wanted = scenariosOf(release, named).filter(
      ({ name }) => !known.includes(name) && (isServed || name === 'service'),
    )
    const fixtures = []
    for (const scenario of wanted) {
      const fixture = await recordScenario(release, scenario, isServed)
      const faults = client.takeFaults()
      if (faults.length === 0) {
        fixtures.push(fixture)
      } else {
        console.error(`${release.version}/${scenario.name} is not recorded:\n  ${faults.join('\n  ')}`)
        process.exitCode = 1
      }
    }
    const written = writeFixtures(release.version, fixtures, { isPublished })
    console.log(`${release.version}: recorded ${written.length} files; ${known.length} are frozen`)
  }
}

async function recordScenario(release, { name, isFresh, steps }, isServed) {
  const code = isFresh ? await codeOfFreshInstallation(deployment) : undefined
  const mask = placeholders()
  const exchanges = []
  let { full } = secrets
  for (const { operation: id, credential, path, query, headers, body } of steps) {
    const operation = release.operations.get(id)
    const target = targetOf(release, operation, { path, query })
    const request = { method: operation.method, target, headers, body }
    const secret = credential === 'full' ? full : secrets[credential]
    const sent = { ...request, body: withCode(body, code), operationId: id, secret }
    const response = isServed ? await client.request(release, sent) : null
    if (response !== null) full = secretIn(response) ?? full
    exchanges.push({ operation: id, credential, request, response: response && kept(response, mask) })
  }
  return { name, isFresh, exchanges }
}
