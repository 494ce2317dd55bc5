import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link, Outlet } from '@tanstack/react-router'
import { ChevronRight } from 'lucide-react'
import { Failure } from '../../components/failure.tsx'
import { Page } from '../../components/page.tsx'
import { InstallationStatus, ModeBadge } from '../../components/status.tsx'
import { Skeleton } from '../../components/ui/surface.tsx'
import { Tabs } from '../../components/ui/tabs.tsx'
import { Actions } from '../../features/installation/components/actions.tsx'
import { ApiError } from '@stella/sdk'
import { installationQuery } from '../../shared/api/queries.ts'
import { useMay } from '../../shared/session/permission.ts'
import { platformName } from '../../shared/platforms.ts'
import { NotFound } from './crash.tsx'

const route = getRouteApi('/inside/installations/$installationId')

/** The frame of an installation's pages: its name and state, what can be done with it, its tabs. */
export function InstallationPage() {
  const { installationId } = route.useParams()
  const { data, error, refetch } = useQuery(installationQuery(installationId))
  const mayWrite = useMay('installations:write')
  if (error instanceof ApiError && error.status === 404) return <NotFound />
  if (error !== null && data === undefined) {
    return (
      <Page title="Installation" trail={<Trail />}>
        <Failure error={error} onRetry={() => void refetch()} />
      </Page>
    )
  }
  const params = { installationId }
  return (
    <Page
      title={data?.name ?? 'Installation'}
      trail={<Trail />}
      about={
        data === undefined ? (
          <Skeleton className="my-0.5 h-4 w-40" />
        ) : (
          <span className="flex flex-wrap items-center gap-2">
            <InstallationStatus installation={data} /> <ModeBadge mode={data.mode} />{' '}
            {platformName(data.platform)}
          </span>
        )
      }
      actions={
        data === undefined ? mayWrite && <Skeleton className="h-8 w-40" /> : <Actions installation={data} />
      }
    >
      <Tabs
        label="Installation"
        tabs={[
          { name: 'Overview', to: '/installations/$installationId', params },
          { name: 'Credentials', to: '/installations/$installationId/credentials', params },
          { name: 'Origins', to: '/installations/$installationId/origins', params },
          { name: 'Usage', to: '/installations/$installationId/usage', params },
          { name: 'Audit', to: '/installations/$installationId/audit', params },
        ]}
      />
      <Outlet />
    </Page>
  )
}

function Trail() {
  return (
    <p className="flex items-center gap-1 text-xs text-muted">
      <Link to="/installations" className="hover:text-ink hover:underline">
        Installations
      </Link>
      <ChevronRight aria-hidden className="size-3.5" />
    </p>
  )
}
