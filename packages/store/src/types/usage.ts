import type { Milliseconds } from './common.ts'

interface Seen {
  readonly count: number
  readonly firstSeenAt: Milliseconds
  readonly lastSeenAt: Milliseconds
}

export interface ReleaseUsage extends Seen {
  readonly release: string
  readonly installations: number
}

export interface InstallationUsage extends Seen {
  readonly installationId: string
  readonly release: string
  readonly operationId: string
  readonly status: number
}

export interface ReleaseUser extends Seen {
  readonly installationId: string
  readonly name: string
  readonly release: string
}

export interface DeprecatedMemberUser extends ReleaseUser {
  readonly member: string
}

export interface UsagePeriod {
  /** First day counted, `yyyy-mm-dd` (UTC); from the beginning when absent. */
  readonly since?: string | undefined
}

/** Counters per installation and release. Queries see everything this process recorded. */
export interface Usage {
  /** In memory only; written by `flush`. Called on every request. */
  record(
    installationId: string,
    release: string,
    operationId: string,
    status: number,
    deprecatedMembers?: readonly string[],
  ): void
  /**
   * A call of the management API by a token or a member, in memory as above. Whoever is neither any more when it is
   * written is not counted.
   */
  recordManagement(callerId: string, release: string, operationId: string, status: number): void
  /** One row a release. */
  byRelease(period?: UsagePeriod): Promise<readonly ReleaseUsage[]>
  /** What one installation calls. */
  byInstallation(installationId: string, period?: UsagePeriod): Promise<readonly InstallationUsage[]>
  /** Who uses a release, the latest first. */
  releaseUsers(release: string, period?: UsagePeriod): Promise<readonly ReleaseUser[]>
  /** Who uses a deprecated member (all members when `null`), the latest first. */
  deprecatedMemberUsers(member: string | null): Promise<readonly DeprecatedMemberUser[]>
}
