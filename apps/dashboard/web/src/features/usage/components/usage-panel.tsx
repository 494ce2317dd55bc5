import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { TrafficChart } from '../../../components/chart/traffic-chart.tsx'
import { Failure } from '../../../components/failure.tsx'
import { Segmented } from '../../../components/ui/segmented.tsx'
import { Card, CardHeader } from '../../../components/ui/surface.tsx'
import { ranges, usageQuery, type GroupBy, type Range } from '../api/usage.ts'

interface UsagePanelProps {
  readonly installationId: string
  readonly groupBy?: GroupBy
}

/** Calls of one installation over time. */
export function UsagePanel({ installationId, groupBy = 'release' }: UsagePanelProps) {
  const [range, setRange] = useState<Range>('7d')
  const { data, error, refetch } = useQuery(usageQuery({ installationId, range, groupBy }))
  return (
    <Card>
      <CardHeader title={`Calls by ${groupBy}`}>
        <Segmented label={`Time shown, by ${groupBy}`} value={range} choices={ranges} onChange={setRange} />
      </CardHeader>
      {error !== null && data === undefined ? (
        <Failure error={error} onRetry={() => void refetch()} />
      ) : (
        <TrafficChart usage={data} label={`Calls of this installation by ${groupBy}`} />
      )}
    </Card>
  )
}
