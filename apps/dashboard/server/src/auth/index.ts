import { listHeader, type Exchange, type Reply, type TrustedProxies } from '@stella/api-runtime'
import type { Store } from '@stella/store'
import { AuthAudit } from './audit.ts'
import { AuthBridge } from './bridge.ts'
import type { Library } from './library.ts'
import { emailGuesses, LoginLimit, sessionGuesses, visits } from './login-limit.ts'
import { sessionOf, type SignedIn } from './session.ts'
import { openUsers, type Users } from './users.ts'

export interface AuthOptions {
  readonly store: Store
  /** At least 32 characters; cookies are signed and TOTP secrets encrypted with it. */
  readonly secret: string
  /** Where browsers reach the server, such as `https://stella.example.com`; `null` for the loopback names. */
  readonly publicOrigin: string | null
  readonly isProxy: TrustedProxies
  /** Epoch milliseconds. */
  readonly clock: () => number
  /** Milliseconds that never go back. */
  readonly monotonic: () => number
  readonly log: (level: 'error' | 'warn', message: string, error?: unknown) => void
}

/** Signing in and out, and everything that belongs to it. Loads its library when somebody first needs it. */
export class Auth {
  readonly users: Users
  readonly #options: AuthOptions
  readonly #bridge: AuthBridge
  #loading: Promise<Library> | null = null

  /** Makes the tables where they are missing. */
  static async open(options: AuthOptions): Promise<Auth> {
    return new Auth(options, await openUsers(options.store, options.clock))
  }

  private constructor(options: AuthOptions, users: Users) {
    const { store, publicOrigin, isProxy, monotonic, log } = options
    const onFailure = (error: unknown): void => log('error', 'a sign-in could not be noted', error)
    this.users = users
    this.#options = options
    this.#bridge = new AuthBridge({
      library: () => this.library(),
      guesses: {
        email: new LoginLimit(monotonic, emailGuesses),
        session: new LoginLimit(monotonic, sessionGuesses),
      },
      visits: new LoginLimit(monotonic, visits),
      together: store.together,
      audit: new AuthAudit({ store, users, onFailure }),
      publicOrigin,
      isProxy,
      healthy: () => store.healthy(),
      onFailure: (error) => log('error', 'request failed', error),
    })
  }

  handle(exchange: Exchange): Promise<Reply> {
    return this.#bridge.handle(exchange)
  }

  /** Whose session a request carries. Whether that is anybody here is not its to know. */
  async signedIn(rawHeaders: readonly string[]): Promise<SignedIn | null> {
    const cookie = listHeader(rawHeaders, 'cookie')
    if (cookie === undefined || !cookie.includes('stella.session_token=')) return null
    return sessionOf(await this.library(), new Headers({ cookie }))
  }

  /** Loads the library; the first page that is opened asks for it, so that the sign-in after it does not wait. */
  library(): Promise<Library> {
    this.#loading ??= this.#load().catch((error: unknown) => {
      // Whoever asks next tries again.
      this.#loading = null
      throw error
    })
    return this.#loading
  }

  async #load(): Promise<Library> {
    const { store, secret, publicOrigin, log } = this.#options
    const { createLibrary } = await import('./library.ts')
    const origin = publicOrigin ?? 'http://localhost'
    return createLibrary({ dialect: store.dialect, secret, origin, rpId: new URL(origin).hostname, log })
  }
}
