import type { JsonObject } from '../json.ts'
import { document, operation, pair, reversed, webhook } from './example.ts'
import type { Rule } from './rule.ts'

const OK: JsonObject = { responses: { 200: { description: 'Done' } } }
const one = document({ '/orders': { get: OK } })
const two = document({ '/orders': { get: OK, delete: OK } })
const sunset = (day: string): JsonObject =>
  document({ '/orders': { get: OK, delete: { ...OK, deprecated: true, 'x-sunset': day } } })
const announced = sunset('2026-03-01')
const policy = { today: '2026-06-01', sunset: { noticeDays: 60 } }
const hooked = webhook({})
const unhooked = document({})
const leaving: JsonObject = { deprecated: true, 'x-sunset': '2026-03-01' }

const operations: readonly Rule[] = [
  {
    id: 'operation-removed',
    direction: 'request',
    area: 'operation',
    kind: 'operation',
    action: 'removed',
    severity: 'breaking',
    explanation: 'A client that calls the operation gets an error instead of an answer.',
    advice:
      'Mark it deprecated with an x-sunset date, keep it until that day, and judge the removal with a sunset policy.',
    mirror: { rule: 'operation-added' },
    trips: pair(two, one, ['operation-removed']),
    passes: pair(document({ '/orders/{id}': { get: OK } }), document({ '/orders/{orderId}': { get: OK } })),
  },
  {
    id: 'operation-added',
    direction: 'request',
    area: 'operation',
    kind: 'operation',
    action: 'added',
    severity: 'safe',
    explanation: 'Clients that do not know the operation do not call it.',
    advice: 'Release it as a minor version.',
    mirror: { rule: 'operation-removed' },
    trips: pair(one, two, ['operation-added']),
    passes: pair(two, two),
  },
  {
    id: 'operation-removed-after-sunset',
    direction: 'request',
    area: 'operation',
    kind: 'operation',
    action: 'removed',
    severity: 'notice',
    explanation:
      'The operation was deprecated, its x-sunset day has passed, and the sunset policy lets it go.',
    advice: 'Look in the usage records for clients that still call it.',
    mirror: { rule: 'operation-added' },
    trips: pair(announced, one, ['operation-removed-after-sunset'], policy),
    passes: pair(sunset('2027-01-01'), one, ['operation-removed'], policy),
  },
  {
    id: 'webhook-removed',
    direction: 'response',
    area: 'operation',
    kind: 'webhook',
    action: 'removed',
    severity: 'breaking',
    explanation: 'A receiver that waits for the webhook or callback is never called again.',
    advice: 'Deprecate it with an x-sunset date and go on sending until then.',
    mirror: { rule: 'webhook-added' },
    trips: pair(hooked, unhooked, ['webhook-removed']),
    passes: pair(hooked, hooked),
  },
  {
    id: 'webhook-added',
    direction: 'response',
    area: 'operation',
    kind: 'webhook',
    action: 'added',
    severity: 'safe',
    explanation: 'Who has not subscribed to the webhook or callback is not called.',
    advice: 'Send it to those who subscribe to it, and to nobody else.',
    mirror: { rule: 'webhook-removed' },
    trips: pair(unhooked, hooked, ['webhook-added']),
    passes: pair(unhooked, unhooked),
  },
  {
    id: 'webhook-removed-after-sunset',
    direction: 'response',
    area: 'operation',
    kind: 'webhook',
    action: 'removed',
    severity: 'notice',
    explanation: 'The webhook or callback was deprecated and its x-sunset day has passed.',
    advice: 'Tell those who are still subscribed.',
    mirror: { rule: 'webhook-added' },
    trips: pair(webhook(leaving), unhooked, ['webhook-removed-after-sunset'], policy),
    passes: pair(webhook({ deprecated: true }), unhooked, ['webhook-removed'], policy),
  },
  {
    id: 'operation-stability-decreased',
    direction: 'request',
    area: 'operation',
    kind: 'x-stability-level',
    action: 'decreased',
    severity: 'notice',
    explanation: 'What was promised to stay as it is may change from now on.',
    advice: 'Keep the level and offer what is less stable as another operation.',
    mirror: { rule: 'operation-stability-increased' },
    trips: pair(operation({ 'x-stability-level': 'stable' }), operation({ 'x-stability-level': 'beta' }), [
      'operation-stability-decreased',
    ]),
    passes: pair(operation({}), operation({ 'x-stability-level': 'stable' })),
  },
  {
    id: 'operation-stability-increased',
    direction: 'request',
    area: 'operation',
    kind: 'x-stability-level',
    action: 'increased',
    severity: 'safe',
    explanation: 'More is promised than before.',
    advice: 'Nothing has to be done.',
    mirror: { rule: 'operation-stability-decreased' },
    trips: pair(operation({ 'x-stability-level': 'alpha' }), operation({ 'x-stability-level': 'beta' }), [
      'operation-stability-increased',
    ]),
    passes: pair(operation({ 'x-stability-level': 'beta' }), operation({ 'x-stability-level': 'beta' })),
  },
]

