// A request that an operation takes, made from its published document alone.

import { bodySchema, parametersOf } from './published.mjs'
import { variantsOf } from './variants.mjs'

/** Options of `ContractClient.call` for a request that is right in every part; `id` fills the path. */
export function validRequest(release, operation, { id, secret }) {
  const schema = bodySchema(operation)
  return {
    path: parametersOf(release, operation, 'path').map(() => id),
    ...(needsCredential(operation) && { secret }),
    ...(schema !== null && { body: variantsOf(release.document, schema)[0] }),
  }
}

export function needsCredential({ spec }) {
  return spec.security.length > 0
}

/** Every query worth sending: none, and each parameter with each of its values. Cursors only come from a page. */
export function queriesOf(release, operation) {
  const parameters = parametersOf(release, operation, 'query').filter(({ name }) => name !== 'cursor')
  const each = parameters.flatMap(({ name, schema }) =>
    variantsOf(release.document, schema).map((value) => ({ [name]: String(value) })),
  )
  return [{}, ...each]
}
