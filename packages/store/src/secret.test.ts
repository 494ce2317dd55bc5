import { createHash, randomBytes } from 'node:crypto'
import { inspect } from 'node:util'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { sortableIds } from './ids.ts'
import { makeSecret, parseSecret, sameDigest, SECRET_PATTERN } from './secret.ts'
import type { Environment } from './types.ts'

const ids = sortableIds(Date.now, randomBytes)
const environment = fc.constantFrom<Environment>('live', 'test')

function secretOf(kind: Environment = 'live'): string {
  return makeSecret(kind, ids('cred'), randomBytes)
}

describe('a secret that was made', () => {
  test('reads back as its environment, its credential and its digest', () => {
    fc.assert(
      fc.property(environment, (kind) => {
        const id = ids('cred')
        const secret = makeSecret(kind, id, randomBytes)
        const digest = createHash('sha256').update(secret).digest('hex')
        expect(parseSecret(secret)).toEqual({ environment: kind, credentialId: id, digest })
      }),
    )
  })

  test('is found in a text by the published pattern, whole', () => {
    const secret = secretOf()
    expect(SECRET_PATTERN.exec(`Authorization: Bearer ${secret}, and more`)?.[0]).toBe(secret)
  })

  test('is never the same twice', () => {
    const id = ids('cred')
    expect(makeSecret('live', id, randomBytes)).not.toBe(makeSecret('live', id, randomBytes))
  })

  test('is not in what parsing returns', () => {
    const secret = secretOf()
    expect(inspect(parseSecret(secret), { showHidden: true, depth: 9 })).not.toContain(secret.slice(-49))
  })
})

describe('what was never issued is refused', () => {
  test('any single character changed', () => {
    const secret = secretOf()
    fc.assert(
      fc.property(
        fc.nat(secret.length - 1),
        fc.string({ minLength: 1, maxLength: 1 }),
        (index, character) => {
          fc.pre(secret.charAt(index) !== character)
          expect(parseSecret(secret.slice(0, index) + character + secret.slice(index + 1))).toBeNull()
        },
      ),
    )
  })

  test('any two neighbours swapped', () => {
    const secret = secretOf()
    fc.assert(
      fc.property(fc.nat(secret.length - 2), (index) => {
        const [left, right] = [secret.charAt(index), secret.charAt(index + 1)]
        fc.pre(left !== right)
        expect(parseSecret(secret.slice(0, index) + right + left + secret.slice(index + 2))).toBeNull()
      }),
    )
  })

  test('any other text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(parseSecret(text)).toBeNull()
      }),
    )
  })

  test.each([
    ['empty', ''],
    ['one character short', secretOf().slice(0, -1)],
    ['one character long', `${secretOf()}0`],
    ['a megabyte', 'stl_live_'.padEnd(1_000_000, 'a')],
    ['followed by a newline', `${secretOf()}\n`],
    ['preceded by a space', ` ${secretOf()}`],
    ['full-width digits', secretOf().replace(/\d/, '\uff10')],
    ['non-ASCII with the low byte of the right character', nonAscii(secretOf())],
    ['of another environment', secretOf().replace('live', 'prod')],
  ])('%s', (_, text) => {
    expect(parseSecret(text)).toBeNull()
  })
})

test('digests are the same only when every character is', () => {
  const hex = fc.stringMatching(/^[0-9a-f]{64}$/)
  fc.assert(
    fc.property(hex, hex, (left, right) => {
      expect(sameDigest(left, right)).toBe(left === right)
    }),
  )
  fc.assert(
    fc.property(hex, (digest) => {
      expect(sameDigest(digest, digest)).toBe(true)
    }),
  )
  expect(sameDigest('', 'a'.repeat(64))).toBe(false)
})

/** The last character with a higher byte added: a checksum over low bytes alone would not notice. */
function nonAscii(secret: string): string {
  return secret.slice(0, -1) + String.fromCharCode(secret.charCodeAt(secret.length - 1) + 0x100)
}
