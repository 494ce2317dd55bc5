import { useQuery } from '@tanstack/react-query'
import { UserPlus } from 'lucide-react'
import { useState } from 'react'
import { Failure } from '../../../components/failure.tsx'
import { Button } from '../../../components/ui/button.tsx'
import { Card, CardHeader, Skeleton } from '../../../components/ui/surface.tsx'
import { membersQuery } from '../../../shared/api/queries.ts'
import { useRefusal } from '../../../shared/session/permission.ts'
import { Invite } from './invite.tsx'
import { MemberRow } from './member-row.tsx'

export function Members() {
  const { data, error, refetch } = useQuery(membersQuery)
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
      {error !== null && data === undefined && <Failure error={error} onRetry={() => void refetch()} />}
      {data === undefined && error === null && <Skeleton className="m-4 h-24" />}
      <ul>
        {data?.map((member) => (
          <MemberRow key={member.id} member={member} lastOwner={member.role === 'owner' && owners === 1} />
        ))}
      </ul>
      {inviting && <Invite onClose={() => setInviting(false)} />}
    </Card>
  )
}
