import type { Handler } from '@stella/api-contract'
import { normaliseOrigin, originAllowed } from '@stella/store'
import { attributionOf, ownInstallation, type CallerContext, type Operations } from '../context.ts'
import { pageBody, pageOfAll } from '../page.ts'

export const listOrigins: Handler<Operations['listOrigins'], CallerContext> = async (
  { path, query },
  context,
) => {
  const { origins } = await ownInstallation(context, path.installationId)
  return { status: 200, body: pageOf(origins, query) }
}

export const addOrigin: Handler<Operations['addOrigin'], CallerContext> = async ({ path, body }, context) => {
  const { id } = await ownInstallation(context, path.installationId)
  const origin = normaliseOrigin(body.origin)
  await context.store.origins.add(id, origin, attributionOf(context))
  return { status: 200, body: { origin } }
}

export const removeOrigin: Handler<Operations['removeOrigin'], CallerContext> = async (
  { path, query },
  context,
) => {
  const { id } = await ownInstallation(context, path.installationId)
  await context.store.origins.remove(id, query.origin, attributionOf(context))
  return { status: 204, body: null }
}

export const testOrigin: Handler<Operations['testOrigin'], CallerContext> = async (
  { path, body },
  context,
) => {
  const { origins } = await ownInstallation(context, path.installationId)
  return { status: 200, body: verdictOn(body.origin, origins) }
}

function pageOf(origins: readonly string[], query: { readonly limit?: number; readonly cursor?: string }) {
  const page = pageOfAll(origins, query, (origin) => origin)
  return pageBody(page, query, (origin) => ({ origin }))
}

function verdictOn(origin: string, patterns: readonly string[]) {
  if (!isSerialised(origin)) return { allowed: false, matched: null, reason: 'not-an-origin' } as const
  const matched = patterns.find((pattern) => originAllowed([pattern], origin)) ?? null
  if (matched === null) return { allowed: false, matched, reason: 'not-listed' } as const
  return { allowed: true, matched, reason: matched === origin ? 'exact' : 'subdomain' } as const
}

/** Whether a browser would send it like that: lower case, without a default port, without a slash at its end. */
function isSerialised(origin: string): boolean {
  return /^https?:/.test(origin) && URL.parse(origin)?.origin === origin
}
