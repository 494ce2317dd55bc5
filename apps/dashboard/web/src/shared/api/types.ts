import type { components } from '@stella/sdk'

type Schemas = components['schemas']
type InvitationPage = Schemas['InvitationPage']

export type AuditEntry = Schemas['AuditEntry']
export type AuditVerdict = Schemas['AuditVerdict']
export type Credential = Schemas['Credential']
export type DeprecatedMember = Schemas['DeprecatedMember']
export type Installation = Schemas['Installation']
export type InstallationSummary = Schemas['InstallationSummary']
export type Invitation = InvitationPage['data'][number]
export type Member = Schemas['Member']
export type NewCheckpoint = Schemas['NewCheckpoint']
export type Overview = Schemas['Overview']
export type PolicyMajor = Schemas['PolicyMajor']
export type PolicyRelease = Schemas['PolicyRelease']
export type PolicySurface = Schemas['PolicySurface']
export type ReleaseCaller = Schemas['ReleaseCaller']
export type ReleaseUser = Schemas['ReleaseInstallation']
export type Session = Schemas['Session']
export type Token = Schemas['Token']

export type Role = Member['role']
export type Scope = Session['scopes'][number]
export type CredentialScope = Credential['scopes'][number]

/** What was read, with the ETag to change it safely. */
export type Tagged<T> = T & { readonly etag: string | null }
