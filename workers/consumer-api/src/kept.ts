import { integrations } from '@stella/api-contract'
import type { Json } from '@stella/versioning'

/**
 * Request bodies are stored with the release whose shape they have, and read through the same lenses that serve old
 * clients: what was stored under an older head is in today's shape when a handler sees it.
 */
interface Kept {
  readonly release: string
  readonly value: Json
}

const { history, line } = integrations
const head = line.releases.length - 1
const indexOf = new Map(line.releases.map(({ version }, index) => [version, index]))

/** A body in head's shape, as it goes into the store. */
export function keep(value: Json): Json {
  return { release: line.releases[head]?.version ?? '', value }
}

/**
 * A stored body, in head's shape.
 * @param schema name of the schema it was validated with
 * @throws TypeError when it was not stored by {@link keep}, or by a newer release than this one
 */
export function recall(schema: string, stored: Json): Json {
  const { release, value } = asKept(stored)
  const from = indexOf.get(release)
  if (from === undefined)
    throw new TypeError(`a stored ${schema} has the shape of ${release}, which is no release here`)
  const up = history.migrate(schema, from, head)
  return up === null ? value : up(value)
}

function asKept(stored: Json): Kept {
  if (typeof stored !== 'object' || stored === null || !('release' in stored) || !('value' in stored)) {
    throw new TypeError('a stored body does not say which release it has the shape of')
  }
  const { release, value } = stored
  if (typeof release !== 'string' || value === undefined) throw new TypeError('a stored body is malformed')
  return { release, value }
}
