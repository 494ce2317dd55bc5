import { useMutation, useQuery } from '@tanstack/react-query'
import { Globe, Trash2 } from 'lucide-react'
import { Pending } from '../../../components/pending.tsx'
import { Button } from '../../../components/ui/button.tsx'
import { Card, CardHeader, Empty, Skeleton } from '../../../components/ui/surface.tsx'
import { notify, notifyFailure } from '../../../components/ui/toast.tsx'
import { explain } from '../../../shared/api/explain.ts'
import type { Installation } from '../../../shared/api/types.ts'
import { useRefusal } from '../../../shared/session/permission.ts'
import { addOrigin, originsQuery, refreshOrigins, removeOrigin } from '../api/origins.ts'
import { AddOrigin } from './add-origin.tsx'
import { TryOrigin } from './try-origin.tsx'

export function OriginList({ installation }: { installation: Installation }) {
  const { id } = installation
  const origins = useQuery(originsQuery(id))
  const { data } = origins
  const refusal = useRefusal('origins:write')
  const unavailable = installation.status === 'removed' ? 'The installation is removed.' : refusal
  const restore = useMutation({
    mutationFn: (origin: string) => addOrigin(id, origin),
    onError: (failure, origin) => notifyFailure(`${origin} could not be brought back`, explain(failure)),
    onSettled: () => refreshOrigins(id),
  })
  const remove = useMutation({
    mutationFn: (origin: string) => removeOrigin(id, origin),
    onSuccess: (_, origin) => {
      refreshOrigins(id)
      notify({ title: `${origin} is removed`, undo: () => restore.mutate(origin) })
    },
    onError: (failure) => notifyFailure('The origin could not be removed', explain(failure)),
  })
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-4 @3xl:grid-cols-[minmax(0,1fr)_22rem]">
      <Card>
        <CardHeader
          title="Origins"
          count={data?.length}
          about="Pages that may call with a browser credential"
        />
        <AddOrigin installationId={id} unavailable={unavailable} />
        <Pending query={origins}>
          <Skeleton className="m-4 h-16" />
        </Pending>
        {data?.length === 0 && (
          <Empty icon={<Globe />} title="No origin yet">
            A server with a secret needs none. Add one before a page calls with a browser credential.
          </Empty>
        )}
        <ul>
          {data?.map(({ origin }) => (
            <li key={origin} className="flex min-h-11 items-center gap-2 border-t border-line px-4 py-1.5">
              <code className="min-w-0 flex-1 font-mono text-xs break-all">{origin}</code>
              <Button
                look="ghost"
                size="smallIcon"
                aria-label={`Remove ${origin}`}
                unavailable={unavailable}
                onClick={() => remove.mutate(origin)}
              >
                <Trash2 aria-hidden />
              </Button>
            </li>
          ))}
        </ul>
      </Card>
      <TryOrigin installationId={id} />
    </div>
  )
}
