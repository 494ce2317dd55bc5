import { DEFAULT_ACCOUNT, type Attribution, type Store } from '@stella/store'
import type { Config } from '../config/settings.ts'

/** The way in for the first owner. */
export interface SetupLink {
  /** Shown once; nobody can print it again. */
  readonly link: string
  /** Epoch milliseconds. */
  readonly expiresAt: number
}

/** A link for the first owner, which voids the one before it; `null` once there is an owner. */
export async function makeSetupLink(
  store: Store,
  dashboardUrl: string,
  by: Attribution,
): Promise<SetupLink | null> {
  const issued = await store.team.inviteFirstOwner(DEFAULT_ACCOUNT, by)
  if (issued === null) return null
  return { link: `${dashboardUrl}/setup#${issued.code}`, expiresAt: issued.invitation.expiresAt }
}

/**
 * Where people open the dashboard. On this machine by its name and not its number: browsers keep passkeys for names only.
 */
export function dashboardUrlOf({ publicUrl }: Pick<Config, 'publicUrl'>, listening: string): string {
  if (publicUrl !== '') return publicUrl
  return listening.replace(/^http:\/\/(?:127(?:\.\d+){3}|\[::1\])(?=[:/]|$)/, 'http://localhost')
}
