import type { Caller } from '@stella/api-runtime'
import type { Authenticated } from '@stella/store'

/** An installation that calls: what the runtime has to know of it, and all that handlers answer about it. */
export interface InstallationCaller extends Caller, Authenticated {}

/** The store gives the same object as long as neither credential nor installation changes, and so its caller is kept. */
const known = new WeakMap<Authenticated, InstallationCaller>()

export function callerOf(authenticated: Authenticated | null): InstallationCaller | null {
  if (authenticated === null) return null
  let caller = known.get(authenticated)
  if (caller === undefined) known.set(authenticated, (caller = describe(authenticated)))
  return caller
}

function describe({ installation, credential }: Authenticated): InstallationCaller {
  const { id, status, origins, pinnedVersion } = installation
  const { kind, scopes } = credential
  return { id, usable: status === 'active', kind, scopes, origins, pinnedVersion, installation, credential }
}
