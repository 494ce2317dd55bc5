import { useState } from 'react'
import { Avatar } from '../../../components/avatar.tsx'
import { Button } from '../../../components/ui/button.tsx'
import type { Member } from '../../../shared/api/types.ts'
import { useSession } from '../../../shared/session/session.ts'
import { Time } from '../../../shared/time/time.tsx'
import { RemoveMember } from './remove-member.tsx'
import { RoleSelect } from './role-select.tsx'

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
