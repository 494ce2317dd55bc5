import type { JsonSchema, Operation, Release, ReleaseLine } from '@stella/versioning'

export const text: JsonSchema = { type: 'string' }

/** A release line of some majors with as many minors each, a month apart. */
export function lineOf(majors: number, minors: number): ReleaseLine {
  const numbers = Array.from({ length: majors }, (_, i) => i + 1)
  const releases = numbers.flatMap((major) =>
    Array.from({ length: minors }, (_, minor): Release => {
      const month = (major - 1) * minors + minor
      const date = new Date(Date.UTC(2010, month, 1)).toISOString().slice(0, 10)
      return { version: `${major}.${minor}.0`, date, summary: 'Newer.' }
    }),
  )
  return {
    releases,
    majors: numbers.map((major) => ({ major, migration: 'https://example.com/newer', floors: [] })),
    policy: {
      previousMajorMonths: 12,
      minorMonths: 6,
      noticeDays: 20,
      enforceSunset: 'never',
      deprecationHeader: 'true',
    },
  }
}

/** An operation that answers with a schema. */
export function reading(id: string, schema: JsonSchema): Operation {
  return {
    id,
    method: 'GET',
    path: `/${id}`,
    summary: id,
    tag: 'Bench',
    auth: 'credential',
    scope: null,
    parameters: {},
    body: null,
    responses: { 200: { description: id, schema } },
    errors: [],
  }
}

export function objectOf(
  properties: { readonly [name: string]: JsonSchema },
  required: readonly string[],
): JsonSchema {
  return { type: 'object', properties, required }
}
