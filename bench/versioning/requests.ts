import {
  availability,
  createHistory,
  createNegotiator,
  type History,
  type Json,
  type Negotiate,
} from '@stella/versioning'
import { longHistory, pageOfItems, takeDownByHand } from './long-history.ts'

/** Work that is measured: `run` does it once. */
export interface Contender {
  readonly label: string
  readonly run: () => unknown
  /** Label of the contender it is held against. */
  readonly floor: string
}

/** A surface as a server holds it. */
export interface Served {
  readonly negotiate: Negotiate
  readonly history: History
}

export function serve(changes: number): Served {
  const history = createHistory(longHistory(changes))
  const snapshot = availability(history.line, Date.UTC(2030, 0, 1))
  const negotiate = createNegotiator({
    availability: snapshot,
    header: 'X-Stella-Api-Version',
    base: '/bench',
  })
  return { history, negotiate }
}

const oldest = '1.0.0'

/** What the runtime does for a response: finds the release, and takes the body down to it. */
export function answer({ negotiate, history }: Served, operation: string, body: Json): Json {
  const served = negotiate(1, oldest)
  if (!served.ok) throw new Error(`${oldest} is not served: ${served.code}`)
  const transform = history.shapeOf(operation, served.index)?.down(200).transform ?? null
  return transform === null ? body : transform(body)
}

const items = 20
const byHand = 'by hand'

/** Requests of the oldest clients, with short and long histories, beside what the same work costs without versioning. */
export function requestContenders(histories: readonly number[]): Contender[] {
  const page = pageOfItems(items)
  const body: Json = { ...page }
  const health: Json = { status: 'ok', version: '5.1.0' }
  const indexOf = new Map([[oldest, 0]])
  const served = histories.map((changes) => [changes, serve(changes)] as const)
  const perHistory = (operation: string, sent: Json, floor: string): Contender[] =>
    served.map(([changes, surface]) => ({
      label: `${operation}, ${changes} changes`,
      run: () => answer(surface, operation, sent),
      floor,
    }))
  return [
    { label: `look a version up ${byHand}`, run: () => (indexOf.has(oldest) ? health : null), floor: '' },
    ...perHistory('health', health, `look a version up ${byHand}`),
    { label: `${items} items ${byHand}`, run: () => takeDownByHand(page), floor: '' },
    {
      label: `${items} items, JSON parsed and written`,
      run: () => JSON.parse(JSON.stringify(body)),
      floor: '',
    },
    ...perHistory('listItems', body, `${items} items ${byHand}`),
  ]
}
