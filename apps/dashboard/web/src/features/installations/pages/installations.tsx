import { useInfiniteQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { Globe, Plug, SearchX } from 'lucide-react'
import { useCallback, useMemo } from 'react'
import { Failure } from '../../../components/failure.tsx'
import { Page } from '../../../components/page.tsx'
import { Button, buttonStyle } from '../../../components/ui/button.tsx'
import { Card, Empty, Skeleton } from '../../../components/ui/surface.tsx'
import { useMay } from '../../../shared/session/permission.ts'
import { useMedia } from '../../../shared/use-media.ts'
import { defaultSort, installationsQuery } from '../api/list.ts'
import { InstallationCards } from '../components/cards.tsx'
import { InstallationTable } from '../components/table.tsx'
import { Toolbar } from '../components/toolbar.tsx'
import type { InstallationsSearch } from '../search.ts'

const route = getRouteApi('/inside/installations')

export function InstallationsPage() {
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const change = useCallback(
    (next: InstallationsSearch) => void navigate({ search: next, replace: true }),
    [navigate],
  )
  const list = useInfiniteQuery(installationsQuery(search))
  const rows = useMemo(() => list.data?.pages.flatMap(({ data }) => data) ?? [], [list.data])
  const total = list.data?.pages[0]?.page.total
  const mayConnect = useMay('installations:write')
  const connect = mayConnect && (
    <Link to="/connect" className={buttonStyle({ look: 'primary' })}>
      <Plug aria-hidden /> Connect a site
    </Link>
  )
  return (
    <div className="flex h-[calc(100dvh-3rem)] flex-col lg:h-dvh">
      <Page title="Installations" actions={connect} fill>
        <Toolbar search={search} total={total} onChange={change} />
        {list.isPending && <ListSkeleton />}
        {list.isError && rows.length === 0 && (
          <Failure error={list.error} onRetry={() => void list.refetch()} />
        )}
        {list.isSuccess && rows.length === 0 && (
          <Card>
            {Object.keys(search).some((name) => name !== 'sort') ? (
              <Empty
                icon={<SearchX />}
                title="No installation matches"
                action={<Button onClick={() => change({})}>Clear search and filters</Button>}
              >
                Removed installations show with the status “Removed” only.
              </Empty>
            ) : (
              <Empty icon={<Globe />} title="No site is connected yet" action={connect}>
                An installation is one site or app that uses your API.
              </Empty>
            )}
          </Card>
        )}
        {rows.length > 0 && (
          <List rows={rows} list={list} total={total ?? rows.length} search={search} onChange={change} />
        )}
      </Page>
    </div>
  )
}

interface ListProps {
  readonly rows: Parameters<typeof InstallationTable>[0]['rows']
  readonly list: {
    readonly hasNextPage: boolean
    readonly isFetching: boolean
    readonly fetchNextPage: () => unknown
  }
  readonly total: number
  readonly search: InstallationsSearch
  readonly onChange: (search: InstallationsSearch) => void
}

function List({ rows, list, total, search, onChange }: ListProps) {
  const wide = useMedia('(min-width: 48rem)')
  const { hasNextPage, isFetching, fetchNextPage } = list
  const onNearEnd = useCallback(() => {
    if (hasNextPage && !isFetching) fetchNextPage()
  }, [hasNextPage, isFetching, fetchNextPage])
  if (!wide) return <InstallationCards rows={rows} total={total} onNearEnd={onNearEnd} />
  return (
    <InstallationTable
      rows={rows}
      total={total}
      sort={search.sort ?? defaultSort}
      onSort={(sort) => onChange({ ...search, sort })}
      onNearEnd={onNearEnd}
    />
  )
}

function ListSkeleton() {
  return (
    <Card className="min-h-0 flex-1 overflow-hidden">
      {Array.from({ length: 20 }, (_, index) => (
        <div key={index} className="flex h-11 items-center gap-6 border-b border-line px-4">
          <Skeleton className="h-4 w-1/3" />
          <Skeleton className="h-5 w-20 rounded-full" />
          <Skeleton className="ml-auto h-4 w-24" />
        </div>
      ))}
    </Card>
  )
}
