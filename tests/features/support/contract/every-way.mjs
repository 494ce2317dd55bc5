// Calls an operation in every way that its document allows, and holds what it stores to what it was sent.

import assert from 'node:assert/strict'
import { client, cut, deployment, expectMembers, forEach, secrets, served } from './lane.mjs'
import { bodySchema, parametersOf } from './published.mjs'
import { needsCredential, queriesOf } from './requests.mjs'
import { itemsOf, readContent, sizeParameter, store } from './resources.mjs'
import { fewVariantsOf, variantsOf } from './variants.mjs'

/** Calls an operation with every variant of what it takes. */
export async function callEveryWay(release, operation) {
  if (operation.id === 'connectInstallation') return connectInSeveralWays(release, operation)
  if (operation.id === 'postEvents') return reportEveryWay(release, operation)
  if (parametersOf(release, operation, 'path').length > 0) return useTexts(release, operation)
  const expect = { status: successOf(operation) }
  const secret = needsCredential(operation) ? secrets.full : undefined
  for (const request of requestsOf(release, operation)) {
    const { json } = await client.call(release, operation.id, { ...request, secret, expect })
    const context = `${release.version} ${operation.id} with ${cut(JSON.stringify(request.body))}`
    if (request.body !== undefined) expectMembers(context, json, request.body)
  }
}

function requestsOf(release, operation) {
  const schema = bodySchema(operation)
  if (schema === null) return queriesOf(release, operation).map((query) => ({ query }))
  return variantsOf(release.document, schema).map((body) => ({ body }))
}

function successOf({ spec }) {
  return Number(Object.keys(spec.responses).find((status) => status < '300'))
}

/** Each code is good once, so the releases of a major share the variants among them. */
async function connectInSeveralWays(release, operation) {
  const siblings = served.filter(({ major }) => major === release.major)
  const variants = fewVariantsOf(release.document, bodySchema(operation)).filter(
    (_, i) => i % siblings.length === siblings.indexOf(release),
  )
  for (const variant of variants) {
    const code = await deployment.codes.pop()
    if (code === undefined) return
    const body = { ...variant, code }
    const { json } = await client.call(release, operation.id, { body, expect: { status: 200 } })
    const { code: _, ...told } = variant
    expectMembers(`${release.version} connectInstallation`, json?.installation, told)
    const secret = json?.credential?.secret
    if (secret === undefined) continue
    for (const reader of served) {
      await client.call(reader, 'getInstallation', { secret, expect: { status: 200 } })
    }
  }
}

async function reportEveryWay(release, operation) {
  const secret = secrets.full
  for (const body of variantsOf(release.document, bodySchema(operation))) {
    const { json } = await client.call(release, operation.id, { body, secret, expect: { status: 201 } })
    assert.equal(json.accepted, body.events.length)
    const query = { [sizeParameter(release, 'listEvents')]: 100 }
    const page = await client.call(release, 'listEvents', { query, secret })
    const byId = new Map(itemsOf(page.json).map((event) => [event.id, event]))
    for (const [i, event] of body.events.entries()) {
      // v1 takes a list of actors and has always kept the first: its announced successor has one.
      const sent = event.actors === undefined ? event : { ...event, actors: event.actors.slice(0, 1) }
      expectMembers(`${release.version} event ${i}`, byId.get(json.ids[i]), sent)
    }
    for (const reader of served) await client.call(reader, 'listEvents', { secret })
  }
}

/** Stores, reads and removes texts; the operation at hand is one of those. */
async function useTexts(release, operation) {
  const put = release.operations.get('putContent')
  const variants = variantsOf(release.document, bodySchema(put))
  await forEach(operation === put ? variants : variants.slice(0, 1), async (body, i) => {
    const text = { path: [await store(release, body)], secret: secrets.full }
    const again = await client.call(release, put.id, { ...text, body, expect: { status: 200 } })
    expectMembers(`${release.version} putContent, variant ${i}`, again.json, body)
    for (const reader of served) await readContent(reader, text.path[0])
    expectMembers(
      `${release.version} getContent, variant ${i}`,
      await readContent(release, text.path[0]),
      body,
    )
    await client.call(release, 'deleteContent', { ...text, expect: { status: 204 } })
    await client.call(release, 'getContent', { ...text, expect: { status: 404, code: 'NOT_FOUND' } })
  })
}
