import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { unwrap } from '@stella/sdk'
import { api } from '../../../shared/api/client.ts'

export const ranges = ['24h', '7d', '30d', '90d'] as const
export type Range = (typeof ranges)[number]
export type GroupBy = 'release' | 'operation' | 'status'

const hours = { '24h': 24, '7d': 7 * 24, '30d': 30 * 24, '90d': 90 * 24 }

interface UsageRequest {
  readonly installationId: string
  readonly range: Range
  readonly groupBy: GroupBy
}

/** Of a single installation, hours are kept for three days; longer ranges are told by the day. */
export const usageQuery = ({ installationId, range, groupBy }: UsageRequest) =>
  queryOptions({
    queryKey: ['usage', installationId, range, groupBy],
    queryFn: () => {
      const now = Date.now()
      const from = new Date(now - hours[range] * 3_600_000).toISOString()
      const interval = range === '24h' ? 'hour' : 'day'
      const to = new Date(now).toISOString()
      return unwrap(api.GET('/usage', { params: { query: { from, to, interval, groupBy, installationId } } }))
    },
    placeholderData: keepPreviousData,
    refetchInterval: 60_000,
  })
