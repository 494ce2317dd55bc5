import { useQuery } from '@tanstack/react-query'
import { UserPlus } from 'lucide-react'
import { useState } from 'react'
import { Pending } from '../../../components/pending.tsx'
import { Button } from '../../../components/ui/button.tsx'
import { Card, CardHeader, Skeleton } from '../../../components/ui/surface.tsx'
import { membersQuery } from '../../../shared/api/queries.ts'
import { useRefusal } from '../../../shared/session/permission.ts'
import { Invite } from './invite.tsx'
import { MemberRow } from './member-row.tsx'

export function Members() {
  const members = useQuery(membersQuery)
  const { data } = members
  const [inviting, setInviting] = useState(false)
  const refusal = useRefusal('team:write')
  const owners = data?.filter(({ role }) => role === 'owner').length ?? 0
  return (
    <Card>
      <CardHeader
        title="Members"
        count={data?.length}
        about="Owners may do everything, admins all but owners and the account, viewers look"
      >
        <Button look="primary" unavailable={refusal} onClick={() => setInviting(true)}>
          <UserPlus aria-hidden /> Invite
        </Button>
      </CardHeader>
      <Pending query={members}>
        <Skeleton className="m-4 h-15" />
      </Pending>
      <ul>
        {data?.map((member) => (
          <MemberRow key={member.id} member={member} lastOwner={member.role === 'owner' && owners === 1} />
        ))}
      </ul>
      {inviting && <Invite onClose={() => setInviting(false)} />}
    </Card>
  )
}