/** What is said about the end of operations, parameters and headers. */
function deprecations(
  area: 'operation' | 'parameter' | 'header',
  place: (said: JsonObject) => JsonObject,
): Rule[] {
  const base = { direction: 'both', area, kind: 'deprecation' } as const
  const today = { today: '2026-01-01', sunset: { noticeDays: 60 } }
  const ending = (day: string) => place({ deprecated: true, 'x-sunset': day })
  const on = pair(place({}), place({ deprecated: true }), [`${area}-deprecated`])
  return [
    {
      ...base,
      id: `${area}-deprecated`,
      action: 'added',
      severity: 'safe',
      explanation: `Clients are told to stop using the ${area}; it works as before.`,
      advice: 'Say when it goes with x-sunset, and what to use instead.',
      mirror: { rule: `${area}-reactivated` },
      trips: on,
      passes: pair(place({}), place({})),
    },
    {
      ...base,
      id: `${area}-reactivated`,
      action: 'removed',
      severity: 'safe',
      explanation: `The ${area} is there to stay after all.`,
      advice: 'Tell those who have moved away.',
      mirror: { rule: `${area}-deprecated` },
      trips: reversed(on, [`${area}-reactivated`]),
      passes: pair(place({ deprecated: true }), place({ deprecated: true })),
    },
    {
      ...base,
      id: `${area}-deprecated-without-sunset`,
      action: 'added',
      severity: 'notice',
      explanation: `The ${area} is deprecated, but clients are not told how long it stays.`,
      advice: 'Give the day on which it goes as x-sunset.',
      mirror: { rule: `${area}-reactivated` },
      trips: pair(place({}), place({ deprecated: true }), [`${area}-deprecated-without-sunset`], today),
      passes: pair(place({}), ending('2026-12-01'), [`${area}-deprecated`], today),
    },
    {
      ...base,
      id: `${area}-sunset-too-soon`,
      action: 'added',
      severity: 'notice',
      explanation: 'There are fewer days until the announced end than the sunset policy promises.',
      advice: 'Move x-sunset to a day that leaves clients the promised time.',
      mirror: { rule: `${area}-reactivated` },
      trips: pair(place({}), ending('2026-01-20'), [`${area}-sunset-too-soon`], today),
      passes: pair(place({}), ending('2026-03-20'), [`${area}-deprecated`], today),
    },
    {
      ...base,
      id: `${area}-sunset-withdrawn`,
      action: 'removed',
      severity: 'notice',
      explanation: 'Clients no longer know how long what is deprecated stays.',
      advice: 'Keep x-sunset, or end the deprecation.',
      mirror: { waived: 'to say the day of a deprecation that had none takes nothing from anyone' },
      trips: pair(ending('2026-12-01'), place({ deprecated: true }), [`${area}-sunset-withdrawn`]),
      passes: pair(place({ deprecated: true }), ending('2026-12-01')),
    },
    {
      ...base,
      id: `${area}-sunset-moved-up`,
      action: 'decreased',
      severity: 'notice',
      explanation: 'Clients that planned for the announced day are late.',
      advice: 'Keep to the day that was announced.',
      mirror: { waived: 'a later day takes nothing from anyone' },
      trips: pair(ending('2026-12-01'), ending('2026-10-01'), [`${area}-sunset-moved-up`]),
      passes: pair(ending('2026-10-01'), ending('2026-12-01')),
    },
  ]
}

const parameterOf = (said: JsonObject): JsonObject =>
  operation({ parameters: [{ name: 'page', in: 'query', schema: { type: 'integer' }, ...said }] })
const headerOf = (said: JsonObject): JsonObject =>
  operation({
    responses: {
      200: { description: 'Done', headers: { 'X-Total': { schema: { type: 'integer' }, ...said } } },
    },
  })

export const operationRules: readonly Rule[] = [
  ...operations,
  ...deprecations('operation', operation),
  ...deprecations('parameter', parameterOf),
  ...deprecations('header', headerOf),
]
