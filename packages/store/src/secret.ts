import { hash } from 'node:crypto'
import { base62OfUint32, randomBase62 } from './base62.ts'
import { crc32 } from './crc32.ts'
import type { Environment, ParsedSecret, RandomBytes } from './types.ts'

/**
 * The shape of a secret, for scanners and log redaction: `stl_` + `live` or `test` + `_` + the credential's id without its
 * prefix (26) + `_` + 256 random bits in base62 (43) + the CRC-32 of all before it in base62 (6).
 */
export const SECRET_PATTERN = /stl_(?:live|test)_[0-9a-z]{26}_[0-9A-Za-z]{49}/

const wellFormed = new RegExp(`^${SECRET_PATTERN.source}$`)
const secretLength = 85
const checksumLength = 6

/** A new secret for a credential. It is the only copy. */
export function makeSecret(environment: Environment, credentialId: string, random: RandomBytes): string {
  const body = `stl_${environment}_${credentialId.slice('cred_'.length)}_${randomBase62(43, random)}`
  return body + base62OfUint32(crc32(body))
}

/**
 * Reads a secret; `null` for anything that was never issued: wrong shape, wrong length, non-ASCII, mistyped. Never looks
 * anything up, and what it returns no longer holds the secret.
 */
export function parseSecret(text: string): ParsedSecret | null {
  if (text.length !== secretLength || !wellFormed.test(text)) return null
  const checksum = base62OfUint32(crc32(text, secretLength - checksumLength))
  if (!text.endsWith(checksum)) return null
  return {
    environment: text.startsWith('live', 4) ? 'live' : 'test',
    credentialId: `cred_${text.slice(9, 35)}`,
    digest: digestOf(text),
  }
}

/** How a secret is stored. SHA-256 suffices: with 256 random bits there is nothing to guess. */
export function digestOf(secret: string): string {
  return hash('sha256', secret, 'hex')
}

/** Compares two digests in a time that does not depend on where they differ. */
export function sameDigest(left: string, right: string): boolean {
  let difference = left.length ^ right.length
  for (let index = 0; index < right.length; index += 1) {
    difference |= left.charCodeAt(index) ^ right.charCodeAt(index)
  }
  return difference === 0
}
