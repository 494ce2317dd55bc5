import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { Skeleton } from '../../components/ui/surface.tsx'
import { AuditList } from '../../features/audit/components/audit-list.tsx'
import { CredentialList } from '../../features/credentials/components/credential-list.tsx'
import { Details } from '../../features/installation/components/details.tsx'
import { OriginList } from '../../features/origins/components/origin-list.tsx'
import { UsagePanel } from '../../features/usage/components/usage-panel.tsx'
import { installationQuery } from '../../shared/api/queries.ts'
import type { Installation, Tagged } from '../../shared/api/types.ts'

const route = getRouteApi('/inside/installations/$installationId')

export function OverviewTab() {
  return (
    <WithInstallation>
      {(installation) => (
        <div className="flex flex-col gap-4">
          <Details installation={installation} />
          <UsagePanel installationId={installation.id} />
        </div>
      )}
    </WithInstallation>
  )
}

export function CredentialsTab() {
  return (
    <WithInstallation>{(installation) => <CredentialList installation={installation} />}</WithInstallation>
  )
}

export function OriginsTab() {
  return <WithInstallation>{(installation) => <OriginList installation={installation} />}</WithInstallation>
}

export function UsageTab() {
  const { installationId } = route.useParams()
  return (
    <div className="flex flex-col gap-4">
      <UsagePanel installationId={installationId} groupBy="release" />
      <UsagePanel installationId={installationId} groupBy="operation" />
      <UsagePanel installationId={installationId} groupBy="status" />
    </div>
  )
}

export function AuditTab() {
  const { installationId } = route.useParams()
  return <AuditList filter={{ installation: installationId }} />
}

function WithInstallation({ children }: { children: (installation: Tagged<Installation>) => ReactNode }) {
  const { installationId } = route.useParams()
  const { data } = useQuery(installationQuery(installationId))
  return data === undefined ? <Skeleton className="h-72 w-full" /> : children(data)
}
