import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { Avatar } from '../../../components/avatar.tsx'
import { Confirm } from '../../../components/confirm.tsx'
import { Button } from '../../../components/ui/button.tsx'
import { Select } from '../../../components/ui/field.tsx'
import { notify, notifyFailure } from '../../../components/ui/toast.tsx'
import { explain } from '../../../shared/api/explain.ts'
import type { Member, Role } from '../../../shared/api/types.ts'
import { capitalised } from '../../../shared/format/words.ts'
import { roles } from '../../../shared/roles.ts'
import { useSession } from '../../../shared/session/session.ts'
import { Time } from '../../../shared/time/time.tsx'
import { changeRole, refreshTeam } from '../api/team.ts'
import { RemoveMember } from './remove-member.tsx'

const lastOwnerReason = 'The last owner cannot leave or become less. Make somebody else an owner first.'

export function MemberRow({ member, lastOwner }: { member: Member; lastOwner: boolean }) {
  const session = useSession()
  const [removing, setRemoving] = useState(false)
  const isSelf = session.user?.id === member.id
  const isOwner = session.role === 'owner'
  return (
    <li className="flex min-h-14 flex-wrap items-center gap-x-4 gap-y-2 border-t border-line px-4 py-2">
      <Avatar name={member.name} />
      <div className="min-w-0 flex-1 basis-40">
        <p className="truncate text-sm font-medium">
          {member.name} {isSelf && <span className="font-normal text-muted">(you)</span>}
        </p>
        <p className="truncate text-xs text-muted">{member.email}</p>
      </div>
      <p className="hidden text-xs text-muted @2xl:block">
        Joined <Time at={member.joinedAt} />
      </p>
      <RoleSelect
        member={member}
        isSelf={isSelf}
        reason={!isOwner ? 'Only an owner changes roles.' : lastOwner ? lastOwnerReason : undefined}
      />
      {(isOwner || isSelf) && (
        <Button
          size="small"
          look="quietDanger"
          unavailable={lastOwner ? lastOwnerReason : undefined}
          onClick={() => setRemoving(true)}
        >
          {isSelf ? 'Leave' : 'Remove'}
        </Button>
      )}
      {removing && <RemoveMember member={member} isSelf={isSelf} onClose={() => setRemoving(false)} />}
    </li>
  )
}

async function changeBack(changed: Member, role: Role): Promise<void> {
  try {
    await changeRole(changed, role)
  } catch (error) {
    notifyFailure('The role could not be changed back', explain(error))
  }
  refreshTeam()
}

interface RoleSelectProps {
  readonly member: Member
  readonly isSelf: boolean
  readonly reason: string | undefined
}

function RoleSelect({ member, isSelf, reason }: RoleSelectProps) {
  const [stepping, setStepping] = useState<Role | null>(null)
  const change = useMutation({
    mutationFn: (role: Role) => changeRole(member, role),
    onSuccess: (changed) => {
      const { name, role } = changed
      const title = `${name} is ${role === 'viewer' ? 'a' : 'an'} ${role} now`
      notify({ title, ...(!isSelf && { undo: () => void changeBack(changed, member.role) }) })
    },
    onError: (error) => notifyFailure('The role could not be changed', explain(error)),
    onSettled: () => {
      setStepping(null)
      refreshTeam()
    },
  })
  return (
    <>
      <Select
        aria-label={`Role of ${member.name}`}
        title={reason}
        disabled={reason !== undefined || change.isPending}
        value={change.isPending ? change.variables : member.role}
        onChange={({ target }) => {
          const role = roles.find((known) => known === target.value)
          if (role === undefined) return
          // Whoever is no owner any more cannot undo it.
          if (isSelf) setStepping(role)
          else change.mutate(role)
        }}
      >
        {roles.map((role) => (
          <option key={role} value={role}>
            {capitalised(role)}
          </option>
        ))}
      </Select>
      {stepping !== null && (
        <Confirm
          title="Give up being an owner?"
          action={`Become ${stepping === 'viewer' ? 'a' : 'an'} ${stepping}`}
          busy={change.isPending}
          onConfirm={() => change.mutate(stepping)}
          onClose={() => setStepping(null)}
        >
          <p>Only another owner can make you one again.</p>
        </Confirm>
      )}
    </>
  )
}
