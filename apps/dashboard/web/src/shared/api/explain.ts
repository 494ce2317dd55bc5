import { ApiError } from '@stella/sdk'

/** What to tell the person who asked, in one sentence. */
export function explain(error: unknown): string {
  if (error instanceof ApiError) return error.message
  if (error instanceof TypeError) return 'The server cannot be reached. Check the connection and try again.'
  return error instanceof Error ? error.message : 'Something unexpected went wrong.'
}
