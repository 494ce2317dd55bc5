import { unwrap } from '@stella/sdk'
import { api, ifMatch, unwrapTagged } from '../../../shared/api/client.ts'
import type { Installation, Tagged } from '../../../shared/api/types.ts'

interface Update {
  readonly name?: string
  readonly pinnedVersion?: string | null
}

type Known = Pick<Tagged<Installation>, 'id' | 'etag'>

const params = ({ id, etag }: Known) => ({ path: { installationId: id }, header: ifMatch(etag) })
const pathOnly = (installationId: string) => ({ path: { installationId } })

/** Refused when somebody else changed the installation since it was read. */
export const updateInstallation = (known: Known, update: Update) =>
  unwrapTagged(api.PATCH('/installations/{installationId}', { params: params(known), body: update }))

// Whatever else was changed meanwhile, suspending, resuming and removing stay what was meant.
export const suspendInstallation = (id: string) =>
  unwrapTagged(api.POST('/installations/{installationId}/suspend', { params: pathOnly(id) }))
export const resumeInstallation = (id: string) =>
  unwrapTagged(api.POST('/installations/{installationId}/resume', { params: pathOnly(id) }))
export const removeInstallation = (id: string) =>
  unwrap(api.DELETE('/installations/{installationId}', { params: pathOnly(id) }))
