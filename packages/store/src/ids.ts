import type { Clock, IdGenerator, RandomBytes } from './types.ts'

// Crockford's alphabet: digits and letters in ASCII order, without i, l, o, u.
const digits = '0123456789abcdefghjkmnpqrstvwxyz'
const randomDigits = 16

/**
 * Ids of 48 bits of time and 80 random bits, like a ULID in lower case. Ids made in the same millisecond count up, so those
 * of one process sort in the order they were made.
 */
export function sortableIds(clock: Clock, random: RandomBytes): IdGenerator {
  let time = 0
  let tail: number[] = []
  return (prefix) => {
    const now = clock()
    if (now > time) {
      time = now
      tail = Array.from(random(randomDigits), (byte) => byte % 32)
    } else {
      countUp(tail)
    }
    return `${prefix}_${base32(time)}${tail.map((digit) => digits.charAt(digit)).join('')}`
  }
}

/** Adds one to a number given by its base-32 digits. It runs over after 2^80 ids in one millisecond. */
function countUp(number: number[]): void {
  for (let place = number.length - 1; place >= 0; place -= 1) {
    const next = ((number[place] ?? 0) + 1) % 32
    number[place] = next
    if (next !== 0) return
  }
}

function base32(value: number): string {
  let text = ''
  for (let rest = value; text.length < 10; rest = Math.floor(rest / 32))
    text = digits.charAt(rest % 32) + text
  return text
}
