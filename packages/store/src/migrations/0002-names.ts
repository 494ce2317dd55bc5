import type { Queries } from '../engine.ts'
import { nameKeyOf } from '../name-key.ts'

/** Databases do not agree on how names sort, so the key is made here. */
export async function nameInstallations(queries: Queries): Promise<void> {
  const installations = await queries.selectFrom('installations').select(['id', 'name']).execute()
  for (const { id, name } of installations) {
    await queries
      .updateTable('installations')
      .set({ name_key: nameKeyOf(name) })
      .where('id', '=', id)
      .execute()
  }
}
