import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto'

/** 32 MB and a tenth of a second for each guess, as OWASP's cheat sheet on password storage asks for scrypt. */
const cost = { N: 32_768, r: 8, p: 3 } as const
const keyLength = 32
const form = /^scrypt\$(\d{1,7})\$(\d{1,2})\$(\d{1,2})\$([\w-]{22})\$([\w-]{43})$/

/** A password as it is stored: `scrypt$N$r$p$salt$key`, so that the cost can be raised later. */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(16)
  const key = await derive(password, salt, cost)
  return ['scrypt', cost.N, cost.r, cost.p, salt.toString('base64url'), key.toString('base64url')].join('$')
}

export async function verifyPassword(hash: string, password: string): Promise<boolean> {
  const [, N, r, p, salt, key] = form.exec(hash) ?? []
  if (salt === undefined || key === undefined) return false
  const numbers = { N: Number(N), r: Number(r), p: Number(p) }
  const derived = await derive(password, Buffer.from(salt, 'base64url'), numbers)
  return timingSafeEqual(derived, Buffer.from(key, 'base64url'))
}

interface Cost {
  readonly N: number
  readonly r: number
  readonly p: number
}

function derive(password: string, salt: Buffer, { N, r, p }: Cost): Promise<Buffer> {
  const { promise, resolve, reject } = Promise.withResolvers<Buffer>()
  const options = { N, r, p, maxmem: 256 * N * r }
  // The same letters can be typed as different code points.
  scrypt(password.normalize('NFKC'), salt, keyLength, options, (error, key) => {
    if (error === null) resolve(key)
    else reject(error)
  })
  return promise
}
