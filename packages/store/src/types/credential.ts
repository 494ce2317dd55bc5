import type { Attribution, Milliseconds } from './common.ts'
import type { Environment, Installation, Platform } from './installation.ts'

export const SCOPES = [
  'settings:read',
  'settings:write',
  'events:read',
  'events:write',
  'content:read',
  'content:write',
] as const
export type Scope = (typeof SCOPES)[number]

/** A `browser` credential is only good with an allowed Origin; a `secret` one belongs on a server. */
export type CredentialKind = 'secret' | 'browser'

export interface Credential {
  readonly id: string
  readonly accountId: string
  readonly installationId: string
  readonly kind: CredentialKind
  readonly scopes: readonly Scope[]
  readonly createdAt: Milliseconds
  /** First moment at which it no longer works; `null` for never. */
  readonly expiresAt: Milliseconds | null
  /** Lags by the flush interval. */
  readonly lastUsedAt: Milliseconds | null
  readonly revokedAt: Milliseconds | null
  /** The credential a rotation issued to take this one's place. */
  readonly replacedBy: string | null
  /** `true` for the new side of a rotation until its first use. */
  readonly awaitsFirstUse: boolean
}

export interface NewCredential {
  /** `secret` when absent. */
  readonly kind?: CredentialKind | undefined
  /** All scopes when absent. */
  readonly scopes?: readonly Scope[] | undefined
  readonly expiresAt?: Milliseconds | null | undefined
}

/** The secret exists here and nowhere else: show it once, keep it out of logs. */
export interface IssuedCredential {
  readonly credential: Credential
  readonly secret: string
}

/** A well-formed secret, as `parseSecret` reads it. Holds the digest, never the secret. */
export interface ParsedSecret {
  readonly environment: Environment
  readonly credentialId: string
  /** SHA-256 of the whole secret, lower-case hex. */
  readonly digest: string
}

/** Who a request comes from. */
export interface Authenticated {
  readonly installation: Installation
  readonly credential: Pick<Credential, 'id' | 'kind' | 'scopes' | 'expiresAt'>
}

export interface RotationOptions {
  /** How long the old secret still works after the new one's first use; 24 hours when absent. */
  readonly graceMs?: Milliseconds | undefined
  /** Expiry of the new credential; the old one's when absent. */
  readonly expiresAt?: Milliseconds | null | undefined
}

export interface Credentials {
  issue(installationId: string, credential: NewCredential, by: Attribution): Promise<IssuedCredential>
  /** Oldest first, revoked ones too. */
  list(installationId: string): Promise<readonly Credential[]>
  /** @throws StoreError `NOT_FOUND`, also for another installation's credential */
  get(installationId: string, credentialId: string): Promise<Credential>
  /** For operators, who hold a credential's id alone; never for a consumer's request. */
  find(credentialId: string): Promise<Credential | null>
  /** In force for every request that begins after it returns. Revoking twice changes nothing. */
  revoke(installationId: string, credentialId: string, by: Attribution): Promise<Credential>
  /**
   * Issues a successor of the same kind and scopes. The old secret works unchanged until the new one is first used;
   * then its grace begins. Rotating again before that revokes the unused successor.
   * @throws StoreError `CONFLICT` when the credential is revoked, expired, or itself awaits its first use
   */
  rotate(
    installationId: string,
    credentialId: string,
    options: RotationOptions,
    by: Attribution,
  ): Promise<IssuedCredential>
  /**
   * Notes in the audit log, at most once an hour, that a secret travelled where it must not (`where`: `'query'`,
   * `'body'`).
   * @returns whether it is the secret of a stored credential; a guess leaves no note
   */
  reportExposure(secret: ParsedSecret, where: string, requestId?: string): Promise<boolean>
}

export interface IssuedConnectCode {
  /** Shown once; only its digest is stored. */
  readonly code: string
  readonly expiresAt: Milliseconds
}

export type Redemption =
  | ({ readonly kind: 'redeemed'; readonly installation: Installation } & IssuedCredential)
  /** The code was used before; the credential it had issued is now revoked. */
  | { readonly kind: 'replayed'; readonly credentialId: string }
  | { readonly kind: 'expired' }
  /** No such code, or its installation is not active. */
  | { readonly kind: 'unknown' }

/** What a consumer tells about itself when it connects. Versions it leaves out are unknown from then on. */
export interface ConnectProfile {
  readonly homepage?: string | undefined
  readonly platform?: Platform | undefined
  readonly platformVersion?: string | undefined
  readonly phpVersion?: string | undefined
}

/** Single-use codes, good for ten minutes, that turn into a credential. */
export interface ConnectCodes {
  issue(installationId: string, credential: NewCredential, by: Attribution): Promise<IssuedConnectCode>
  /**
   * Exactly one call ever gets `redeemed`, however many run at once; its profile becomes the installation's. Audited as
   * the installation.
   */
  redeem(code: string, profile: ConnectProfile, requestId?: string): Promise<Redemption>
}
