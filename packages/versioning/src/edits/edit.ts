import type { Draft } from '../draft.ts'
import { EditError } from '../edit-error.ts'
import { memberOf, type Member } from '../members.ts'
import type { JsonSchema } from '../schema.ts'

/** `up`: from an older release to a newer one. `down`: back. */
export type Direction = 'up' | 'down'

/** Where an edit makes an old client and a new server (or the reverse) disagree. */
export interface Break {
  /** Old requests are no longer accepted as they are. */
  readonly request: boolean
  /** New responses are no longer what old clients were promised. */
  readonly response: boolean
}

export const breaksNothing: Break = { request: false, response: false }
export const breaksBoth: Break = { request: true, response: true }

/** What an edit drops on the way, in words. Whatever is not declared here must survive up-then-down. */
export interface Loss {
  readonly up?: string
  readonly down?: string
}

/** What an edit does to the values of an object. It is given the object's newer schema. */
interface ValueEdit {
  up(draft: Draft, newer: JsonSchema): void
  down(draft: Draft, newer: JsonSchema): void
  /** The direction in which every value stays as it is. */
  readonly idle: Direction | null
}

/**
 * One step of a change on an object schema (a named schema, or the path, query or header parameters of an operation).
 * It is a lens: `undo` takes the schema from the newer release to the older one; `up` takes a value from old to new,
 * `down` from new to old. Paths are dotted, through inline objects.
 */
export interface MemberEdit {
  readonly on: 'members'
  readonly kind: string
  /** The member as the older release names it, or the newer one where the older has none. */
  readonly member: string
  /** One line for the changelog. */
  readonly summary: string
  readonly loss: Loss
  /** @throws EditError when the newer schema is not one the edit can have led to */
  undo(newer: JsonSchema): JsonSchema
  /** `null` when the edit is of schemas only. */
  readonly value: ValueEdit | null
  breaks(older: JsonSchema, newer: JsonSchema): Break
  /** The direction in which values come to lack a member they must have, because the edit does not say what it is. */
  lacks?(older: JsonSchema, newer: JsonSchema): Direction | null
  /**
   * Checks what the edit says of schemas that its own refers to, as they are right after it.
   * @throws EditError when they are not like that
   */
  fits?(resolve: (name: string) => JsonSchema): void
  /** Path in the newer release of what the older one calls `path`; `null` when the edit replaced or removed it. */
  newer(path: string): string | null
  /** Path in the older release of what the newer one calls `path`; `null` when the older one has no such member. */
  older(path: string): string | null
  /** Set on `deprecate` alone: the notice it puts on the member. */
  readonly notice?: { readonly sunset: string; readonly replacement?: string }
}

/** The member at `path`. @throws EditError naming it when the schema has none */
export function need(schema: JsonSchema, path: string): Member {
  const member = memberOf(schema, path)
  if (member === undefined) throw new EditError(`there is no member '${path}'`)
  return member
}

/** @throws EditError when the schema already has a member at `path` */
export function needFree(schema: JsonSchema, path: string): void {
  if (memberOf(schema, path) !== undefined) throw new EditError(`there is already a member '${path}'`)
}

/** @throws EditError when a path names no member: edits of the schema itself are `convert`, `mapEnum` and their like */
export function needName(kind: string, path: string): void {
  if (path.split('.').includes('')) throw new EditError(`${kind} '${path}': give the path of a member`)
}

/** Tracks members through an edit that replaces what stands at `path` and leaves the others alone. */
export function replaces(path: string): Pick<MemberEdit, 'newer' | 'older'> {
  const track = (other: string): string | null => (isWithin(other, path) ? null : other)
  return { newer: track, older: track }
}

/** Tracks members through an edit that keeps every one where it is. */
export const keepsAll: Pick<MemberEdit, 'newer' | 'older'> = { newer: (path) => path, older: (path) => path }

/** Whether `path` is `ancestor` or below it. */
export function isWithin(path: string, ancestor: string): boolean {
  return ancestor === '' || path === ancestor || path.startsWith(`${ancestor}.`)
}
