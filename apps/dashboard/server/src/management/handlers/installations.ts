import { integrations, type Handler } from '@stella/api-contract'
import { invalidRequest } from '@stella/api-runtime'
import type { InstallationDetail, ListedInstallation } from '@stella/store'
import { availability } from '@stella/versioning'
import {
  attributionOf,
  dateTimeOf,
  etag,
  expectedRevision,
  optionalTime,
  ownInstallation,
  type CallerContext,
  type Operations,
} from '../context.ts'
import { pageBody, pageRequest } from '../page.ts'

export const listInstallations: Handler<Operations['listInstallations'], CallerContext> = async (
  { query },
  { store, caller },
) => {
  const { search, status, platform, mode: environment, release, sort = '-createdAt' } = query
  const filter = { search, status, platform, environment, release, sort, accountId: caller.accountId }
  const page = await store.installations.list({ ...pageRequest(query), ...filter })
  const { data, page: place } = pageBody(page, query, summaryOf)
  return { status: 200, body: { data, page: { ...place, total: page.total } } }
}

export const createInstallation: Handler<Operations['createInstallation'], CallerContext> = async (
  { body },
  context,
) => {
  const { store, caller } = context
  const { name, platform, homepage, mode: environment, origins } = body
  const created = await store.installations.create(
    { name, platform, homepage, environment, origins, accountId: caller.accountId },
    attributionOf(context),
  )
  return { ...answer(created, context), status: 201 }
}

export const getInstallation: Handler<Operations['getInstallation'], CallerContext> = async (
  { path },
  context,
) => answer(await ownInstallation(context, path.installationId), context)

export const updateInstallation: Handler<Operations['updateInstallation'], CallerContext> = async (
  { path, body, headers },
  context,
) => {
  const { id, revision } = await ownInstallation(context, path.installationId)
  const expected = expectedRevision(headers['if-match'], revision)
  const { name, pinnedVersion } = body
  if (typeof pinnedVersion === 'string') requireServed(pinnedVersion, context.now)
  const edit = { name, pinnedVersion }
  return answer(await context.store.installations.update(id, edit, attributionOf(context), expected), context)
}

export const suspendInstallation: Handler<Operations['suspendInstallation'], CallerContext> = async (
  { path, headers },
  context,
) => {
  const { id, revision } = await ownInstallation(context, path.installationId)
  const expected = expectedRevision(headers['if-match'], revision)
  return answer(await context.store.installations.suspend(id, attributionOf(context), expected), context)
}

export const resumeInstallation: Handler<Operations['resumeInstallation'], CallerContext> = async (
  { path, headers },
  context,
) => {
  const { id, revision } = await ownInstallation(context, path.installationId)
  const expected = expectedRevision(headers['if-match'], revision)
  return answer(await context.store.installations.resume(id, attributionOf(context), expected), context)
}

export const removeInstallation: Handler<Operations['removeInstallation'], CallerContext> = async (
  { path, headers },
  context,
) => {
  const { id, revision } = await ownInstallation(context, path.installationId)
  const expected = expectedRevision(headers['if-match'], revision)
  await context.store.installations.remove(id, attributionOf(context), expected)
  return { status: 204, body: null }
}

/** @throws {Problem} REQUEST_INVALID for a release that nobody is served today */
function requireServed(version: string, now: number): void {
  const served = availability(integrations.line, now).majors.flatMap((major) => major.served)
  if (served.some((release) => release.version === version)) return
  const known = served.map((release) => release.version).join(', ')
  throw invalidRequest([{ in: 'body', path: '/pinnedVersion', message: `must be one of ${known}` }])
}

function answer(installation: InstallationDetail, context: CallerContext) {
  const { revision, lastSeenAt } = installation
  return {
    status: 200,
    body: describe(installation),
    headers: { etag: etag(revision, context, lastSeenAt ?? 0) },
  } as const
}

function describe(installation: InstallationDetail) {
  const { platformVersion, phpVersion, origins, updatedAt } = installation
  return {
    ...factsOf(installation),
    platformVersion,
    phpVersion,
    origins: [...origins],
    updatedAt: dateTimeOf(updatedAt),
  }
}

function summaryOf(installation: ListedInstallation) {
  const { origins, calls7d } = installation
  return { ...factsOf(installation), originCount: origins.length, calls7d }
}

function factsOf(installation: InstallationDetail) {
  const { id, name, platform, homepage, status, environment: mode, pinnedVersion, lastRelease } = installation
  return {
    id,
    name,
    platform,
    homepage,
    status,
    mode,
    pinnedVersion,
    createdAt: dateTimeOf(installation.createdAt),
    connectedAt: optionalTime(installation.connectedAt),
    lastSeenAt: optionalTime(installation.lastSeenAt),
    lastRelease,
  }
}
