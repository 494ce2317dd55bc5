import type { JsonSchema } from './schema.ts'

export type HttpMethod = 'GET' | 'PUT' | 'POST' | 'PATCH' | 'DELETE'

/** The parts of a request that an operation describes by one object schema each. */
export type ParameterPart = 'path' | 'query' | 'header'

export interface ResponseSpec {
  readonly description: string
  /** Schema of the body; `null` when the response has none. */
  readonly schema: JsonSchema | null
  /** Media types of a body that is text and no JSON; left out for `application/json`. */
  readonly media?: readonly string[]
  /** Response headers this operation sends beyond those of every response, by lower-case name. */
  readonly headers?: { readonly [name: string]: JsonSchema }
}

/** A notice that an operation or member will go, as `deprecate` puts it on a release. */
export interface DeprecationNotice {
  /** Date from which the notice stands, `yyyy-mm-dd`: that of the release that announced it. */
  readonly since: string
  /** First day on which the member may be gone, `yyyy-mm-dd`. */
  readonly sunset: string
  /** What to use instead, in the words of the newer release. */
  readonly replacement?: string
}

/** One operation of a surface. Members are plain data: schemas refer to named schemas by `$ref` only. */
export interface Operation {
  readonly id: string
  readonly method: HttpMethod
  /** Path template below `/{base}/v{major}`, with `{name}` parameters. */
  readonly path: string
  readonly summary: string
  readonly description?: string
  readonly tag: string
  /** `none`: open to everyone. `credential`: an installation must authenticate. */
  readonly auth: 'none' | 'credential'
  /** The scope a credential must carry; `null` when any authenticated credential will do. */
  readonly scope: string | null
  /** One object schema per part; a part without parameters is left out. */
  readonly parameters: { readonly [part in ParameterPart]?: JsonSchema }
  /** Schema of the JSON request body; `null` when the operation takes none. */
  readonly body: JsonSchema | null
  /** Success responses, by status code. */
  readonly responses: { readonly [status: string]: ResponseSpec }
  /** Codes of the errors the operation may answer beyond those of every operation, in the order of the code table. */
  readonly errors: readonly string[]
  /** Set where a release announces that the operation will go. */
  readonly deprecated?: DeprecationNotice
  /** `optional`: the operation honours `Idempotency-Key`. */
  readonly idempotency?: 'optional'
}

/** What a surface is at one release: named schemas and operations. All references resolve within it. */
export interface Contract {
  readonly schemas: { readonly [name: string]: JsonSchema }
  readonly operations: { readonly [id: string]: Operation }
  /** Name of the schema every error body has. */
  readonly problem: string
}
