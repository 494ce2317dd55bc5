import { randomUUID } from 'node:crypto'
import { fetchEdge } from '@stella/api-runtime'
import { createConsumerApi } from '@stella/consumer-api'
import type { Store } from '@stella/store'
import type { Api } from './demo.ts'
import { settings } from '../config/settings.ts'

/** The API without a network, and as it is by default: no limit somebody has set keeps the demo data out. */
export async function demoApi(store: Store, clock: () => number): Promise<Api> {
  const failures: unknown[] = []
  const surface = await createConsumerApi({
    store,
    headerPrefix: settings.headerPrefix.default,
    deprecationHeader: 'true',
    docsUrl: '',
    rateLimit: { quota: 1000, windowSeconds: 60 },
    bodyLimitBytes: 1_048_576,
    isProxy: () => false,
    clock,
    monotonic: () => performance.now(),
    newRequestId: () => `req_${randomUUID()}`,
    observe: () => undefined,
    onFailure: (error) => void failures.push(error),
  })
  const call = fetchEdge({
    handler: surface.handle,
    refuse: surface.refuse,
    onFailure: (error) => void failures.push(error),
  })
  return async (request) => {
    const response = await call(request)
    if (failures.length > 0) throw failures[0]
    return response
  }
}
