import { useQuery } from '@tanstack/react-query'
import { KeyRound, Plus } from 'lucide-react'
import { useState } from 'react'
import { Pending } from '../../../components/pending.tsx'
import { Button } from '../../../components/ui/button.tsx'
import { Card, CardHeader, Empty, Skeleton } from '../../../components/ui/surface.tsx'
import type { Credential, Installation } from '../../../shared/api/types.ts'
import { useRefusal } from '../../../shared/session/permission.ts'
import { credentialsQuery } from '../api/credentials.ts'
import { CredentialRow } from './credential-row.tsx'
import { Issue } from './issue.tsx'
import { Revoke } from './revoke.tsx'
import { Rotate } from './rotate.tsx'

type Open =
  | { readonly type: 'issue' }
  | { readonly type: 'rotate' | 'revoke'; readonly credential: Credential }
  | null

export function CredentialList({ installation }: { installation: Installation }) {
  const credentials = useQuery(credentialsQuery(installation.id))
  const { data } = credentials
  const [open, setOpen] = useState<Open>(null)
  const refusal = useRefusal('credentials:write')
  const unavailable = installation.status === 'removed' ? 'The installation is removed.' : refusal
  const close = () => setOpen(null)
  const working = data?.filter(({ status }) => status === 'active')
  const ended = data?.filter(({ status }) => status !== 'active')
  const issue = (
    <Button unavailable={unavailable} onClick={() => setOpen({ type: 'issue' })}>
      <Plus aria-hidden /> Issue
    </Button>
  )
  return (
    <div className="flex flex-col gap-4">
      <Card>
        <CardHeader
          title="Credentials"
          count={working?.length}
          about="What this installation authenticates with"
        >
          {issue}
        </CardHeader>
        <Pending query={credentials}>
          <Skeleton className="m-4 h-20" />
        </Pending>
        {working?.length === 0 && (
          <Empty icon={<KeyRound />} title="No credential works">
            Connect the site with a one-time code, or issue a credential and hand its secret over.
          </Empty>
        )}
        <ul>
          {working?.map((credential) => (
            <CredentialRow
              key={credential.id}
              credential={credential}
              unavailable={unavailable}
              onRotate={() => setOpen({ type: 'rotate', credential })}
              onRevoke={() => setOpen({ type: 'revoke', credential })}
            />
          ))}
        </ul>
      </Card>
      {ended !== undefined && ended.length > 0 && (
        <Card>
          <CardHeader title="No longer working" count={ended.length} />
          <ul>
            {ended.map((credential) => (
              <CredentialRow key={credential.id} credential={credential} />
            ))}
          </ul>
        </Card>
      )}
      {open?.type === 'issue' && <Issue installation={installation} onClose={close} />}
      {open?.type === 'rotate' && <Rotate credential={open.credential} onClose={close} />}
      {open?.type === 'revoke' && (
        <Revoke credential={open.credential} installationName={installation.name} onClose={close} />
      )}
    </div>
  )
}
