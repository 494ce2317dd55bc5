import { useMutation } from '@tanstack/react-query'
import { Confirm } from '../../../components/confirm.tsx'
import { notify, notifyFailure } from '../../../components/ui/toast.tsx'
import { explain } from '../../../shared/api/explain.ts'
import type { Token } from '../../../shared/api/types.ts'
import { Time } from '../../../shared/time/time.tsx'
import { refreshTeam, revokeToken } from '../api/team.ts'

export function RevokeToken({ token, onClose }: { token: Token; onClose: () => void }) {
  const revoke = useMutation({
    mutationFn: () => revokeToken(token.id),
    onSuccess: () => {
      refreshTeam()
      notify({ title: `${token.name} is revoked` })
      onClose()
    },
    onError: (error) => notifyFailure('The token could not be revoked', explain(error)),
  })
  return (
    <Confirm
      title={`Revoke ${token.name}?`}
      action="Revoke it for good"
      busy={revoke.isPending}
      onConfirm={() => revoke.mutate()}
      onClose={onClose}
    >
      <p>Whatever uses it stops working at once. This cannot be undone.</p>
      <p>
        Last used: <Time at={token.lastUsedAt} />.
      </p>
    </Confirm>
  )
}
