import { useMutation } from '@tanstack/react-query'
import { Confirm } from '../../../components/confirm.tsx'
import { notify, notifyFailure } from '../../../components/ui/toast.tsx'
import { explain } from '../../../shared/api/explain.ts'
import type { Invitation } from '../../../shared/api/types.ts'
import { refreshTeam, revokeInvitation } from '../api/team.ts'

interface RevokeInvitationProps {
  readonly invitation: Invitation
  readonly onClose: () => void
}

export function RevokeInvitation({ invitation, onClose }: RevokeInvitationProps) {
  const whom = invitation.email ?? 'whoever has the link'
  const revoke = useMutation({
    mutationFn: () => revokeInvitation(invitation.id),
    onSuccess: () => {
      notify({ title: 'The invitation is revoked' })
      onClose()
    },
    onError: (error) => notifyFailure('The invitation could not be revoked', explain(error)),
    onSettled: refreshTeam,
  })
  return (
    <Confirm
      title={`Revoke the invitation of ${whom}?`}
      action="Revoke the invitation"
      busy={revoke.isPending}
      onConfirm={() => revoke.mutate()}
      onClose={onClose}
    >
      <p>Its link stops working at once. Coming after all takes a new invitation.</p>
    </Confirm>
  )
}
