// Asks for what has to be refused.

import { targetOf } from './client.mjs'
import { client, deployment, provocationsWith, published, secrets } from './lane.mjs'
import { validRequest } from './requests.mjs'

const provoke = provocationsWith(secrets)

const answeredByProxies = new Set(['BODY_TOO_LARGE', 'HEADERS_TOO_LARGE'])

/** Why a code cannot be provoked with the credentials at hand; `false` when it can. */
export function cannotProvoke(code) {
  if (!deployment.isOwn && answeredByProxies.has(code))
    return 'what stands before a deployment may answer it first'
  const needed = {
    INSUFFICIENT_SCOPE: ['settingsOnly', 'eventsOnly'],
    INSTALLATION_SUSPENDED: ['suspended'],
  }
  const missing = (needed[code] ?? []).filter((name) => secrets[name] === undefined)
  return missing.length > 0 && `no credential: ${missing.join(', ')}`
}

/** Has an operation that documents a code answer it. */
export async function provokeOnce(release, operation, code) {
  if (provoke[code] === undefined) {
    client.fault(`${code} is documented, and the lane does not know how to provoke it`)
    return
  }
  const options = provoke[code](release, operation)
  if (options === null) return
  const { status, prepare, ...request } = options
  if (prepare !== undefined) {
    await client.call(release, operation.id, { ...request, ...prepare, expect: { status: 201 } })
  }
  await client.call(release, operation.id, { ...request, expect: { status, code } })
}

/** What other releases have and this one has not is not there. */
export async function callWhatOthersHave(release) {
  for (const other of published.releases) {
    for (const operation of other.operations.values()) {
      const here = release.document.paths[operation.path]
      if (here?.[operation.method.toLowerCase()] !== undefined) continue
      const right = validRequest(other, operation, { id: 'lane-none', secret: secrets.full })
      const target = targetOf(release, operation, right)
      const expect =
        here === undefined ? { status: 404, code: 'NOT_FOUND' } : { status: 405, code: 'METHOD_NOT_ALLOWED' }
      await client.request(release, { method: operation.method, target, secret: secrets.full, expect })
    }
  }
}
