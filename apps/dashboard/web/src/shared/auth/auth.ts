import { ApiError } from '@stella/sdk'

/** Speaks to `/auth`: sessions and what secures them. Its errors are `{ code, message }`. */
export async function auth<T>(path: string, body?: object): Promise<T> {
  const response = await fetch(`/auth${path}`, {
    method: body === undefined ? 'GET' : 'POST',
    ...(body !== undefined && {
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(body),
    }),
  })
  const json: unknown = await response.json().catch(() => null)
  if (!response.ok) throw new ApiError(response.status, { error: json })
  // better-auth documents what each of its endpoints answers with.
  return json as T
}

interface SignInAnswer {
  readonly twoFactorRedirect?: boolean
}

/** Signs in; `second-factor` when the account also asks for a code. */
export async function signIn(email: string, password: string): Promise<'done' | 'second-factor'> {
  const answer = await auth<SignInAnswer>('/sign-in/email', { email, password })
  return answer.twoFactorRedirect === true ? 'second-factor' : 'done'
}

export const verifyTotp = (code: string) => auth<unknown>('/two-factor/verify-totp', { code })
export const verifyBackupCode = (code: string) => auth<unknown>('/two-factor/verify-backup-code', { code })
export const signOut = () => auth<unknown>('/sign-out', {})
