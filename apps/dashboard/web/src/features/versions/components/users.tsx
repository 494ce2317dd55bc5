import { useInfiniteQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { Failure } from '../../../components/failure.tsx'
import { LoadMore } from '../../../components/load-more.tsx'
import { Skeleton } from '../../../components/ui/surface.tsx'
import { usersQuery } from '../api/users.ts'
import { titleOf, type Subject } from '../users.ts'
import { ExportOwners } from './export-owners.tsx'
import { UsersTable } from './users-table.tsx'

interface UsersProps {
  readonly surface: string
  readonly release: string
  readonly subjects: readonly Subject[]
}

/** Who is behind the numbers, and one file of all of them to write to. */
export function Users({ surface, release, subjects }: UsersProps) {
  return (
    <div className="flex flex-col gap-4">
      {subjects.map((subject, index) => (
        <UserList key={subject.use} subject={subject}>
          {index === 0 && <ExportOwners name={`${surface}-${release}`} subjects={subjects} />}
        </UserList>
      ))}
    </div>
  )
}

function UserList({ subject, children }: { subject: Subject; children: ReactNode }) {
  const list = useInfiniteQuery(usersQuery(subject))
  const users = list.data?.pages.flatMap(({ data }) => data) ?? []
  const title = titleOf(subject)
  return (
    <section>
      <header className="mb-1 flex min-h-8 flex-wrap items-center justify-between gap-2">
        <div className="min-w-0">
          <h3 className="text-xs font-semibold break-all">{title}</h3>
          {subject.use === 'may read' && (
            <p className="text-xs text-muted">
              Responses of {subject.release} carry it, so whoever calls {subject.release} may read it.
            </p>
          )}
        </div>
        {users.length > 0 && children}
      </header>
      {list.isPending && <Skeleton className="h-24 w-full" />}
      {list.isError && users.length === 0 && (
        <Failure error={list.error} onRetry={() => void list.refetch()} />
      )}
      {list.isSuccess && users.length === 0 && (
        <p className="text-sm text-muted">Nobody in the last 30 days.</p>
      )}
      {users.length > 0 && (
        <div
          className="relative max-h-80 overflow-auto rounded-lg border border-line bg-raised"
          tabIndex={0}
          role="region"
          aria-label={title}
        >
          <UsersTable users={users} />
          <LoadMore list={list} />
        </div>
      )}
    </section>
  )
}
