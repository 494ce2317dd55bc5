import type { Attribution, ExpectedRevision, Milliseconds } from './common.ts'

export interface Account {
  readonly id: string
  readonly name: string
  /** Grows by one with every change. */
  readonly revision: number
  readonly createdAt: Milliseconds
}

/** Whom everything belongs to. There is one from the start, `DEFAULT_ACCOUNT`. */
export interface Accounts {
  /** @throws StoreError `NOT_FOUND` */
  get(accountId: string): Promise<Account>
  /** @throws StoreError `CONFLICT` with the reason `REVISION` when another revision is stored than the one expected */
  rename(accountId: string, name: string, by: Attribution, ifRevision?: ExpectedRevision): Promise<Account>
}
