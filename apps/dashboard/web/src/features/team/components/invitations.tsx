import { useMutation, useQuery } from '@tanstack/react-query'
import { Badge } from '../../../components/ui/badge.tsx'
import { Button } from '../../../components/ui/button.tsx'
import { Card, CardHeader } from '../../../components/ui/surface.tsx'
import { notify, notifyFailure } from '../../../components/ui/toast.tsx'
import { explain } from '../../../shared/api/explain.ts'
import { useRefusal } from '../../../shared/session/permission.ts'
import { Time } from '../../../shared/time/time.tsx'
import { invitationsQuery, refreshTeam, revokeInvitation } from '../api/team.ts'

/** Links that are still good; none, no card. */
export function Invitations() {
  const { data } = useQuery(invitationsQuery)
  const refusal = useRefusal('team:write')
  const revoke = useMutation({
    mutationFn: revokeInvitation,
    onSuccess: () =>
      notify({ title: 'The invitation is revoked', description: 'Its link does not work any more.' }),
    onError: (error) => notifyFailure('The invitation could not be revoked', explain(error)),
    onSettled: refreshTeam,
  })
  if (data === undefined || data.data.length === 0) return null
  return (
    <Card>
      <CardHeader title="Open invitations" />
      <ul>
        {data.data.map(({ id, email, role, expiresAt }) => (
          <li
            key={id}
            className="flex min-h-12 flex-wrap items-center gap-x-4 gap-y-1 border-t border-line px-4 py-2 text-sm"
          >
            <span className="min-w-0 flex-1 basis-40 truncate">{email ?? 'Whoever has the link'}</span>
            <Badge>{role.charAt(0).toUpperCase() + role.slice(1)}</Badge>
            <span className="text-xs text-muted">
              ends <Time at={expiresAt} />
            </span>
            <Button
              size="small"
              look="quietDanger"
              aria-label={`Revoke the invitation of ${email ?? 'whoever has the link'}`}
              unavailable={refusal}
              onClick={() => revoke.mutate(id)}
            >
              Revoke
            </Button>
          </li>
        ))}
      </ul>
    </Card>
  )
}
