import { refName, type Contract, type Json, type JsonSchema } from '@stella/versioning'
import { commonErrors, errorCodes, errors, type ErrorCode } from '../errors.ts'
import type { JsonObject } from './canonical-schema.ts'
import type { HeaderComponent, HeaderComponents } from './headers.ts'

const extraHeaders: { readonly [status: string]: readonly HeaderComponent[] } = {
  '401': ['WwwAuthenticate'],
  '409': ['RetryAfter'],
  '429': ['RetryAfter'],
  '503': ['RetryAfter'],
}

/** Writes the error responses of one release's document. */
export interface ErrorResponses {
  /** Responses that several operations share, for `components.responses`. */
  readonly components: JsonObject
  /** Every code an operation may answer at this release, in the order of the table. */
  codesOf(listed: readonly string[]): readonly ErrorCode[]
  /** The error responses of an operation that lists these codes, by status. */
  of(listed: readonly string[]): { readonly [status: string]: Json }
}

/** Codes that the release's own error schema does not have are left out: its clients never see them. */
export function errorResponses(contract: Contract, headers: HeaderComponents): ErrorResponses {
  const known = knownCodes(contract)
  const common = byStatus(commonErrors.filter((code) => known.has(code)))
  const respond = (status: string, codes: readonly ErrorCode[]): Json => ({
    description: codes.map((code) => `\`${code}\``).join(', '),
    headers: headers.of(['DeprecatedFields', ...(extraHeaders[status] ?? [])]),
    content: { 'application/problem+json': { schema: { $ref: `#/components/schemas/${contract.problem}` } } },
    'x-stella-errors': codes,
  })
  const codesOf = (listed: readonly string[]): readonly ErrorCode[] =>
    errorCodes.filter((code) => known.has(code) && (commonErrors.includes(code) || listed.includes(code)))
  return {
    components: Object.fromEntries(
      [...common].map(([status, codes]) => [`Error${status}`, respond(status, codes)]),
    ),
    codesOf,
    of: (listed) =>
      Object.fromEntries(
        [...byStatus(codesOf(listed))].map(([status, codes]) => {
          const isCommon = common.get(status)?.length === codes.length
          return [
            status,
            isCommon ? { $ref: `#/components/responses/Error${status}` } : respond(status, codes),
          ]
        }),
      ),
  }
}

function byStatus(codes: readonly ErrorCode[]): ReadonlyMap<string, readonly ErrorCode[]> {
  const statuses = [...new Set(codes.flatMap((code) => [...errors[code].statuses]))].toSorted((a, b) => a - b)
  return new Map(
    statuses.map((status) => [
      String(status),
      codes.filter((code) => errors[code].statuses.some((other) => other === status)),
    ]),
  )
}

/** The values of `error.code` at this release. */
function knownCodes(contract: Contract): ReadonlySet<string> {
  const deref = (schema: JsonSchema | undefined): JsonSchema | undefined => {
    const name = schema && refName(schema)
    return name === undefined ? schema : contract.schemas[name]
  }
  const body = deref(contract.schemas[contract.problem]?.properties?.error)
  const codes = deref(body?.properties?.code)?.enum
  if (codes === undefined)
    throw new Error(`The schema ${contract.problem} has no enum at error.code: give it one.`)
  return new Set(codes.filter((code) => typeof code === 'string'))
}
