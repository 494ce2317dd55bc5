import type { Json } from '@stella/versioning'
import { Type, type TObjectOptions, type TProperties, type TSchema, type TSchemaOptions } from 'typebox'

/** A schema that has a name in the contract. */
export type Named<Schema extends TSchema> = Schema & { readonly $id: string }

/** Gives a schema its name in the contract. Wherever it is embedded, documents refer to it by that name. */
export function named<Schema extends TSchema>($id: string, schema: Schema): Named<Schema> {
  return Object.assign(schema, { $id })
}

/** A named object of a response: consumers have to expect members they do not know. */
export function model<Properties extends TProperties>(
  $id: string,
  properties: Properties,
  options: TObjectOptions = {},
) {
  return named($id, Type.Object(properties, options))
}

/** An object of a request: members it does not declare are refused. */
export function closed<Properties extends TProperties>(properties: Properties, options: TObjectOptions = {}) {
  return Type.Object(properties, { ...options, additionalProperties: false })
}

/** A named object of a request. */
export function input<Properties extends TProperties>(
  $id: string,
  properties: Properties,
  options: TObjectOptions = {},
) {
  return named($id, closed(properties, options))
}

/** A schema or `null`. */
export function nullable<Schema extends TSchema>(schema: Schema) {
  return Type.Union([schema, Type.Null()])
}

/** One of some words. */
export function choice<Values extends string[]>(values: readonly [...Values], options: TSchemaOptions = {}) {
  return Type.Enum(values, { type: 'string', ...options })
}

/** An RFC 3339 date and time. */
export function dateTime(description: string) {
  return Type.String({ format: 'date-time', description, examples: ['2026-11-03T09:30:00Z'] })
}

/** An object whose members are the consumer's own. */
export function freeForm(options: TObjectOptions) {
  return Type.Unsafe<{ readonly [key: string]: Json }>({
    type: 'object',
    additionalProperties: true,
    ...options,
  })
}
