import type { Attribution, CountedPage, ExpectedRevision, Milliseconds, PageRequest } from './common.ts'

export type Environment = 'live' | 'test'
export type Platform = 'wordpress' | 'drupal' | 'typo3' | 'sdk' | 'server' | 'other'
/** `removed` is final; `suspended` can be resumed. */
export type InstallationStatus = 'active' | 'suspended' | 'removed'

export interface Installation {
  readonly id: string
  readonly accountId: string
  readonly name: string
  readonly platform: Platform
  /** As the consumer told when it connected; `null` until then. */
  readonly platformVersion: string | null
  readonly phpVersion: string | null
  /** Address of the site or app, normalised; `null` when it has none. */
  readonly homepage: string | null
  readonly status: InstallationStatus
  readonly environment: Environment
  /** Release served when a request names none, `major.minor.patch`; `null` for the latest. */
  readonly pinnedVersion: string | null
  /** Allowed origins as saved: exact ones and `https://*.example.com`. Test with `originAllowed`. */
  readonly origins: readonly string[]
  /** When it last redeemed a connect code; `null` when its credentials were issued by hand. */
  readonly connectedAt: Milliseconds | null
  readonly createdAt: Milliseconds
  readonly updatedAt: Milliseconds
}

/** An installation as the control plane shows it. */
export interface InstallationDetail extends Installation {
  /** Grows by one with every change of the installation or its origins. */
  readonly revision: number
  /** Its last counted call; `null` before the first. Lags by the flush interval. */
  readonly lastSeenAt: Milliseconds | null
  /** The release that call was served. */
  readonly lastRelease: string | null
}

export interface ListedInstallation extends InstallationDetail {
  /** Calls of today and the six days before, by UTC days. Lags by the flush interval. */
  readonly calls7d: number
}

export interface NewInstallation {
  readonly name: string
  readonly platform: Platform
  readonly homepage?: string | null | undefined
  /** `live` when absent. */
  readonly environment?: Environment | undefined
  /** Allowed from the start; none when absent. */
  readonly origins?: readonly string[] | undefined
  /** The default account when absent. */
  readonly accountId?: string | undefined
}

/** A leading `-` turns the order round. Those never seen come first by `lastSeenAt`, last by `-lastSeenAt`. */
export type InstallationSort = 'createdAt' | '-createdAt' | 'name' | '-name' | 'lastSeenAt' | '-lastSeenAt'

export interface InstallationQuery extends PageRequest {
  /** Only of this account; all accounts when absent, which is for operators and never for a caller. */
  readonly accountId?: string | undefined
  /** Every status but `removed` when absent. */
  readonly status?: InstallationStatus | undefined
  readonly platform?: Platform | undefined
  readonly environment?: Environment | undefined
  /** Only those that called this release in the last 30 days. */
  readonly release?: string | undefined
  /** `createdAt` when absent. Names sort without regard to case and accents. */
  readonly sort?: InstallationSort | undefined
  /** Part of the id, name or homepage, in any case. */
  readonly search?: string | undefined
}

/** What can be changed in one go; a member that is absent stays. */
export interface InstallationEdit {
  readonly name?: string | undefined
  readonly pinnedVersion?: string | null | undefined
}

/**
 * Every change is audited. Unknown installations fail with `NOT_FOUND`, removed ones with `CONFLICT`. A change that expects
 * another revision than the stored one fails with `CONFLICT` and the reason `REVISION`.
 */
export interface Installations {
  create(installation: NewInstallation, by: Attribution): Promise<InstallationDetail>
  /** A cursor only fits the filters and the order it came from. */
  list(query?: InstallationQuery): Promise<CountedPage<ListedInstallation>>
  /** How many an account has in each status. */
  countByStatus(accountId: string): Promise<Readonly<Record<InstallationStatus, number>>>
  /**
   * For callers of an account, before any other method is given the id: `null` when there is none, and also when it is
   * another account's. Installations never change their account.
   */
  find(accountId: string, installationId: string): Promise<InstallationDetail | null>
  /** @throws StoreError `NOT_FOUND` */
  get(installationId: string): Promise<InstallationDetail>
  rename(installationId: string, name: string, by: Attribution): Promise<InstallationDetail>
  /** Sets or, with `null`, lifts the release served to requests that name none. */
  pin(installationId: string, version: string | null, by: Attribution): Promise<InstallationDetail>
  /** One audit row however many members change, none when none does. */
  update(
    installationId: string,
    edit: InstallationEdit,
    by: Attribution,
    ifRevision?: ExpectedRevision,
  ): Promise<InstallationDetail>
  /** Its credentials stop working at once. Suspending twice changes nothing. */
  suspend(installationId: string, by: Attribution, ifRevision?: ExpectedRevision): Promise<InstallationDetail>
  resume(installationId: string, by: Attribution, ifRevision?: ExpectedRevision): Promise<InstallationDetail>
  /** Final: credentials are revoked, open connect codes voided, data is kept. Removing twice changes nothing. */
  remove(installationId: string, by: Attribution, ifRevision?: ExpectedRevision): Promise<InstallationDetail>
}

/** Origins of one installation. Patterns are normalised and validated by `normaliseOrigin`. */
export interface Origins {
  list(installationId: string): Promise<readonly string[]>
  /**
   * Adding one that is there changes nothing.
   * @returns all origins, in the order they were added
   * @throws StoreError `INVALID` with the reason
   */
  add(installationId: string, pattern: string, by: Attribution): Promise<readonly string[]>
  /** @throws StoreError `NOT_FOUND` when the installation has no such origin */
  remove(installationId: string, pattern: string, by: Attribution): Promise<readonly string[]>
}
