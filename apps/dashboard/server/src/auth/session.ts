import { StoreError } from '@stella/store'
import type { Library } from './library.ts'

/** Who is signed in. */
export interface SignedIn {
  readonly userId: string
  readonly sessionId: string
}

/**
 * Whose session a request carries; `null` for none that is good.
 * @throws StoreError `UNAVAILABLE`, which the library wraps in an error of its own
 */
export async function sessionOf(library: Library, headers: Headers): Promise<SignedIn | null> {
  try {
    const found = await library.api.getSession({ headers })
    return found === null ? null : { userId: found.user.id, sessionId: found.session.id }
  } catch (error) {
    throw error instanceof Error && error.cause instanceof StoreError ? error.cause : error
  }
}
