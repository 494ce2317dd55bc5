import type { HttpMethod } from '@stella/versioning'
import type { Static, TObject, TSchema } from 'typebox'
import type { ListedErrorCode } from './errors.ts'

export interface ResponseDefinition {
  readonly description: string
  /** Body schema; `null` when the response has no body. */
  readonly schema: TSchema | null
  /** Media types of a body that is text, of which the handler names one; left out for `application/json`. */
  readonly media?: readonly [string, ...string[]]
  /** Headers the handler has to send with it, by lower-case name. */
  readonly headers?: { readonly [name: string]: TSchema }
}

/** One operation of a surface at head, with schemas that handler types are inferred from. */
export interface OperationDefinition {
  readonly method: HttpMethod
  /** Path template below `/{base}/v{major}`. */
  readonly path: string
  readonly summary: string
  readonly description: string
  readonly tag: string
  /** `none`: open to everyone. `credential`: an installation must authenticate. */
  readonly auth: 'none' | 'credential'
  /** The scope the credential must carry; left out when any will do. */
  readonly scope?: string
  readonly parameters?: { readonly path?: TObject; readonly query?: TObject; readonly header?: TObject }
  readonly body?: TSchema
  readonly responses: { readonly [status: number]: ResponseDefinition }
  /** Codes beyond those that follow from the other members. */
  readonly errors?: readonly ListedErrorCode[]
  /** `optional`: the operation honours `Idempotency-Key`. */
  readonly idempotency?: 'optional'
}

/** Defines an operation, keeping the exact types of its schemas. */
export function operation<const Definition extends OperationDefinition>(definition: Definition): Definition {
  return definition
}

type Part<Definition, Name extends string> = Definition extends {
  readonly parameters: { readonly [part in Name]: infer Schema extends TSchema }
}
  ? Static<Schema>
  : { readonly [name: string]: never }

/** What a handler gets: the request in head's shape, validated. */
export interface RequestOf<Definition extends OperationDefinition> {
  readonly path: Part<Definition, 'path'>
  readonly query: Part<Definition, 'query'>
  readonly headers: Part<Definition, 'header'>
  readonly body: Definition extends { readonly body: infer Schema extends TSchema } ? Static<Schema> : null
}

type ReplyBody<Response> = Response extends { readonly schema: infer Schema extends TSchema }
  ? Static<Schema>
  : null

/** A body that is no JSON, whole or piece by piece. */
export type TextBody = string | AsyncIterable<string | Uint8Array>

type ReplyContent<Response> = Response extends { readonly media: readonly (infer Media)[] }
  ? { readonly media: Media; readonly body: TextBody }
  : { readonly media?: never; readonly body: ReplyBody<Response> }

type ReplyHeaders<Response> = Response extends { readonly headers: infer Headers }
  ? { readonly headers: { readonly [name in keyof Headers]: string } }
  : { readonly headers?: never }

/** What a handler answers: one of the documented statuses with its body and headers, in head's shape. */
export type ReplyOf<Definition extends OperationDefinition> = {
  [Status in keyof Definition['responses'] & number]: {
    readonly status: Status
  } & ReplyContent<Definition['responses'][Status]> &
    ReplyHeaders<Definition['responses'][Status]>
}[keyof Definition['responses'] & number]

export type Handler<Definition extends OperationDefinition, Context> = (
  request: RequestOf<Definition>,
  context: Context,
) => ReplyOf<Definition> | Promise<ReplyOf<Definition>>

/** One handler for each operation, by its id. Those of operations that need a credential get `Called`, the others `Open`. */
export type HandlersOf<
  Operations extends { readonly [id: string]: OperationDefinition },
  Open,
  Called extends Open,
> = {
  readonly [Id in keyof Operations]: Handler<
    Operations[Id],
    Operations[Id]['auth'] extends 'credential' ? Called : Open
  >
}
