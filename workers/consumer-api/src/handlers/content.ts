import type { Handler, integrationsOperations as operations, RequestOf } from '@stella/api-contract'
import { Problem } from '@stella/api-runtime'
import type { ContentItem, Json } from '@stella/store'
import { keep, recall } from '../kept.ts'
import { attributionOf, dateTimeOf, momentOf, type CallerContext } from './context.ts'

type Operations = typeof operations
type ContentInput = RequestOf<Operations['putContent']>['body']
type Content = Extract<Awaited<ReturnType<typeof getContent>>, { status: 200 }>['body']

export const listContent: Handler<Operations['listContent'], CallerContext> = async ({ query }, context) => {
  const { limit = 50, cursor, status, language, updatedSince } = query
  const page = await context.store.content.list(context.caller.id, {
    limit,
    cursor,
    status,
    language,
    ...(updatedSince !== undefined && { updatedSince: momentOf(updatedSince) }),
  })
  const { rows, nextCursor } = page
  return {
    status: 200,
    body: { data: rows.map(toContent), page: { nextCursor, hasMore: nextCursor !== null, limit } },
  }
}

export const getContent: Handler<Operations['getContent'], CallerContext> = async ({ path }, context) => {
  const item = await context.store.content.get(context.caller.id, path.externalId)
  if (item === null) throw missing(path.externalId)
  return { status: 200, body: toContent(item) }
}

export const putContent: Handler<Operations['putContent'], CallerContext> = async (
  { path, body },
  context,
) => {
  const { store, caller } = context
  const { status, language } = body
  // Validated JSON; optional members are absent, never undefined.
  const item = { status, language, data: keep(body as Json) }
  const outcome = await store.content.put(caller.id, path.externalId, item, null, attributionOf(context))
  if (outcome.kind === 'conflict') throw new Problem('PRECONDITION_FAILED')
  return { status: outcome.kind === 'created' ? 201 : 200, body: toContent(outcome.item) }
}

export const deleteContent: Handler<Operations['deleteContent'], CallerContext> = async (
  { path },
  context,
) => {
  const { store, caller } = context
  const outcome = await store.content.delete(caller.id, path.externalId, null, attributionOf(context))
  if (outcome.kind === 'missing') throw missing(path.externalId)
  return { status: 204, body: null }
}

function toContent({ externalId, data, updatedAt }: ContentItem): Content {
  // Only `putContent` stores content, and it stores validated input.
  const { body = [], publishedAt = null, ...rest } = recall('ContentInput', data) as unknown as ContentInput
  return { externalId, ...rest, body, publishedAt, updatedAt: dateTimeOf(updatedAt) }
}

function missing(externalId: string): Problem {
  return new Problem('NOT_FOUND', `There is no content '${externalId}'.`)
}
