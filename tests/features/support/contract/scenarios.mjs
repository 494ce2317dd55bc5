// What is recorded for a release: requests made from its published document, in an order that gives the same responses
// every time.

import { connectCode } from './fixtures.mjs'
import { bodySchema, parametersOf } from './published.mjs'
import { needsCredential, validRequest } from './requests.mjs'
import { fewVariantsOf, oneText } from './variants.mjs'

/** Their answers change with later releases, or with the configuration of a server. */
const notFrozen = new Set([
  'API_VERSION_INVALID',
  'API_VERSION_UNSUPPORTED',
  'API_VERSION_TOO_OLD',
  'BODY_TOO_LARGE',
  'HEADERS_TOO_LARGE',
])

/** `[{ name, isFresh, steps: [{ operation, credential, …options of ContractClient.call }] }]`. */
export function scenariosOf(release, provoke) {
  const operations = [...release.operations.values()]
  const isPlain = (operation) =>
    parametersOf(release, operation, 'path').length === 0 && bodySchema(operation) === null
  const health = operations.filter(
    (operation) => !needsCredential(operation) && isPlain(operation) && operation.id !== 'getDocument',
  )
  const reads = operations.filter((operation) => needsCredential(operation) && isPlain(operation))
  const read = reads.map((operation) => step(operation))
  return [
    { name: 'service', isFresh: false, steps: health.map((operation) => step(operation)) },
    {
      name: 'fresh-installation',
      isFresh: true,
      steps: [...connect(release), ...read, ...writes(release), ...read],
    },
    ...operations
      .filter((operation) => bodySchema(operation) !== null && needsCredential(operation))
      .map((operation) => ({ name: operation.id, isFresh: false, steps: everyBody(release, operation) })),
    { name: 'errors', isFresh: false, steps: errors(release, provoke) },
  ]
}

function step({ id, spec }, options = {}) {
  return { operation: id, credential: spec.security.length === 0 ? null : 'full', ...options }
}

/** It connects first: the secret it gets is the one that the rest is sent with. */
function connect(release) {
  const operation = release.operations.get('connectInstallation')
  const { body } = validRequest(release, operation, {})
  return [step(operation, { body: { ...body, code: connectCode } })]
}

/** One write by every operation that takes a body, so that lists have something in them. */
function writes(release) {
  return [...release.operations.values()]
    .filter((operation) => bodySchema(operation) !== null && needsCredential(operation))
    .flatMap((operation) => {
      const { path, body } = validRequest(release, operation, { id: 'post-42' })
      return [step(operation, { path, body }), step(operation, { path, body })]
    })
}

/** Bodies that between them have every variant of every member, each read back and removed again where there are operations for it. */
function everyBody(release, operation) {
  const others = [...release.operations.values()].filter(({ path }) => path === operation.path)
  const partner = (method) => others.filter((other) => other.method === method)
  return fewVariantsOf(release.document, bodySchema(operation), oneText).flatMap((body, i) => {
    const path = parametersOf(release, operation, 'path').map(() => `fixture-${i}`)
    const isCollection = operation.method === 'POST'
    return [
      step(operation, { path, body }),
      ...(isCollection ? [] : partner('GET').map((other) => step(other, { path }))),
      ...partner('DELETE').map((other) => step(other, { path })),
    ]
  })
}

/** Every code once, by the first operation that can be brought to answer it. */
function errors(release, provoke) {
  return Object.entries(provoke)
    .filter(([code]) => !notFrozen.has(code))
    .flatMap(([code, provocation]) => {
      for (const operation of release.operations.values()) {
        const options = operation.spec['x-stella-errors'].includes(code)
          ? provocation(release, operation)
          : null
        if (options !== null && options.prepare === undefined) return [errorStep(operation, options)]
      }
      return []
    })
}

function errorStep({ id }, { path, query, headers, body, secret }) {
  return { operation: id, credential: secret ?? null, path, query, headers, body }
}
