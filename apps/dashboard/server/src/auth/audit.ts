import type { Reply } from '@stella/api-runtime'
import type { Store } from '@stella/store'
import { DEFAULT_ACCOUNT } from '@stella/store'
import { noteOf, type UserNote } from './events.ts'
import type { Library } from './library.ts'
import type { BodyMembers } from './request.ts'
import { sessionOf } from './session.ts'
import type { Users } from './users.ts'

export interface AuthAuditOptions {
  readonly store: Store
  readonly users: Users
  readonly onFailure: (error: unknown) => void
}

/** Notes in the audit log what people do to their own sign-in, which the library keeps in tables of its own. */
export class AuthAudit {
  readonly #options: AuthAuditOptions

  constructor(options: AuthAuditOptions) {
    this.#options = options
  }

  /** Whose session a change comes with, seen before it may be gone. */
  async before(endpoint: string, library: Library, headers: Headers): Promise<string | null> {
    if (!endpoint.startsWith('POST ')) return null
    return (await sessionOf(library, headers))?.userId ?? null
  }

  /** What has been done; to be noted in the transaction that does it. */
  async done(endpoint: string, signedIn: string | null, { status, body }: Reply): Promise<void> {
    if (status !== 200 || typeof body !== 'string') return
    const note = noteOf(endpoint, signedIn, JSON.parse(body))
    if (note !== null) await this.#write(note)
  }

  /** Not waited for: how long it takes must not tell whether the address is known. */
  refused(endpoint: string, { status }: Reply, sent: BodyMembers): void {
    if (isSignIn(endpoint) && (status === 401 || status === 400))
      this.#failed(sent).catch(this.#options.onFailure)
  }

  async #write({ action, userId, details }: UserNote): Promise<void> {
    const { store } = this.#options
    const member = await store.team.findMember(userId)
    const accountId = member?.accountId ?? DEFAULT_ACCOUNT
    await store.audit.append(
      { accountId, action, target: userId, details },
      { actor: { type: 'user', id: userId } },
    )
  }

  /** A known person is named, whoever else is tried is not. */
  async #failed({ email }: BodyMembers): Promise<void> {
    const { store, users } = this.#options
    const user = typeof email === 'string' ? await users.findByEmail(email.trim().toLowerCase()) : null
    const member = user === null ? null : await store.team.findMember(user.id)
    await store.audit.append(
      {
        accountId: member?.accountId ?? DEFAULT_ACCOUNT,
        action: 'user.sign-in-failed',
        target: member?.userId ?? 'unknown',
      },
      { actor: { type: 'system', id: 'sign-in' } },
    )
  }
}

function isSignIn(endpoint: string): boolean {
  return endpoint === 'POST /sign-in/email' || endpoint === 'POST /passkey/verify-authentication'
}
