import type { integrationsOperations as operations, Handler } from '@stella/api-contract'
import { Problem } from '@stella/api-runtime'
import type { Authenticated } from '@stella/store'
import { dateTimeOf, type CallerContext, type Context } from './context.ts'

type Operations = typeof operations

export const getInstallation: Handler<Operations['getInstallation'], CallerContext> = (_, { caller }) => ({
  status: 200,
  body: describeInstallation(caller),
})

/** Every request shows that a consumer is alive, so there is nothing left to note. */
export const ping: Handler<Operations['ping'], CallerContext> = () => ({ status: 204, body: null })

export const connectInstallation: Handler<Operations['connectInstallation'], Context> = async (
  { body: { code, homepage, environment } },
  { store, requestId },
) => {
  const profile = { homepage, ...environment }
  const redemption = await store.connectCodes.redeem(code, profile, requestId)
  if (redemption.kind !== 'redeemed') throw refusalOf(redemption.kind)
  const { installation, credential, secret } = redemption
  const { id, scopes, expiresAt } = credential
  return {
    status: 200,
    body: {
      installation: describeInstallation({ installation, credential }),
      credential: { id, scopes: [...scopes], expiresAt: optionalTime(expiresAt), secret },
    },
  }
}

const refusals = {
  unknown: 'There is no such connect code.',
  expired: 'The connect code is older than ten minutes.',
  replayed: 'The connect code was used before; the credential it had issued is revoked now.',
} as const

function refusalOf(kind: keyof typeof refusals): Problem {
  return new Problem('CONNECT_CODE_INVALID', refusals[kind])
}

type Described = Extract<ReturnType<typeof getInstallation>, { status: 200 }>['body']

function describeInstallation({ installation, credential }: Authenticated): Described {
  const { id, name, homepage, origins, status, environment: mode, pinnedVersion, connectedAt } = installation
  const { platform, platformVersion, phpVersion } = installation
  const scopes = [...credential.scopes]
  return {
    id,
    name,
    homepage,
    origins: [...origins],
    environment: {
      platform,
      ...(platformVersion !== null && { platformVersion }),
      ...(phpVersion !== null && { phpVersion }),
    },
    status: status === 'suspended' ? 'suspended' : 'active',
    mode,
    scopes,
    credential: { id: credential.id, scopes, expiresAt: optionalTime(credential.expiresAt) },
    pinnedVersion,
    connectedAt: optionalTime(connectedAt),
  }
}

function optionalTime(milliseconds: number | null): string | null {
  return milliseconds === null ? null : dateTimeOf(milliseconds)
}
