import { useQuery } from '@tanstack/react-query'
import { Failure } from '../../../components/failure.tsx'
import { Page } from '../../../components/page.tsx'
import { Card, CardHeader } from '../../../components/ui/surface.tsx'
import { TrafficChart } from '../../../components/chart/traffic-chart.tsx'
import { overviewQuery } from '../api/overview.ts'
import { Figures } from '../components/figures.tsx'
import { FirstSteps } from '../components/first-steps.tsx'
import { RecentAudit } from '../components/recent-audit.tsx'
import { Sunsets } from '../components/sunsets.tsx'

export function OverviewPage() {
  const { data, error, refetch } = useQuery(overviewQuery)
  if (error !== null && data === undefined) {
    return (
      <Page title="Overview">
        <Failure error={error} onRetry={() => void refetch()} />
      </Page>
    )
  }
  const empty = data !== undefined && data.installations.active + data.installations.suspended === 0
  return (
    <Page title="Overview">
      <div className="flex flex-col gap-4">
        {empty && <FirstSteps />}
        <Figures overview={data} />
        <Card>
          <CardHeader title="Traffic by release" about="Calls of the last 7 days, by the hour" />
          <TrafficChart usage={data?.traffic} label="Calls of the last 7 days by release" />
        </Card>
        <div className="grid gap-4 @3xl:grid-cols-2">
          <Sunsets overview={data} />
          <RecentAudit overview={data} />
        </div>
      </div>
    </Page>
  )
}
