import type { RandomBytes } from './types.ts'

const digits = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'
/** Bytes from here on would favour the first digits: 248 is the last multiple of 62 in a byte. */
const fairBytes = 248

/** A random text of base62 digits, each equally likely: 43 of them carry 256 bits. */
export function randomBase62(length: number, random: RandomBytes): string {
  let text = ''
  while (text.length < length) {
    for (const byte of random(length - text.length)) {
      if (byte < fairBytes) text += digits.charAt(byte % 62)
    }
  }
  return text
}

/** An unsigned 32-bit number as six base62 digits. */
export function base62OfUint32(value: number): string {
  let text = ''
  for (let rest = value; text.length < 6; rest = Math.floor(rest / 62)) text = digits.charAt(rest % 62) + text
  return text
}
