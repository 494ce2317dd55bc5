import { useMutation, useQuery } from '@tanstack/react-query'
import { Confirm } from '../../../components/confirm.tsx'
import { notify, notifyFailure } from '../../../components/ui/toast.tsx'
import { Callout, Skeleton } from '../../../components/ui/surface.tsx'
import { explain } from '../../../shared/api/explain.ts'
import type { Credential } from '../../../shared/api/types.ts'
import { plural } from '../../../shared/format/number.ts'
import { Time } from '../../../shared/time/time.tsx'
import { credentialQuery, refreshCredentials, revokeCredential } from '../api/credentials.ts'

interface RevokeProps {
  readonly credential: Credential
  readonly installationName: string
  readonly onClose: () => void
}

/** Says what would break before it breaks. One that is in use must be named. */
export function Revoke({ credential, installationName, onClose }: RevokeProps) {
  const { id, installationId } = credential
  const { data, isPending } = useQuery(credentialQuery(installationId, id))
  const revoke = useMutation({
    mutationFn: () => revokeCredential(installationId, id),
    onSuccess: () => {
      refreshCredentials(installationId)
      notify({ title: 'The credential is revoked', description: 'No call with it passes from now on.' })
      onClose()
    },
    onError: (error) => notifyFailure('The credential could not be revoked', explain(error)),
  })
  const inUse = data !== undefined && data.calls24h > 0
  return (
    <Confirm
      title="Revoke the credential?"
      action="Revoke it for good"
      {...(inUse && { word: installationName })}
      busy={revoke.isPending || isPending}
      onConfirm={() => revoke.mutate()}
      onClose={onClose}
    >
      <p>
        <code className="font-mono text-xs">{id}</code> stops working at once. This cannot be undone.
      </p>
      {data === undefined ? (
        <Skeleton className="h-11 w-full" />
      ) : (
        <Callout tone={inUse ? 'bad' : 'info'}>
          {inUse
            ? `In use: ${plural(data.calls24h, 'call')} in the last day will fail from now on.`
            : 'No call in the last day.'}{' '}
          Last used: <Time at={data.lastUsedAt} />.
        </Callout>
      )}
      {inUse && <p>To change the secret without an outage, rotate it instead.</p>}
    </Confirm>
  )
}
