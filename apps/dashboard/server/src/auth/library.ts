import { passkey } from '@better-auth/passkey'
import { betterAuth } from 'better-auth'
import { APIError } from 'better-auth/api'
import { twoFactor } from 'better-auth/plugins/two-factor'
import type { Dialect } from 'kysely'
import { addressHeader } from './names.ts'
import { hashPassword, verifyPassword } from './password.ts'
import { tableNames } from './tables.ts'

// This file is what makes the sign-in library load, which takes half a second: it is imported when somebody needs it.

export interface LibraryOptions {
  readonly dialect: Dialect
  readonly secret: string
  /** `https://stella.example.com`; where none is configured, the loopback address. */
  readonly origin: string
  /** Passkeys are bound to this host name for good. */
  readonly rpId: string
  /** Told of what goes wrong inside; never of a password or a code. */
  readonly log: (level: 'error' | 'warn', message: string, error?: unknown) => void
}

const shortestPassword = 12
const longestPassword = 256

const day = 24 * 60 * 60

export type Library = ReturnType<typeof createLibrary>

export function createLibrary({ dialect, secret, origin, rpId, log }: LibraryOptions) {
  return betterAuth({
    appName: 'Stella',
    baseURL: origin,
    basePath: '/auth',
    secret,
    database: { dialect, type: 'sqlite', transaction: true },
    // The bridge has held the request to be from a page of the server's own, by whichever of its names.
    trustedOrigins: (request) => (request === undefined ? [] : [new URL(request.url).origin]),
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: shortestPassword,
      maxPasswordLength: longestPassword,
      password: { hash: hashPassword, verify: ({ hash, password }) => verifyPassword(hash, password) },
    },
    user: { modelName: tableNames.user },
    // A sign-in is good for a week, however much it is used.
    session: {
      modelName: tableNames.session,
      expiresIn: 7 * day,
      disableSessionRefresh: true,
      freshAge: day,
    },
    account: { modelName: tableNames.account },
    verification: { modelName: tableNames.verification },
    plugins: [
      passkey({
        rpID: rpId,
        rpName: 'Stella',
        authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
        // A passkey stands for two factors, so the device has to have asked for a finger, a face or a PIN.
        authentication: {
          afterVerification({ verification }) {
            if (verification.authenticationInfo.userVerified) return
            throw new APIError('UNAUTHORIZED', {
              code: 'USER_NOT_VERIFIED',
              message: 'Unlock the passkey to use it.',
            })
          },
        },
        schema: { passkey: { modelName: tableNames.passkey } },
      }),
      twoFactor({ issuer: 'Stella', schema: { twoFactor: { modelName: tableNames.twoFactor } } }),
    ],
    advanced: {
      ...cookiesFor(origin),
      ipAddress: { ipAddressHeaders: [addressHeader] },
    },
    // Tries are counted before the library is asked.
    rateLimit: { enabled: false },
    // What is no refusal of its own reaches the bridge, which knows what a lost database is.
    onAPIError: { throw: true },
    telemetry: { enabled: false },
    experimental: { instrumentation: { enabled: false } },
    logger: {
      level: 'error',
      log: (level, message, error) => log(level === 'error' ? 'error' : 'warn', message, error),
    },
  })
}

/** On https, the browser itself holds the cookies to this very host, and to encrypted connections. */
function cookiesFor(origin: string) {
  const secure = origin.startsWith('https:')
  return {
    useSecureCookies: false,
    cookiePrefix: secure ? '__Host-stella' : 'stella',
    defaultCookieAttributes: { httpOnly: true, secure, sameSite: 'lax', path: '/' },
  } as const
}
