import { audit, type Context, presentInstallation } from './context.ts'
import { bodyBytes, isSequence, pageLimit, positionOf, rowsInPage, wholePage } from './cursor.ts'
import type { Queries } from './engine.ts'
import { requireText } from './input.ts'
import { meets } from './revision.ts'
import { takeSequence } from './sequence.ts'
import type { Tables } from './tables.ts'
import type {
  Attribution,
  Content,
  ContentItem,
  ContentQuery,
  ExpectedRevision,
  Json,
  NewContent,
  Page,
  RevisionConflict,
} from './types.ts'

const longestExternalId = 512
const longestWord = 100

type Row = Tables['content']

export function contentOf(context: Context): Content {
  return {
    async get(installationId, externalId) {
      const row = await contentRow(context.engine.reads, installationId, externalId)
      return row === undefined ? null : itemOf(row)
    },
    put: (installationId, externalId, content, ifRevision, by) =>
      putContent(context, installationId, externalId, content, ifRevision, by),
    delete: (installationId, externalId, ifRevision, by) =>
      deleteContent(context, installationId, externalId, ifRevision, by),
    list: (installationId, query = {}) => listContent(context, installationId, query),
  }
}

function contentRow(queries: Queries, installationId: string, externalId: string): Promise<Row | undefined> {
  return queries
    .selectFrom('content')
    .selectAll()
    .where('installation_id', '=', installationId)
    .where('external_id', '=', externalId)
    .executeTakeFirst()
}

async function putContent(
  context: Context,
  installationId: string,
  externalId: string,
  { status, language, data }: NewContent,
  ifRevision: ExpectedRevision,
  by: Attribution,
): Promise<{ readonly kind: 'created' | 'updated'; readonly item: ContentItem } | RevisionConflict> {
  requireText('An external id', externalId, longestExternalId)
  requireText('A status', status, longestWord)
  requireText('A language', language, longestWord)
  return context.engine.transaction(async (queries) => {
    const { account_id } = await presentInstallation(queries, installationId)
    const before = await contentRow(queries, installationId, externalId)
    if (!meets(ifRevision, before?.revision ?? 0))
      return { kind: 'conflict', revision: before?.revision ?? 0 }
    // A revision comes from the installation's sequence, so a deleted item that returns never repeats one.
    const revision = await takeSequence(queries, installationId)
    const now = context.now()
    const written = { status, language, data: JSON.stringify(data), revision, updated_at: now }
    const owner = { account_id, installation_id: installationId, external_id: externalId }
    const row = { ...owner, ...written, created_at: before?.created_at ?? now }
    await queries
      .insertInto('content')
      .values(row)
      .onConflict((conflict) => conflict.columns(['installation_id', 'external_id']).doUpdateSet(written))
      .execute()
    await auditContent(context, queries, 'put', before, row, by)
    return { kind: before === undefined ? 'created' : 'updated', item: itemOf(row) }
  })
}

async function deleteContent(
  context: Context,
  installationId: string,
  externalId: string,
  ifRevision: ExpectedRevision,
  by: Attribution,
): Promise<{ readonly kind: 'deleted' } | { readonly kind: 'missing' } | RevisionConflict> {
  return context.engine.transaction(async (queries) => {
    await presentInstallation(queries, installationId)
    const row = await contentRow(queries, installationId, externalId)
    const revision = row?.revision ?? 0
    if (!meets(ifRevision, revision)) return { kind: 'conflict', revision }
    if (row === undefined) return { kind: 'missing' }
    await queries
      .deleteFrom('content')
      .where('installation_id', '=', installationId)
      .where('external_id', '=', externalId)
      .execute()
    await auditContent(context, queries, 'delete', row, undefined, by)
    return { kind: 'deleted' }
  })
}

/** Every write takes the next revision, so revisions are the order of storing. */
async function listContent(
  context: Context,
  installationId: string,
  query: ContentQuery,
): Promise<Page<ContentItem>> {
  const { status, language, updatedSince } = query
  const limit = pageLimit(query.limit)
  const listing = JSON.stringify(['content', status, language, updatedSince])
  const before = positionOf(listing, query.cursor, isSequence)
  let select = context.engine.reads
    .selectFrom('content')
    .where('installation_id', '=', installationId)
    .orderBy('revision', 'desc')
    .limit(limit + 1)
  if (status !== undefined) select = select.where('status', '=', status)
  if (language !== undefined) select = select.where('language', '=', language)
  if (updatedSince !== undefined) select = select.where('updated_at', '>=', updatedSince)
  if (before !== null) select = select.where('revision', '<', before)
  // Sizes first, so that rows beyond the page are never read.
  const sizes = await select.select(bodyBytes).execute()
  const count = rowsInPage(sizes, limit)
  const rows = await select.clearLimit().limit(count).selectAll().execute()
  const page = wholePage(listing, rows, sizes.length > count, ({ revision }) => revision)
  return { ...page, rows: page.rows.map(itemOf) }
}

function itemOf(row: Row): ContentItem {
  return {
    externalId: row.external_id,
    status: row.status,
    language: row.language,
    data: JSON.parse(row.data),
    revision: row.revision,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
  }
}

function auditContent(
  context: Context,
  queries: Queries,
  action: string,
  before: Row | undefined,
  after: Row | undefined,
  by: Attribution,
): Promise<void> {
  const row = before ?? after
  if (row === undefined) return Promise.resolve()
  const entry = { accountId: row.account_id, installationId: row.installation_id, target: row.external_id }
  const change = { before: trace(before), after: trace(after) }
  return audit(context, queries, { ...entry, action: `content.${action}`, ...change }, by)
}

/** The audit log keeps which revision, not what it said. */
function trace(row: Row | undefined): Json {
  return row === undefined ? null : { revision: row.revision }
}
