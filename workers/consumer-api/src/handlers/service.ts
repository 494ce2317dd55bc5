import type { Handler, integrationsOperations as operations } from '@stella/api-contract'
import type { Context } from './context.ts'

type Operations = typeof operations

export const getHealth: Handler<Operations['getHealth'], Context> = async (
  _,
  { store, release, supported },
) => ({
  status: 200,
  body: {
    service: 'integrations',
    status: (await store.healthy()) ? 'ok' : 'degraded',
    contractVersion: release,
    supported: [...supported],
  },
})
