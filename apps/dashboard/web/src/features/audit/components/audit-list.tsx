import { useInfiniteQuery } from '@tanstack/react-query'
import { ScrollText } from 'lucide-react'
import { Failure } from '../../../components/failure.tsx'
import { LoadMore } from '../../../components/load-more.tsx'
import { Card, Empty, Skeleton } from '../../../components/ui/surface.tsx'
import { auditListQuery } from '../api/audit.ts'
import type { AuditSearch } from '../search.ts'
import { AuditRow } from './audit-row.tsx'

/** Changes, newest first; what changed opens on a click. */
export function AuditList({ filter }: { filter: AuditSearch }) {
  const list = useInfiniteQuery(auditListQuery(filter))
  const entries = list.data?.pages.flatMap(({ data }) => data) ?? []
  const filtered = Object.keys(filter).length > 0
  return (
    <Card>
      {list.isPending && <Rows />}
      {list.isError && entries.length === 0 && (
        <Failure error={list.error} onRetry={() => void list.refetch()} />
      )}
      {list.isSuccess && entries.length === 0 && (
        <Empty icon={<ScrollText />} title={filtered ? 'No change matches' : 'Nothing has changed yet'}>
          Every change is noted here with who made it, and cannot be edited afterwards.
        </Empty>
      )}
      <ol>
        {entries.map((entry) => (
          <AuditRow key={entry.sequence} entry={entry} />
        ))}
      </ol>
      <LoadMore list={list} />
    </Card>
  )
}

function Rows() {
  return Array.from({ length: 12 }, (_, index) => (
    <div key={index} className="flex h-11 items-center gap-4 border-b border-line px-4 last:border-0">
      <Skeleton className="h-4 w-24" />
      <Skeleton className="h-4 w-1/3" />
      <Skeleton className="ml-auto h-4 w-20" />
    </div>
  ))
}
