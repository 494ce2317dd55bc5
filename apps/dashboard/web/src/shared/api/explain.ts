import { ApiError } from '@stella/sdk'

/** Refusals of the sign-in, in the words of this page; those of the API speak for themselves. */
const refusals: { readonly [code: string]: string } = {
  INVALID_EMAIL_OR_PASSWORD: 'The e-mail address or the password is wrong.',
  INVALID_PASSWORD: 'The password is wrong.',
  INVALID_CODE: 'The code is wrong. Use the one that is shown now.',
  INVALID_BACKUP_CODE: 'The backup code is wrong, or it was used before.',
  INVALID_TWO_FACTOR_COOKIE: 'This took too long. Start over with the password.',
  SESSION_NOT_FRESH: 'You signed in a while ago. Sign out and in again, then retry.',
}

/** What to tell the person who asked, in one sentence. */
export function explain(error: unknown): string {
  if (error instanceof ApiError) return refusals[error.code] ?? error.message
  if (error instanceof TypeError) return 'The server cannot be reached. Check the connection and try again.'
  return error instanceof Error ? error.message : 'Something unexpected went wrong.'
}
