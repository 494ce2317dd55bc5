import { base62OfUint32, randomBase62 } from './base62.ts'
import { crc32 } from './crc32.ts'
import { digestOf } from './secret.ts'
import type { ParsedToken, RandomBytes } from './types.ts'

/**
 * The shape of a management token, for scanners and log redaction: `stm_` + its id without the prefix (26) + `_` + 256
 * random bits in base62 (43) + the CRC-32 of all before it in base62 (6).
 */
export const MANAGEMENT_TOKEN_PATTERN = /stm_[0-9a-z]{26}_[0-9A-Za-z]{49}/

const wellFormed = new RegExp(`^${MANAGEMENT_TOKEN_PATTERN.source}$`)
const secretLength = 80
const checksumLength = 6

/** A new secret for a token. It is the only copy. */
export function makeTokenSecret(tokenId: string, random: RandomBytes): string {
  const body = `stm_${tokenId.slice('tok_'.length)}_${randomBase62(43, random)}`
  return body + base62OfUint32(crc32(body))
}

/**
 * Reads a management token; `null` for anything that was never issued: wrong shape, wrong length, non-ASCII, mistyped.
 * Never looks anything up, and what it returns no longer holds the secret.
 */
export function parseManagementToken(text: string): ParsedToken | null {
  if (text.length !== secretLength || !wellFormed.test(text)) return null
  const checksum = base62OfUint32(crc32(text, secretLength - checksumLength))
  if (!text.endsWith(checksum)) return null
  return { tokenId: `tok_${text.slice(4, 30)}`, digest: digestOf(text) }
}
