import type { Store } from '@stella/store'
import { Kysely } from 'kysely'
import { makeTables } from './schema.ts'
import type { AuthTables } from './tables.ts'

/** A person who can sign in. What they may do stands in the store, as a member's role. */
export interface User {
  /** `usr_…` */
  readonly id: string
  readonly name: string
  /** Lower-case. */
  readonly email: string
  readonly twoFactor: boolean
  /** Epoch milliseconds. */
  readonly createdAt: number
}

export interface NewUser {
  readonly id: string
  readonly name: string
  readonly email: string
  /** As `hashPassword` returns it: hashing takes too long to do while the database waits. */
  readonly passwordHash: string
}

/** The people of a store. Makes their tables where they are missing. */
export async function openUsers(store: Store, clock: () => number): Promise<Users> {
  const database = new Kysely<AuthTables>({ dialect: store.dialect })
  await makeTables(database)
  return new Users(database, clock)
}

/** The people in the sign-in library's tables. */
export class Users {
  readonly #database: Kysely<AuthTables>
  readonly #clock: () => number

  constructor(database: Kysely<AuthTables>, clock: () => number) {
    this.#database = database
    this.#clock = clock
  }

  async find(ids: readonly string[]): Promise<ReadonlyMap<string, User>> {
    if (ids.length === 0) return new Map()
    const rows = await this.#select().where('id', 'in', ids).execute()
    return new Map(rows.map((row) => [row.id, toUser(row)]))
  }

  async findByEmail(email: string): Promise<User | null> {
    const row = await this.#select().where('email', '=', email).executeTakeFirst()
    return row === undefined ? null : toUser(row)
  }

  /** A person with a password. Whoever had the address and is in no account any more gives it up. */
  async create({ id, name, email, passwordHash }: NewUser, leftOver: string | null): Promise<void> {
    const now = new Date(this.#clock()).toISOString()
    const times = { createdAt: now, updatedAt: now }
    await this.#database.transaction().execute(async (queries) => {
      if (leftOver !== null) await queries.deleteFrom('auth_users').where('id', '=', leftOver).execute()
      await queries
        .insertInto('auth_users')
        .values({ id, name, email, emailVerified: 0, image: null, twoFactorEnabled: 0, ...times })
        .execute()
      await queries
        .insertInto('auth_credentials')
        .values({ id, accountId: id, providerId: 'credential', userId: id, password: passwordHash, ...times })
        .execute()
    })
  }

  /** With all their sessions, passkeys and codes. */
  async remove(id: string): Promise<void> {
    await this.#database.deleteFrom('auth_users').where('id', '=', id).execute()
  }

  #select() {
    return this.#database
      .selectFrom('auth_users')
      .select(['id', 'name', 'email', 'twoFactorEnabled', 'createdAt'])
  }
}

type Selected = Pick<AuthTables['auth_users'], 'id' | 'name' | 'email' | 'twoFactorEnabled' | 'createdAt'>

function toUser({ twoFactorEnabled, createdAt, ...user }: Selected): User {
  return { ...user, twoFactor: twoFactorEnabled === 1, createdAt: Date.parse(createdAt) }
}
