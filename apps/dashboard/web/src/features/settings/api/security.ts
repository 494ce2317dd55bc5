import { queryOptions } from '@tanstack/react-query'
import { auth } from '../../../shared/auth/auth.ts'

export interface Passkey {
  readonly id: string
  readonly name: string | null
  readonly createdAt: string
}

export interface Device {
  readonly id: string
  readonly token: string
  readonly createdAt: string
  readonly updatedAt: string
  readonly ipAddress: string | null
  readonly userAgent: string | null
}

interface Current {
  readonly session: { readonly id: string }
  readonly user: { readonly twoFactorEnabled?: boolean }
}

/** The session of this browser, and whether its user signs in with two factors. */
export const currentQuery = queryOptions({
  queryKey: ['auth', 'current'],
  queryFn: () => auth<Current | null>('/get-session'),
})

export const passkeysQuery = queryOptions({
  queryKey: ['auth', 'passkeys'],
  queryFn: () => auth<readonly Passkey[]>('/passkey/list-user-passkeys'),
})

export const devicesQuery = queryOptions({
  queryKey: ['auth', 'devices'],
  queryFn: () => auth<readonly Device[]>('/list-sessions'),
})

export const deletePasskey = (id: string) => auth('/passkey/delete-passkey', { id })
export const endSession = (token: string) => auth('/revoke-session', { token })
export const endEverySession = () => auth('/revoke-sessions', {})
export const changePassword = (currentPassword: string, newPassword: string) =>
  auth('/change-password', { currentPassword, newPassword })
export const renameUser = (name: string) => auth('/update-user', { name })

interface Enrolment {
  readonly totpURI: string
  readonly backupCodes: readonly string[]
}

export const enableTotp = (password: string) => auth<Enrolment>('/two-factor/enable', { password })
export const disableTotp = (password: string) => auth('/two-factor/disable', { password })
export const renewBackupCodes = (password: string) =>
  auth<Pick<Enrolment, 'backupCodes'>>('/two-factor/generate-backup-codes', { password })
