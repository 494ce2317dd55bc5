import { change, type Change } from '../change.ts'
import type { MemberEdit } from '../edits/edit.ts'
import { deprecate } from '../edits/presence.ts'
import { createHistory, type History } from '../history.ts'
import type { Transform } from '../plan.ts'
import type { ReleaseLine } from '../release.ts'
import { refTo, type Json, type JsonSchema } from '../schema.ts'

export const text: JsonSchema = { type: 'string' }

/** An object schema whose members are required, except those named. */
export function object(
  properties: { readonly [name: string]: JsonSchema },
  optional: readonly string[] = [],
): JsonSchema {
  const required = Object.keys(properties).filter((name) => !optional.includes(name))
  return { type: 'object', properties, ...(required.length > 0 && { required }) }
}

export const line: ReleaseLine = {
  releases: [
    { version: '1.0.0', date: '2025-01-01', summary: 'First.' },
    { version: '2.0.0', date: '2026-01-01', summary: 'Second.' },
    { version: '2.1.0', date: '2026-06-01', summary: 'Third.' },
  ],
  majors: [1, 2].map((major) => ({ major, migration: 'https://example.com', floors: [] })),
  policy: {
    previousMajorMonths: 12,
    minorMonths: 6,
    noticeDays: 60,
    enforceSunset: 'never',
    deprecationHeader: 'true',
  },
}

/** A change of 2.0.0. */
export function changeOf(on: string, edits: readonly MemberEdit[], release = '2.0.0'): Change {
  return change({ release, title: `${on} changes`, why: 'To see what happens.', on: { $id: on }, edits })
}

/** A history of these schemas, all of them announced to change, and of an operation that takes and returns `Thing`. */
export function historyOf(
  schemas: { readonly [name: string]: JsonSchema },
  changes: { readonly [name: string]: Change },
): History {
  const thing = refTo('Thing')
  const notices = Object.keys(schemas).map((name) => {
    return [`${name}Notice`, changeOf(name, [deprecate('', { sunset: '2027-01-01' })], '1.0.0')] as const
  })
  return createHistory({
    line,
    head: {
      schemas: { ...schemas, Problem: object({ code: text }) },
      operations: {
        putThing: {
          id: 'putThing',
          method: 'PUT',
          path: '/thing',
          summary: 'Store a thing',
          tag: 'Things',
          auth: 'none',
          scope: null,
          parameters: {},
          body: thing,
          responses: { 200: { description: 'Stored.', schema: thing } },
          errors: [],
        },
      },
      problem: 'Problem',
    },
    changes: { ...Object.fromEntries(notices), ...changes },
  })
}

/** A schema in two releases, and what takes its values from one to the other. */
export interface Lens {
  readonly older: JsonSchema | undefined
  readonly transforms: { readonly up: Transform | null; readonly down: Transform | null }
  up(value: Json): Json
  down(value: Json): Json
}

/** What edits of 2.0.0 make of `Thing`, which is `head` today. */
export function lensOf(
  head: JsonSchema,
  edits: readonly MemberEdit[],
  schemas: { readonly [name: string]: JsonSchema } = {},
): Lens {
  const history = historyOf({ ...schemas, Thing: head }, { thing: changeOf('Thing', edits) })
  const transforms = { up: history.migrate('Thing', 0, 1), down: history.migrate('Thing', 1, 0) }
  const { deprecated: _, 'x-sunset': __, ...older } = history.contractAt(0).schemas['Thing'] ?? {}
  return {
    older,
    transforms,
    up: (value) => (transforms.up === null ? value : transforms.up(value)),
    down: (value) => (transforms.down === null ? value : transforms.down(value)),
  }
}
