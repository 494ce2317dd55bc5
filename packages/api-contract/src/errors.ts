/**
 * Which operations may answer a code.
 * `every`: any of them. `credential`: those that need one. `scope`: those that need a scope. `body`: those that take one.
 * `idempotency`: those that honour `Idempotency-Key`. `listed`: those that name it. `route`: none, for no operation matched.
 */
type Reach = 'every' | 'credential' | 'scope' | 'body' | 'idempotency' | 'listed' | 'route'

/** Who calls a surface: consumers, each as one of their installations, or the people and tokens of an account. */
export type Callers = 'installations' | 'members'

interface Words {
  /** RFC 9457 `title`: the same for every occurrence. */
  readonly title: string
  /** What the caller should do next. It names no members: their names differ between releases. */
  readonly action: string
}

interface ErrorEntry extends Words {
  /** HTTP statuses the code stands at; the first is its usual one. */
  readonly statuses: readonly [number, ...number[]]
  readonly reach: Reach
  /** Whom alone it is answered to; anyone when absent. */
  readonly only?: Callers
  /** What members are told instead. */
  readonly toMembers?: Words
}

/** Every error code any surface answers. The contract, the documents and the docs pages are held equal to this table. */
export const errors = {
  API_VERSION_INVALID: {
    statuses: [400],
    title: 'The version header is not a version',
    action: 'Send the header once, as three numbers such as 2.1.0, or leave it out.',
    reach: 'every',
  },
  API_VERSION_UNSUPPORTED: {
    // No such major; a major that was retired; a header that names another major than the path.
    statuses: [404, 410, 400],
    title: 'The requested major version is not served',
    action: 'Use one of the majors that the error names, in the path and in the version header alike.',
    reach: 'every',
  },
  API_VERSION_TOO_OLD: {
    statuses: [410],
    title: 'The requested version is below the support floor',
    action: 'Move to a version in the range that the error names; the page it links to tells how.',
    reach: 'every',
  },
  REQUEST_INVALID: {
    statuses: [400],
    title: 'The request does not match the contract',
    action: 'Correct what the error names. Sending the same request again gives the same answer.',
    reach: 'every',
  },
  CREDENTIAL_MISPLACED: {
    statuses: [400],
    title: 'A credential was sent outside the Authorization header',
    action: 'Send it as `Authorization: Bearer …` only, and rotate it: it may have been logged on the way.',
    reach: 'every',
  },
  JSON_INVALID: {
    statuses: [400],
    title: 'The request body is not acceptable JSON',
    action: 'Send UTF-8 JSON without duplicate keys, nested at most 32 levels deep.',
    reach: 'body',
  },
  CONNECT_CODE_INVALID: {
    statuses: [400],
    title: 'The connect code is unknown, used or expired',
    action: 'Ask the owner of the installation for a new code and redeem it once, within ten minutes.',
    reach: 'listed',
  },
  INVITATION_INVALID: {
    statuses: [400],
    title: 'The invitation is unknown, used or expired',
    action: 'Ask an owner of the account for a new one and accept it once, in time.',
    reach: 'listed',
  },
  UNAUTHENTICATED: {
    statuses: [401],
    title: 'A valid credential is required',
    action: 'Send a current credential of this installation as `Authorization: Bearer …`.',
    reach: 'credential',
    toMembers: {
      title: 'A valid session or token is required',
      action: 'Sign in, or send a current management token as `Authorization: Bearer …`.',
    },
  },
  INSUFFICIENT_SCOPE: {
    statuses: [403],
    title: 'The credential lacks the scope this operation needs',
    action: 'Issue a credential that carries the scope that the error names.',
    reach: 'scope',
    toMembers: {
      title: 'The caller lacks the scope this operation needs',
      action:
        'Use a token that carries the scope that the error names, or ask an owner for a role that does.',
    },
  },
  INSTALLATION_SUSPENDED: {
    statuses: [403],
    title: 'The installation is suspended',
    action: 'Ask the owner of the installation to resume it; until then only `GET /installation` answers.',
    reach: 'scope',
    only: 'installations',
  },
  ROLE_INSUFFICIENT: {
    statuses: [403],
    title: 'The role of the caller does not allow this',
    action: 'Ask an owner of the account to do it.',
    reach: 'listed',
  },
  ORIGIN_NOT_ALLOWED: {
    statuses: [403],
    title: 'The origin is not allowed for this installation',
    action: 'Add the exact origin to the installation, or call from a server without an Origin header.',
    reach: 'every',
    toMembers: {
      title: 'The origin is not allowed',
      action: 'Call from the pages of this server, or with a token and without an Origin header.',
    },
  },
  NOT_FOUND: {
    statuses: [404],
    title: 'There is nothing at this address',
    action: 'Check the path against the published document, and the identifier in it.',
    reach: 'listed',
  },
  METHOD_NOT_ALLOWED: {
    statuses: [405],
    title: 'This address does not take that method',
    action: 'Use one of the methods in the Allow header.',
    reach: 'route',
  },
  REQUEST_TIMEOUT: {
    statuses: [408],
    title: 'The request took too long to arrive',
    action: 'Send headers within 10 seconds and the body within 30 seconds.',
    reach: 'every',
  },
  IDEMPOTENCY_IN_FLIGHT: {
    statuses: [409],
    title: 'A request with this Idempotency-Key is still running',
    action: 'Wait for the first request, then repeat this one unchanged to get its answer.',
    reach: 'idempotency',
  },
  INSTALLATION_REMOVED: {
    statuses: [409],
    title: 'The installation is removed',
    action: 'Create a new installation: removing one is final.',
    reach: 'listed',
  },
  CREDENTIAL_NOT_ROTATABLE: {
    statuses: [409],
    title: 'The credential is revoked, expired or was never used',
    action: 'Rotate the credential that is in use, or issue a new one.',
    reach: 'listed',
  },
  LAST_OWNER: {
    statuses: [409],
    title: 'An account cannot be left without an owner',
    action: 'Make someone else an owner first.',
    reach: 'listed',
  },
  ALREADY_MEMBER: {
    statuses: [409],
    title: 'The address belongs to a member already',
    action: 'Sign in with it, or use another address.',
    reach: 'listed',
  },
  PRECONDITION_FAILED: {
    statuses: [412],
    title: 'The resource changed since it was read',
    action: 'Read it again, apply the change to what it is now, and send the new ETag in If-Match.',
    reach: 'listed',
  },
  BODY_TOO_LARGE: {
    statuses: [413],
    title: 'The request body is too large',
    action: 'Send at most the number of bytes that the error names; split a batch into smaller ones.',
    reach: 'body',
  },
  MEDIA_TYPE_UNSUPPORTED: {
    statuses: [415],
    title: 'The request body has an unsupported media type or encoding',
    action: 'Send `Content-Type: application/json` without a Content-Encoding.',
    reach: 'body',
  },
  IDEMPOTENCY_KEY_REUSED: {
    statuses: [422],
    title: 'The Idempotency-Key was used for a different request',
    action: 'Use a new key for a new request; repeat a key only with the very same body.',
    reach: 'idempotency',
  },
  RATE_LIMITED: {
    statuses: [429],
    title: 'Too many requests',
    action: 'Wait the seconds given in Retry-After; the RateLimit headers tell what is left.',
    reach: 'every',
  },
  HEADERS_TOO_LARGE: {
    statuses: [431],
    title: 'The request headers are too large',
    action: 'Send at most 16 KB of headers, request line included.',
    reach: 'every',
  },
  INTERNAL: {
    statuses: [500],
    title: 'The server failed to answer',
    action: 'Try again later; if it lasts, report the id of the request.',
    reach: 'every',
  },
  STORE_UNAVAILABLE: {
    statuses: [503],
    title: 'The service cannot reach its store',
    action: 'Repeat the request after the seconds given in Retry-After.',
    reach: 'every',
  },
} as const satisfies Readonly<Record<string, ErrorEntry>>

