import { useMutation } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { Confirm } from '../../../components/confirm.tsx'
import { notify, notifyFailure } from '../../../components/ui/toast.tsx'
import { explain } from '../../../shared/api/explain.ts'
import { installationQuery } from '../../../shared/api/queries.ts'
import { queryClient } from '../../../shared/api/query-client.ts'
import type { Installation } from '../../../shared/api/types.ts'
import { Time } from '../../../shared/time/time.tsx'
import { removeInstallation } from '../api/installation.ts'
import { refreshLists } from '../api/use-installation-actions.ts'

export function Remove({ installation, onClose }: { installation: Installation; onClose: () => void }) {
  const { id, name, lastSeenAt } = installation
  const navigate = useNavigate()
  const remove = useMutation({
    mutationFn: () => removeInstallation(id),
    onSuccess: async () => {
      await navigate({ to: '/installations' })
      queryClient.removeQueries({ queryKey: installationQuery(id).queryKey })
      refreshLists()
      notify({ title: `${name} is removed` })
    },
    onError: (error) => notifyFailure(`${name} could not be removed`, explain(error)),
  })
  return (
    <Confirm
      title={`Remove ${name}?`}
      action="Remove it for good"
      word={name}
      busy={remove.isPending}
      onConfirm={() => remove.mutate()}
      onClose={onClose}
    >
      <p>All its credentials are revoked at once and cannot be brought back. Its data is kept.</p>
      <p>
        Last call: <Time at={lastSeenAt} />. To stop it for a while, suspend it instead.
      </p>
    </Confirm>
  )
}
