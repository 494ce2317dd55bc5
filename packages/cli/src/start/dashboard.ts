import type { Dashboard } from '@stella/dashboard-server'
import type { Store } from '@stella/store'
import type { Logger } from 'pino'
import type { Config } from '../config/settings.ts'
import { unusable } from '../failure.ts'

export interface DashboardPlace {
  readonly store: Store
  readonly data: string
  readonly clock: () => number
  readonly logger: Logger
  /** Where people reach it; known once the server listens. */
  readonly dashboardUrl: () => string
}

/**
 * The control plane as configured; `null` where it is switched off.
 * @throws Failure when its keys cannot be read or made
 */
export async function openDashboard(config: Config, place: DashboardPlace): Promise<Dashboard | null> {
  if (config.dashboard === 'false') return null
  const { createDashboard } = await import('@stella/dashboard-server')
  const { logger, ...rest } = place
  const { headerPrefix, deprecationHeader, docsUrl, trustedProxies, authSecret, publicUrl } = config
  try {
    return await createDashboard({
      ...rest,
      authSecret,
      publicOrigin: publicUrl === '' ? null : publicUrl,
      headerPrefix,
      deprecationHeader,
      docsUrl,
      trustedProxies,
      rateLimit: { quota: config.rateLimit, windowSeconds: 60 },
      bodyLimitBytes: config.bodyLimit,
      observe: (record) => logger[record.status >= 500 ? 'error' : 'info'](record, 'request'),
      log: (level, message, details) => logger[level](details ?? {}, message),
    })
  } catch (error) {
    throw keysFailure(error, place.data)
  }
}

function keysFailure(error: unknown, data: string): unknown {
  if (!(error instanceof Error) || !/auth\.secret|audit\.key/.test(error.message)) return error
  const next = 'Make the file readable for this user, or restore it from a backup.'
  return unusable('KEY_UNUSABLE', `A key in ${data} cannot be used: ${error.message}`, next)
}