export type ErrorCode = keyof typeof errors

/** The statuses one code may stand at. */
export type ErrorStatus<Code extends ErrorCode = ErrorCode> = (typeof errors)[Code]['statuses'][number]

/** A code that an operation has to name to answer it; the others follow from what the operation is. */
export type ListedErrorCode = {
  [Code in ErrorCode]: (typeof errors)[Code]['reach'] extends 'listed' ? Code : never
}[ErrorCode]

/** All codes, in the order of the table. */
export const errorCodes: readonly ErrorCode[] = Object.keys(errors).filter((code) => isErrorCode(code))

/** Whether a string is a code of the table. */
export function isErrorCode(code: string): code is ErrorCode {
  return Object.hasOwn(errors, code)
}

/** Path of the docs page of a code, below the docs site. RFC 9457 `type` is this path on the configured docs address. */
export function errorPage(code: ErrorCode): string {
  return `/errors/${code.toLowerCase().replaceAll('_', '-')}`
}

/** What callers are told of a code: its title, and what to do next. */
export function errorWords(code: ErrorCode, callers: Callers): Words {
  const entry: ErrorEntry = errors[code]
  return callers === 'members' ? (entry.toMembers ?? entry) : entry
}

/** Whether callers of a surface can be told a code at all. */
function concerns(code: ErrorCode, callers: Callers): boolean {
  const { only = callers }: ErrorEntry = errors[code]
  return only === callers
}

/** The facts about an operation that decide which errors it may answer. */
export interface ErrorTraits {
  readonly auth: 'none' | 'credential'
  readonly scope?: string
  readonly body?: object
  readonly idempotency?: 'optional'
  readonly errors?: readonly ListedErrorCode[]
}

/** Codes an operation may answer beyond those of every operation, in the order of the table. */
export function errorsOf(traits: ErrorTraits, callers: Callers): readonly ErrorCode[] {
  const listed: readonly ErrorCode[] = traits.errors ?? []
  const answers: Readonly<Record<Reach, (code: ErrorCode) => boolean>> = {
    every: () => false,
    credential: () => traits.auth === 'credential',
    scope: () => traits.scope !== undefined,
    body: () => traits.body !== undefined,
    idempotency: () => traits.idempotency !== undefined,
    listed: (code) => listed.includes(code),
    route: () => false,
  }
  return errorCodes.filter((code) => answers[errors[code].reach](code) && concerns(code, callers))
}

/** Codes that any operation may answer, in the order of the table. */
export const commonErrors: readonly ErrorCode[] = errorCodes.filter((code) => errors[code].reach === 'every')
