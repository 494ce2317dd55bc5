import { useInfiniteQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Failure } from '../../../components/failure.tsx'
import { LoadMore } from '../../../components/load-more.tsx'
import { Skeleton } from '../../../components/ui/surface.tsx'
import { count } from '../../../shared/format/number.ts'
import { platformName } from '../../../shared/platforms.ts'
import { Time } from '../../../shared/time/time.tsx'
import { usersQuery, type Subject } from '../api/users.ts'
import { ExportOwners } from './export-owners.tsx'

/** The installations behind a number, and a file of them to write to. */
export function Users({ subject, title }: { subject: Subject; title: string }) {
  const list = useInfiniteQuery(usersQuery(subject))
  const users = list.data?.pages.flatMap(({ data }) => data) ?? []
  return (
    <section>
      <header className="mb-1 flex min-h-8 flex-wrap items-center justify-between gap-2">
        <h3 className="text-xs font-semibold break-all">{title}</h3>
        {users.length > 0 && <ExportOwners subject={subject} />}
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
          <table className="w-full text-xs">
            <thead className="sticky top-0 bg-sunken text-left text-muted">
              <tr>
                <th scope="col" className="px-3 py-1.5 font-medium">
                  Installation
                </th>
                <th scope="col" className="hidden px-3 py-1.5 font-medium @xl:table-cell">
                  Platform
                </th>
                <th scope="col" className="px-3 py-1.5 text-right font-medium">
                  Calls
                </th>
                <th scope="col" className="px-3 py-1.5 font-medium">
                  Last call
                </th>
              </tr>
            </thead>
            <tbody>
              {users.map((user) => (
                <tr key={user.installationId} className="border-t border-line">
                  <td className="px-3 py-1.5">
                    <Link
                      to="/installations/$installationId"
                      params={{ installationId: user.installationId }}
                      className="font-medium hover:underline"
                    >
                      {user.name}
                    </Link>
                  </td>
                  <td className="hidden px-3 py-1.5 text-muted @xl:table-cell">
                    {platformName(user.platform)}
                  </td>
                  <td className="px-3 py-1.5 text-right tabular-nums">{count(user.calls)}</td>
                  <td className="px-3 py-1.5 text-muted">
                    <Time at={user.lastSeenAt} still />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
          <LoadMore list={list} />
        </div>
      )}
    </section>
  )
}
