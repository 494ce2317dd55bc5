import type { AuditRow, Credential, Installation } from '@stella/store'
import { isoTime } from '../output/time.ts'

/** An installation as `--json` prints it: times are RFC 3339. */
export function installationJson(installation: Installation): unknown {
  const { id, name, platform, environment, status, homepage, pinnedVersion, origins } = installation
  return {
    id,
    name,
    platform,
    platformVersion: installation.platformVersion,
    phpVersion: installation.phpVersion,
    environment,
    status,
    homepage,
    pinnedVersion,
    origins,
    connectedAt: isoTime(installation.connectedAt),
    createdAt: isoTime(installation.createdAt),
    updatedAt: isoTime(installation.updatedAt),
  }
}

export const installationShape =
  '{ id, name, platform, platformVersion, phpVersion, environment, status, homepage, pinnedVersion,\n    origins: [string], connectedAt, createdAt, updatedAt }'

/** A credential as `--json` prints it. The secret is no part of it. */
export function credentialJson(credential: Credential, now: number): unknown {
  const { id, installationId, kind, scopes, replacedBy } = credential
  return {
    id,
    installationId,
    kind,
    scopes,
    state: credentialState(credential, now),
    createdAt: isoTime(credential.createdAt),
    expiresAt: isoTime(credential.expiresAt),
    lastUsedAt: isoTime(credential.lastUsedAt),
    revokedAt: isoTime(credential.revokedAt),
    replacedBy,
  }
}

export const credentialShape =
  '{ id, installationId, kind, scopes, state: active | unused | expired | revoked, createdAt, expiresAt,\n  lastUsedAt, revokedAt, replacedBy }'

export type CredentialState = 'active' | 'unused' | 'expired' | 'revoked'

/** `unused`: the new side of a rotation that its consumer has not taken up yet. */
export function credentialState(credential: Credential, now: number): CredentialState {
  if (credential.revokedAt !== null) return 'revoked'
  if (credential.expiresAt !== null && credential.expiresAt <= now) return 'expired'
  return credential.awaitsFirstUse ? 'unused' : 'active'
}

export function auditJson(row: AuditRow): unknown {
  return { ...row, at: isoTime(row.at) }
}
