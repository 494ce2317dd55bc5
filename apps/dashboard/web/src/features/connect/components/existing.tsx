import { useQuery } from '@tanstack/react-query'
import { useDeferredValue, useState } from 'react'
import { Failure } from '../../../components/failure.tsx'
import { InstallationStatus } from '../../../components/status.tsx'
import { Field, Input } from '../../../components/ui/field.tsx'
import { Skeleton } from '../../../components/ui/surface.tsx'
import { platformName } from '../../../shared/platforms.ts'
import { candidatesQuery } from '../api/connect.ts'

export function Existing({ onChosen }: { onChosen: (installationId: string) => void }) {
  const [typed, setTyped] = useState('')
  const { data, error, refetch } = useQuery(candidatesQuery(useDeferredValue(typed.trim())))
  return (
    <div className="flex flex-col gap-3">
      <Field label="Find it by name, id or homepage">
        {(control) => (
          <Input
            {...control}
            type="search"
            autoFocus
            maxLength={200}
            value={typed}
            onChange={(event) => setTyped(event.target.value)}
          />
        )}
      </Field>
      {error !== null && <Failure error={error} onRetry={() => void refetch()} />}
      {data === undefined && error === null && <Skeleton className="h-40 w-full" />}
      {data?.data.length === 0 && <p className="text-sm text-muted">None that is active matches.</p>}
      <ul className="divide-y divide-line rounded-lg border border-line empty:hidden">
        {data?.data.map((installation) => (
          <li key={installation.id}>
            <button
              type="button"
              data-row-link
              className="flex min-h-10 w-full flex-wrap items-center gap-x-3 gap-y-1 px-3 py-1.5 text-left text-sm hover:bg-hover focus-visible:-outline-offset-2"
              onClick={() => onChosen(installation.id)}
            >
              <span className="min-w-0 flex-1 basis-40 truncate font-medium">{installation.name}</span>
              <span className="text-xs text-muted">{platformName(installation.platform)}</span>
              <InstallationStatus installation={installation} />
            </button>
          </li>
        ))}
      </ul>
    </div>
  )
}
