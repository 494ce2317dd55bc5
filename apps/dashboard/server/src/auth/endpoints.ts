/** One thing the sign-in library does that the dashboard needs. */
export interface Endpoint {
  /** Members of the body that get through; everything else the library would take is dropped. */
  readonly body?: readonly string[]
  /** Parameters of the query that get through. */
  readonly query?: readonly string[]
  /** Members that are always the same, whatever is sent. */
  readonly fixed?: Readonly<Record<string, unknown>>
  /** Whether it tells if a password, code or key is right, so that guesses have to be held back. */
  readonly guess?: 'email' | 'session'
  /** Whether anyone may ask, and something is written down each time. */
  readonly writesForAnyone?: true
  /** Whether its `response` is what a browser gives for a passkey. */
  readonly takesKey?: true
}

/** Everything there is below `/auth`. What the library can do beyond it (sign-up, other people's names) is not there. */
export const endpoints: Readonly<Record<string, Endpoint>> = {
  'GET /get-session': {},
  'GET /list-sessions': {},
  'GET /passkey/generate-authenticate-options': { writesForAnyone: true },
  'GET /passkey/generate-register-options': { query: ['name', 'authenticatorAttachment'] },
  'GET /passkey/list-user-passkeys': {},
  'POST /change-password': {
    body: ['currentPassword', 'newPassword'],
    fixed: { revokeOtherSessions: true },
    guess: 'session',
  },
  'POST /passkey/delete-passkey': { body: ['id'] },
  'POST /passkey/update-passkey': { body: ['id', 'name'] },
  'POST /passkey/verify-authentication': { body: ['response'], guess: 'session', takesKey: true },
  'POST /passkey/verify-registration': { body: ['response', 'name'], takesKey: true },
  'POST /revoke-other-sessions': {},
  'POST /revoke-session': { body: ['token'] },
  'POST /revoke-sessions': {},
  'POST /sign-in/email': { body: ['email', 'password', 'rememberMe'], guess: 'email' },
  'POST /sign-out': {},
  'POST /two-factor/disable': { body: ['password'], guess: 'session' },
  'POST /two-factor/enable': { body: ['password'], fixed: { method: 'totp' }, guess: 'session' },
  'POST /two-factor/generate-backup-codes': { body: ['password'], guess: 'session' },
  'POST /two-factor/get-totp-uri': { body: ['password'], guess: 'session' },
  'POST /two-factor/verify-backup-code': { body: ['code', 'trustDevice'], guess: 'session' },
  'POST /two-factor/verify-totp': { body: ['code', 'trustDevice'], guess: 'session' },
  'POST /update-user': { body: ['name'] },
}
