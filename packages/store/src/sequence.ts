import type { Queries } from './engine.ts'

/**
 * Takes the next `count` numbers of an installation and returns the first. They only grow and are never used twice, so they
 * order what an installation writes; being its own, they tell nothing about other installations.
 */
export async function takeSequence(queries: Queries, installationId: string, count = 1): Promise<number> {
  const { last } = await queries
    .insertInto('sequences')
    .values({ installation_id: installationId, last: count })
    .onConflict((conflict) =>
      conflict
        .column('installation_id')
        .doUpdateSet(({ eb, ref }) => ({ last: eb(ref('sequences.last'), '+', count) })),
    )
    .returning('last')
    .executeTakeFirstOrThrow()
  return last - count + 1
}
