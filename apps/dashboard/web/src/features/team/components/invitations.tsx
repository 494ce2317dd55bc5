import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Badge } from '../../../components/ui/badge.tsx'
import { Button } from '../../../components/ui/button.tsx'
import { Card, CardHeader } from '../../../components/ui/surface.tsx'
import type { Invitation } from '../../../shared/api/types.ts'
import { capitalised } from '../../../shared/format/words.ts'
import { useRefusal } from '../../../shared/session/permission.ts'
import { Time } from '../../../shared/time/time.tsx'
import { invitationsQuery } from '../api/team.ts'
import { RevokeInvitation } from './revoke-invitation.tsx'

/** Links that are still good; none, no card. */
export function Invitations() {
  const { data } = useQuery(invitationsQuery)
  const refusal = useRefusal('team:write')
  const [revoking, setRevoking] = useState<Invitation | null>(null)
  if (data === undefined || data.length === 0) return null
  return (
    <Card>
      <CardHeader title="Open invitations" count={data.length} />
      <ul>
        {data.map((invitation) => (
          <li
            key={invitation.id}
            className="flex min-h-12 flex-wrap items-center gap-x-4 gap-y-1 border-t border-line px-4 py-2 text-sm"
          >
            <span className="min-w-0 flex-1 basis-40 truncate">
              {invitation.email ?? 'Whoever has the link'}
            </span>
            <Badge>{capitalised(invitation.role)}</Badge>
            <span className="text-xs text-muted">
              ends <Time at={invitation.expiresAt} />
            </span>
            <Button
              size="small"
              look="quietDanger"
              aria-label={`Revoke the invitation of ${invitation.email ?? 'whoever has the link'}`}
              unavailable={refusal}
              onClick={() => setRevoking(invitation)}
            >
              Revoke
            </Button>
          </li>
        ))}
      </ul>
      {revoking !== null && <RevokeInvitation invitation={revoking} onClose={() => setRevoking(null)} />}
    </Card>
  )
}
