import { useQuery } from '@tanstack/react-query'
import { Failure } from '../../../components/failure.tsx'
import { Page } from '../../../components/page.tsx'
import { Skeleton } from '../../../components/ui/surface.tsx'
import { policyQuery } from '../../../shared/api/queries.ts'
import { DeprecatedMembers } from '../components/deprecated-members.tsx'
import { SurfaceCard } from '../components/surface-card.tsx'

export function VersionsPage() {
  const { data, error, refetch } = useQuery(policyQuery)
  return (
    <Page title="Versions" about="Every release, how long it lives, and who still depends on it">
      <div className="flex flex-col gap-4">
        {error !== null && data === undefined && <Failure error={error} onRetry={() => void refetch()} />}
        {data === undefined && error === null && (
          <>
            <Skeleton className="h-137 w-full rounded-xl @2xl:h-98" />
            <Skeleton className="h-58 w-full rounded-xl @2xl:h-43" />
          </>
        )}
        {data?.surfaces.map((surface) => (
          <SurfaceCard key={surface.name} surface={surface} />
        ))}
        <DeprecatedMembers />
      </div>
    </Page>
  )
}
