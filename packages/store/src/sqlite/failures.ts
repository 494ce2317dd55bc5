import { StoreError } from '../errors.ts'

/** Turns what better-sqlite3 throws into a `StoreError`. A bug stays what it is. */
export function storeErrorOf(error: unknown): unknown {
  if (!(error instanceof Error) || error instanceof StoreError) return error
  const code = sqliteCode(error)
  if (code === undefined) {
    return error.message.includes('connection is not open')
      ? new StoreError('UNAVAILABLE', 'The store is closed.', { cause: error })
      : error
  }
  if (code.startsWith('SQLITE_CONSTRAINT')) {
    return new StoreError('CONFLICT', `The change contradicts what is stored: ${error.message}.`, {
      cause: error,
    })
  }
  if (code === 'SQLITE_ERROR') return error
  return new StoreError('UNAVAILABLE', `The database does not answer: ${error.message} (${code}).`, {
    cause: error,
  })
}

export function isBusy(error: unknown): boolean {
  return error instanceof Error && sqliteCode(error)?.startsWith('SQLITE_BUSY') === true
}

function sqliteCode(error: Error): string | undefined {
  return 'code' in error && typeof error.code === 'string' && error.code.startsWith('SQLITE_')
    ? error.code
    : undefined
}
