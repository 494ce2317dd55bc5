import { Problem } from '@stella/api-runtime'
import { StoreError } from '@stella/store'

/** Seconds after which a client may try again when the store does not answer. */
const retryAfter = '2'

/** The problem a store error stands for; `null` for an error that is none. */
export function explainStoreError(error: unknown): Problem | null {
  if (!(error instanceof StoreError)) return null
  switch (error.code) {
    case 'UNAVAILABLE':
      return new Problem('STORE_UNAVAILABLE', undefined, {
        headers: ['Retry-After', retryAfter],
        cause: error,
      })
    case 'NOT_FOUND':
      return new Problem('NOT_FOUND', undefined, { cause: error })
    case 'CONFLICT':
      return conflictOf(error)
    case 'INVALID':
      // What the contract lets through and the store refuses: a cursor of another list, an origin that is none.
      return new Problem('REQUEST_INVALID', sentence(error.message), { cause: error })
  }
}

function conflictOf(error: StoreError): Problem {
  if (error.reason === 'LAST_OWNER') return new Problem('LAST_OWNER', undefined, { cause: error })
  if (error.reason === 'REVISION') return new Problem('PRECONDITION_FAILED', undefined, { cause: error })
  // The other conflicts have names of their own where they can occur.
  return new Problem('INSTALLATION_REMOVED', undefined, { cause: error })
}

function sentence(message: string): string {
  return message.endsWith('.') ? message : `${message}.`
}
