import { canonicalJson } from './canonical-json.ts'
import type { SignedCheckpoint } from './types.ts'

/** What a checkpoint's signature covers: canonical JSON (RFC 8785), so that anyone can check it with nothing of ours. */
export function checkpointText({
  at,
  count,
  head,
  keyId,
}: Pick<SignedCheckpoint, 'at' | 'count' | 'head' | 'keyId'>): string {
  return canonicalJson({ type: 'stella-audit-checkpoint', at, count, head, keyId })
}
