import { expect } from 'vitest'
import type { JsonObject } from '../../json.ts'
import type { CompareSchemasOptions } from '../compare-schemas.ts'
import type { Direction, SchemaSide } from '../difference.ts'
import { proved } from './proved.ts'

export type Dialect = '3.0' | '2020-12'

/** Differences as `verdict kind path`, in order. */
export function differences(
  old: JsonObject,
  next: JsonObject,
  direction: Direction,
  options: CompareSchemasOptions = {},
  dialect: Dialect = '2020-12',
): string[] {
  const found = proved(
    { ...side({ schema: old }), dialect },
    { ...side({ schema: next }), dialect },
    direction,
    options,
  )
  expect(found.filter((one) => one.verdict === 'breaking' && !one.witness)).toEqual([])
  return found.map(({ verdict, kind, path }) => `${verdict} ${kind} ${path}`).toSorted()
}

export const object = (properties: JsonObject, ...required: string[]): JsonObject => ({
  type: 'object',
  properties,
  required,
})
export const text = { type: 'string' }

export function side(root: JsonObject): SchemaSide {
  return { root, pointer: '/schema', dialect: '2020-12' }
}
