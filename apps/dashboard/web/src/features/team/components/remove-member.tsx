import { useMutation } from '@tanstack/react-query'
import { Confirm } from '../../../components/confirm.tsx'
import { notify, notifyFailure } from '../../../components/ui/toast.tsx'
import { explain } from '../../../shared/api/explain.ts'
import type { Member } from '../../../shared/api/types.ts'
import { refreshTeam, removeMember } from '../api/team.ts'

interface RemoveMemberProps {
  readonly member: Member
  readonly isSelf: boolean
  readonly onClose: () => void
}

export function RemoveMember({ member, isSelf, onClose }: RemoveMemberProps) {
  const remove = useMutation({
    mutationFn: () => removeMember(member.id),
    onSuccess: () => {
      // Who left is signed out: the next answer leads to the sign-in.
      refreshTeam()
      notify({ title: isSelf ? 'You left the team' : `${member.name} is removed` })
      onClose()
    },
    onError: (error) => notifyFailure('The member could not be removed', explain(error)),
  })
  return (
    <Confirm
      title={isSelf ? 'Leave the team?' : `Remove ${member.name}?`}
      action={isSelf ? 'Leave the team' : `Remove ${member.name}`}
      busy={remove.isPending}
      onConfirm={() => remove.mutate()}
      onClose={onClose}
    >
      <p>
        {isSelf ? 'You are' : `${member.email} is`} signed out everywhere, and {isSelf ? 'your' : 'their'}{' '}
        tokens are revoked. Coming back takes a new invitation.
      </p>
    </Confirm>
  )
}
