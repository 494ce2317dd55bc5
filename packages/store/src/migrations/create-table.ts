import { type CreateTableBuilder, sql } from 'kysely'
import type { Queries } from '../engine.ts'

/** A trailing `?`: may be null. */
type ColumnType = 'text' | 'bigint' | 'text?' | 'bigint?'

interface TableRules {
  readonly primaryKey: readonly string[]
  /** Column -> the table whose `id` it holds. */
  readonly references?: Readonly<Record<string, string>>
  /** Column -> the only texts it may hold. */
  readonly oneOf?: Readonly<Record<string, readonly string[]>>
}

/** Creates a table out of what every SQL database has. */
export async function createTable(
  queries: Queries,
  name: string,
  columns: Readonly<Record<string, ColumnType>>,
  rules: TableRules,
): Promise<void> {
  let table: CreateTableBuilder<string, string> = queries.schema.createTable(name)
  for (const [column, type] of Object.entries(columns)) {
    const optional = type.endsWith('?')
    table = table.addColumn(column, type.startsWith('text') ? 'text' : 'bigint', (definition) =>
      optional ? definition : definition.notNull(),
    )
  }
  table = table.addPrimaryKeyConstraint(`${name}_key`, [...rules.primaryKey])
  for (const [column, target] of Object.entries(rules.references ?? {})) {
    table = table.addForeignKeyConstraint(`${name}_${column}`, [column], target, ['id'])
  }
  for (const [column, texts] of Object.entries(rules.oneOf ?? {})) {
    const allowed = sql.join(texts.map((text) => sql.lit(text)))
    table = table.addCheckConstraint(`${name}_${column}_known`, sql`${sql.ref(column)} in (${allowed})`)
  }
  await table.execute()
}
