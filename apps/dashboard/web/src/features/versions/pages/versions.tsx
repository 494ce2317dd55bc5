import { useQuery } from '@tanstack/react-query'
import { Pending } from '../../../components/pending.tsx'
import { Page } from '../../../components/page.tsx'
import { Skeleton } from '../../../components/ui/surface.tsx'
import { policyQuery } from '../../../shared/api/queries.ts'
import { DeprecatedMembers } from '../components/deprecated-members.tsx'
import { SurfaceCard } from '../components/surface-card.tsx'

export function VersionsPage() {
  const policy = useQuery(policyQuery)
  const { data } = policy
  return (
    <Page title="Versions" about="Every release, how long it lives, and who needs it">
      <div className="flex flex-col gap-4">
        <Pending query={policy}>
          <Skeleton className="h-155 w-full rounded-xl @2xl:h-98.25" />
          <Skeleton className="h-58.5 w-full rounded-xl @2xl:h-42" />
        </Pending>
        {data?.surfaces.map((surface) => (
          <SurfaceCard key={surface.name} surface={surface} />
        ))}
        <DeprecatedMembers />
      </div>
    </Page>
  )
}
