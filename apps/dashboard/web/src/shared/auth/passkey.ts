import { auth } from './auth.ts'

/** Why passkeys cannot be used here; `null` when they can. */
export function passkeyObstacle(): string | null {
  // The first paint is drawn without a browser, and most browsers have no obstacle.
  if (import.meta.env.SSR) return null
  if (!('PublicKeyCredential' in globalThis) || !('parseRequestOptionsFromJSON' in PublicKeyCredential)) {
    return 'This browser does not know passkeys.'
  }
  const { hostname, port } = location
  if (/^[\d.]+$|^\[/.test(hostname)) {
    return `Passkeys do not work on an IP address. Open http://localhost${port === '' ? '' : `:${port}`} instead.`
  }
  return null
}

/** Signs in with a passkey that the browser offers. */
export async function signInWithPasskey(): Promise<void> {
  const options = await auth<PublicKeyCredentialRequestOptionsJSON>('/passkey/generate-authenticate-options')
  const credential = await navigator.credentials.get({
    publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options),
  })
  await auth('/passkey/verify-authentication', { response: jsonOf(credential) })
}

/** Creates a passkey on this device and registers it. */
export async function addPasskey(name: string): Promise<void> {
  const options = await auth<PublicKeyCredentialCreationOptionsJSON>(
    `/passkey/generate-register-options?name=${encodeURIComponent(name)}`,
  )
  const credential = await navigator.credentials.create({
    publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(options),
  })
  await auth('/passkey/verify-registration', { response: jsonOf(credential), name })
}

function jsonOf(credential: Credential | null): unknown {
  if (credential instanceof PublicKeyCredential) return credential.toJSON()
  throw new Error('No passkey was chosen.')
}

/** People close the browser's dialog; that is no failure to talk about. */
export function wasCancelled(error: unknown): boolean {
  return error instanceof DOMException && (error.name === 'NotAllowedError' || error.name === 'AbortError')
}
