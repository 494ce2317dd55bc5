import type { Attribution, Milliseconds, Page, PageRequest } from './common.ts'

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

export interface NewInstallation {
  readonly name: string
  readonly platform: Platform
  readonly homepage?: string | null | undefined
  /** `live` when absent. */
  readonly environment?: Environment | undefined
  /** The default account when absent. */
  readonly accountId?: string | undefined
}

export interface InstallationQuery extends PageRequest {
  /** Every status but `removed` when absent. */
  readonly status?: InstallationStatus | undefined
  readonly platform?: Platform | undefined
  /** Part of the id, name or homepage, in any case. */
  readonly search?: string | undefined
}

/** Every change is audited. Unknown installations fail with `NOT_FOUND`, removed ones with `CONFLICT`. */
export interface Installations {
  create(installation: NewInstallation, by: Attribution): Promise<Installation>
  /** Oldest first. */
  list(query?: InstallationQuery): Promise<Page<Installation>>
  /** @throws StoreError `NOT_FOUND` */
  get(installationId: string): Promise<Installation>
  rename(installationId: string, name: string, by: Attribution): Promise<Installation>
  /** Sets or, with `null`, lifts the release served to requests that name none. */
  pin(installationId: string, version: string | null, by: Attribution): Promise<Installation>
  /** Its credentials stop working at once. Suspending twice changes nothing. */
  suspend(installationId: string, by: Attribution): Promise<Installation>
  resume(installationId: string, by: Attribution): Promise<Installation>
  /** Final: credentials are revoked, open connect codes voided, data is kept. Removing twice changes nothing. */
  remove(installationId: string, by: Attribution): Promise<Installation>
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
