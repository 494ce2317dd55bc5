import { audit, type Context, installationRow, presentInstallation } from './context.ts'
import { StoreError } from './errors.ts'
import { invalid } from './input.ts'
import { textList } from './installation-row.ts'
import { normaliseOrigin } from './origin.ts'
import type { Attribution, Origins } from './types.ts'

/** Every authenticated request reads them all. */
const mostOrigins = 100

export function originsOf(context: Context): Origins {
  return {
    list: async (installationId) =>
      textList((await installationRow(context.engine.reads, installationId)).origins),
    add: async (installationId, pattern, by) => {
      const origin = normaliseOrigin(pattern)
      return alterOrigins(context, installationId, 'add', (origins) => withOrigin(origins, origin), by)
    },
    remove: async (installationId, pattern, by) => {
      const origin = normaliseOrigin(pattern)
      return alterOrigins(context, installationId, 'remove', (origins) => withoutOrigin(origins, origin), by)
    },
  }
}

/**
 * The list of origins that patterns come to: normalised, each once.
 * @throws StoreError `INVALID`
 */
export function originList(patterns: readonly string[]): readonly string[] {
  return patterns.map(normaliseOrigin).reduce<readonly string[]>(withOrigin, [])
}

function withOrigin(origins: readonly string[], origin: string): readonly string[] {
  if (origins.includes(origin)) return origins
  if (origins.length >= mostOrigins) throw invalid(`An installation has at most ${mostOrigins} origins`)
  return [...origins, origin]
}

function withoutOrigin(origins: readonly string[], origin: string): readonly string[] {
  if (origins.includes(origin)) return origins.filter((other) => other !== origin)
  throw new StoreError('NOT_FOUND', `The installation has no origin ${origin}.`)
}

async function alterOrigins(
  context: Context,
  installationId: string,
  action: string,
  edit: (origins: readonly string[]) => readonly string[],
  by: Attribution,
): Promise<readonly string[]> {
  return context.engine.transaction(async (queries) => {
    const row = await presentInstallation(queries, installationId)
    const before = textList(row.origins)
    const after = edit(before)
    if (after === before) return before
    await queries
      .updateTable('installations')
      .set({ origins: JSON.stringify(after), updated_at: context.now(), revision: row.revision + 1 })
      .where('id', '=', installationId)
      .execute()
    const entry = { accountId: row.account_id, installationId, target: installationId, before, after }
    await audit(context, queries, { ...entry, action: `origin.${action}` }, by)
    return after
  })
}
