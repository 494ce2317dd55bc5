/** Names of the sign-in library's models in the database. */
export const tableNames = {
  user: 'auth_users',
  session: 'auth_sessions',
  account: 'auth_credentials',
  verification: 'auth_verifications',
  passkey: 'auth_passkeys',
  twoFactor: 'auth_two_factors',
} as const

/** Times are ISO texts, as the library writes them. */
interface UserRow {
  readonly id: string
  readonly name: string
  readonly email: string
  readonly emailVerified: number
  readonly image: string | null
  readonly createdAt: string
  readonly updatedAt: string
  readonly twoFactorEnabled: number | null
}

interface CredentialRow {
  readonly id: string
  readonly accountId: string
  readonly providerId: string
  readonly userId: string
  readonly password: string | null
  readonly createdAt: string
  readonly updatedAt: string
}

/** Those of its tables that are read and written beside it. */
export interface AuthTables {
  readonly auth_users: UserRow
  readonly auth_credentials: CredentialRow
}
