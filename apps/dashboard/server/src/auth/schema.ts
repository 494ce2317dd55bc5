import { type Kysely, sql } from 'kysely'
import { type AuthTables, tableNames } from './tables.ts'

/**
 * Tables of the sign-in library, as its schema asks for them (a test holds both equal). Written out here so that they are
 * there before the library is loaded, and so that two processes can make them at once.
 */
const statements = `
create table if not exists auth_users (
  "id" text not null primary key, "name" text not null, "email" text not null unique,
  "emailVerified" integer not null, "image" text, "createdAt" date not null, "updatedAt" date not null,
  "twoFactorEnabled" integer);
create table if not exists auth_sessions (
  "id" text not null primary key, "expiresAt" date not null, "token" text not null unique,
  "createdAt" date not null, "updatedAt" date not null, "ipAddress" text, "userAgent" text,
  "userId" text not null references auth_users ("id") on delete cascade);
create table if not exists auth_credentials (
  "id" text not null primary key, "accountId" text not null, "providerId" text not null,
  "userId" text not null references auth_users ("id") on delete cascade,
  "accessToken" text, "refreshToken" text, "idToken" text, "accessTokenExpiresAt" date,
  "refreshTokenExpiresAt" date, "scope" text, "password" text, "createdAt" date not null, "updatedAt" date not null);
create table if not exists auth_verifications (
  "id" text not null primary key, "identifier" text not null, "value" text not null,
  "expiresAt" date not null, "createdAt" date not null, "updatedAt" date not null);
create table if not exists auth_passkeys (
  "id" text not null primary key, "name" text, "publicKey" text not null,
  "userId" text not null references auth_users ("id") on delete cascade, "credentialID" text not null,
  "counter" integer not null, "deviceType" text not null, "backedUp" integer not null, "transports" text,
  "createdAt" date, "aaguid" text);
create table if not exists auth_two_factors (
  "id" text not null primary key, "secret" text not null, "backupCodes" text not null,
  "userId" text not null references auth_users ("id") on delete cascade,
  "verified" integer, "failedVerificationCount" integer, "lockedUntil" date);
create index if not exists auth_sessions_userId_idx on auth_sessions ("userId");
create index if not exists auth_credentials_userId_idx on auth_credentials ("userId");
create index if not exists auth_verifications_identifier_idx on auth_verifications ("identifier");
create index if not exists auth_passkeys_userId_idx on auth_passkeys ("userId");
create index if not exists auth_passkeys_credentialID_idx on auth_passkeys ("credentialID");
create index if not exists auth_two_factors_secret_idx on auth_two_factors ("secret");
create index if not exists auth_two_factors_userId_idx on auth_two_factors ("userId");
`

/** Makes what is missing. */
export async function makeTables(database: Kysely<AuthTables>): Promise<void> {
  const tables = await database.introspection.getTables()
  if (tables.filter(({ name }) => name.startsWith('auth_')).length >= Object.keys(tableNames).length) return
  await database.transaction().execute(async (transaction) => {
    for (const statement of statements.split(';').filter((text) => text.trim() !== ''))
      await sql.raw(statement).execute(transaction)
  })
}
