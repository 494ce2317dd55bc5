// Writing and reading the resources of the installation at hand, as any release.

import assert from 'node:assert/strict'
import { client, deployment, highest, run, secrets, served } from './lane.mjs'
import { bodySchema, deref, parametersOf } from './published.mjs'
import { validRequest } from './requests.mjs'
import { fewVariantsOf, oneText } from './variants.mjs'

const settingsBefore = await readSettings()
let stored = 0

/** Leaves a deployment's installation as it was, but for its events. */
export async function cleanUp() {
  if (deployment.isOwn) return
  for (let i = 0; i < stored; i++) {
    await client.call(highest, 'deleteContent', { path: [`lane-${run}-${i}`], secret: secrets.full })
  }
  await client.call(highest, 'putSettings', { secret: secrets.full, body: settingsBefore })
}

/** Writes a text under an id of its own, which it gives back. */
export async function store(release, body, id = `lane-${run}-${stored++}`) {
  await client.call(release, 'putContent', { path: [id], secret: secrets.full, body })
  return id
}

export async function readContent(release, id) {
  const { json } = await client.call(release, 'getContent', { path: [id], secret: secrets.full })
  return json
}

async function readSettings() {
  const { json } = await client.call(highest, 'getSettings', { secret: secrets.full })
  return writable(highest, json, 'putSettings')
}

/** Of what was read, the members that an operation takes. */
export function writable(release, text, operationId = 'putContent') {
  const { properties } = deref(release.document, bodySchema(release.operations.get(operationId)))
  return Object.fromEntries(Object.entries(text).filter(([name]) => name in properties))
}

/** Reports one event; gives a function that finds it again, as any release. */
export async function post(release, event) {
  const { json } = await client.call(release, 'postEvents', {
    secret: secrets.full,
    body: { events: [event] },
  })
  return async (reader) => {
    const page = await client.call(reader, 'listEvents', { secret: secrets.full })
    return itemsOf(page.json).find(({ id }) => id === json.ids?.[0])
  }
}

export function itemsOf(page) {
  return page.data ?? page.items
}

/** Puts texts and events of every release into the lists, between them with all that a text or an event can have. */
export async function fillLists() {
  for (const release of served) {
    for (const id of ['putContent', 'postEvents']) {
      const operation = release.operations.get(id)
      const right = validRequest(release, operation, { secret: secrets.full })
      for (const body of fewVariantsOf(release.document, bodySchema(operation), oneText)) {
        const path = right.path.map(() => `lane-${run}-${stored++}`)
        await client.call(release, id, { ...right, path, body })
      }
    }
  }
}

/** The first items of a list, page by page; `releaseOf` says as which release each page is read. */
export async function walk(list, releaseOf, size) {
  const items = []
  let cursor = null
  for (let page = 0; items.length < 60; page++) {
    const release = releaseOf(page)
    const query = { [sizeParameter(release, list)]: size, ...(cursor !== null && { cursor }) }
    const { json } = await client.call(release, list, { query, secret: secrets.full })
    items.push(...itemsOf(json))
    assert.ok(itemsOf(json).length <= size)
    cursor = json.page === undefined ? json.next : json.page.nextCursor
    if (json.page !== undefined) assert.equal(json.page.hasMore, cursor !== null)
    if (json.page?.limit !== undefined) assert.equal(json.page.limit, size)
    if (cursor === null) break
  }
  return items.slice(0, 60)
}

/** `limit` or `per_page`: what the size of a page is called. */
export function sizeParameter(release, list) {
  const names = parametersOf(release, release.operations.get(list), 'query').map(({ name }) => name)
  return names.includes('limit') ? 'limit' : 'per_page'
}
