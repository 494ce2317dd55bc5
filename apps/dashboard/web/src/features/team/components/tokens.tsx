import { useQuery } from '@tanstack/react-query'
import { KeyRound, Plus } from 'lucide-react'
import { useState } from 'react'
import { Pending } from '../../../components/pending.tsx'
import { CredentialStatus } from '../../../components/status.tsx'
import { Button } from '../../../components/ui/button.tsx'
import { Card, CardHeader, Empty, Skeleton } from '../../../components/ui/surface.tsx'
import type { Token } from '../../../shared/api/types.ts'
import { useRefusal } from '../../../shared/session/permission.ts'
import { Time } from '../../../shared/time/time.tsx'
import { tokensQuery } from '../api/team.ts'
import { CreateToken } from './create-token.tsx'
import { RevokeToken } from './revoke-token.tsx'

type Open = { readonly type: 'create' } | { readonly type: 'revoke'; readonly token: Token } | null

export function Tokens() {
  const tokens = useQuery(tokensQuery)
  const { data } = tokens
  const [open, setOpen] = useState<Open>(null)
  const refusal = useRefusal('tokens:write')
  const close = () => setOpen(null)
  return (
    <Card>
      <CardHeader
        title="Tokens"
        count={data?.length}
        about="For scripts and pipelines that call the management API"
      >
        <Button unavailable={refusal} onClick={() => setOpen({ type: 'create' })}>
          <Plus aria-hidden /> Create a token
        </Button>
      </CardHeader>
      <Pending query={tokens}>
        <Skeleton className="m-4 h-16" />
      </Pending>
      {data?.length === 0 && (
        <Empty icon={<KeyRound />} title="No token yet">
          Everything this dashboard does goes through the management API; a token lets a program do it, too.
        </Empty>
      )}
      <ul>
        {data?.map((token) => (
          <TokenRow
            key={token.id}
            token={token}
            refusal={refusal}
            onRevoke={() => setOpen({ type: 'revoke', token })}
          />
        ))}
      </ul>
      {open?.type === 'create' && <CreateToken onClose={close} />}
      {open?.type === 'revoke' && <RevokeToken token={open.token} onClose={close} />}
    </Card>
  )
}

interface TokenRowProps {
  readonly token: Token
  readonly refusal: string | undefined
  readonly onRevoke: () => void
}

function TokenRow({ token, refusal, onRevoke }: TokenRowProps) {
  return (
    <li className="flex min-h-14 flex-wrap items-center gap-x-6 gap-y-2 border-t border-line px-4 py-2">
      <div className="min-w-0 flex-1 basis-56">
        <p className="flex items-center gap-2 text-sm font-medium">
          <span className="truncate">{token.name}</span> <CredentialStatus status={token.status} />
        </p>
        <p className="text-xs text-muted">{token.scopes.join(', ')}</p>
      </div>
      <p className="text-xs text-muted">
        <LastUse token={token} />
        {', '}
        <End token={token} />
      </p>
      {token.status === 'active' && (
        <Button
          size="small"
          look="quietDanger"
          aria-label={`Revoke ${token.name}`}
          unavailable={refusal}
          onClick={onRevoke}
        >
          Revoke
        </Button>
      )}
    </li>
  )
}

function LastUse({ token: { lastUsedAt } }: { token: Token }) {
  if (lastUsedAt === null) return 'Never used'
  return (
    <>
      Used <Time at={lastUsedAt} />
    </>
  )
}

function End({ token: { revokedAt, expiresAt } }: { token: Token }) {
  if (revokedAt === null && expiresAt === null) return 'without an end'
  return (
    <>
      {revokedAt === null ? 'ends' : 'revoked'} <Time at={revokedAt ?? expiresAt} />
    </>
  )
}
