import { audit, type Context } from './context.ts'
import type { Queries } from './engine.ts'
import { StoreError } from './errors.ts'
import { requireName } from './input.ts'
import { requireRevision } from './revision.ts'
import type { AccountRow } from './tables.ts'
import type { Account, Accounts, Attribution, ExpectedRevision } from './types.ts'

/** The account that is there from the start. */
export const DEFAULT_ACCOUNT = 'acc_default'

export function accountsOf(context: Context): Accounts {
  return {
    get: async (accountId) => accountOf(await accountRow(context.engine.reads, accountId)),
    rename: (accountId, name, by, ifRevision = null) =>
      renameAccount(context, accountId, name, by, ifRevision),
  }
}

/** @throws StoreError `NOT_FOUND` */
export async function accountRow(queries: Queries, accountId: string): Promise<AccountRow> {
  const query = queries.selectFrom('accounts').selectAll().where('id', '=', accountId)
  const row = await query.executeTakeFirst()
  if (row === undefined) throw new StoreError('NOT_FOUND', `There is no account ${accountId}.`)
  return row
}

async function renameAccount(
  context: Context,
  accountId: string,
  newName: string,
  by: Attribution,
  ifRevision: ExpectedRevision,
): Promise<Account> {
  const name = requireName(newName)
  return context.engine.transaction(async (queries) => {
    const row = await accountRow(queries, accountId)
    requireRevision(ifRevision, row.revision)
    if (row.name === name) return accountOf(row)
    const renamed = { ...row, name, revision: row.revision + 1 }
    await queries.updateTable('accounts').set(renamed).where('id', '=', accountId).execute()
    const [before, after] = [{ name: row.name }, { name }]
    const entry = { accountId, installationId: null, target: accountId, before, after }
    await audit(context, queries, { ...entry, action: 'account.rename' }, by)
    return accountOf(renamed)
  })
}

function accountOf({ id, name, revision, created_at: createdAt }: AccountRow): Account {
  return { id, name, revision, createdAt }
}
