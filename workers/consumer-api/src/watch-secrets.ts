import type { SecretWatch } from '@stella/api-runtime'
import { parseSecret, SECRET_PATTERN, type Store } from '@stella/store'

/** Finds secrets by their shape wherever they must not be, and notes in the audit log which credential was exposed. */
export function watchSecrets(
  store: Store,
  onFailure: (error: unknown, requestId: string) => void,
): SecretWatch {
  return {
    find: (text) => SECRET_PATTERN.exec(text)?.[0] ?? null,
    report(secret, where, requestId) {
      const parsed = parseSecret(secret)
      if (parsed === null) return
      store.credentials
        .reportExposure(parsed, where, requestId)
        .catch((error: unknown) => onFailure(error, requestId))
    },
  }
}
