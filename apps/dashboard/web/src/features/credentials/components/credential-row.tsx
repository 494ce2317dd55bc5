import { Ban, RefreshCw } from 'lucide-react'
import { Badge } from '../../../components/ui/badge.tsx'
import { Button } from '../../../components/ui/button.tsx'
import { CredentialStatus } from '../../../components/status.tsx'
import type { Credential } from '../../../shared/api/types.ts'
import { everyScope } from '../../../shared/credential-scopes.ts'
import { Time } from '../../../shared/time/time.tsx'

interface CredentialRowProps {
  readonly credential: Credential
  /** Why it cannot be changed; without the callbacks it is only shown. */
  readonly unavailable?: string | undefined
  readonly onRotate?: () => void
  readonly onRevoke?: () => void
}

export function CredentialRow({ credential, unavailable, onRotate, onRevoke }: CredentialRowProps) {
  const { id, kind, scopes, awaitsFirstUse, replacedBy, expiresAt } = credential
  return (
    <li className="flex flex-wrap items-center gap-x-6 gap-y-2 border-t border-line px-4 py-3">
      <div className="min-w-0 flex-1 basis-96">
        <p className="flex flex-wrap items-center gap-2">
          <code className="min-w-0 truncate font-mono text-xs font-medium">{id}</code>
          <StateOf credential={credential} />
          <Badge>{kind === 'secret' ? 'Secret' : 'Browser'}</Badge>
        </p>
        <p className="mt-1 text-xs text-muted">
          {scopes.length === everyScope.length ? 'Every scope' : scopes.join(', ')}
        </p>
        {awaitsFirstUse && (
          <p className="mt-1 text-xs text-warn">
            Takes over at its first use; until then the old secret works unchanged.
          </p>
        )}
        {replacedBy !== null && credential.status === 'active' && (
          <p className="mt-1 text-xs text-warn">
            Being replaced by <code className="font-mono">{replacedBy}</code>.
          </p>
        )}
      </div>
      <dl className="grid w-80 max-w-full grid-cols-[repeat(auto-fit,minmax(5.5rem,1fr))] gap-x-3 text-xs [&_dt]:text-faint">
        <div>
          <dt>Last used</dt>
          <dd>
            <Time at={credential.lastUsedAt} />
          </dd>
        </div>
        <div>
          <dt>{credential.revokedAt === null ? 'Expires' : 'Revoked'}</dt>
          <dd>
            <Time at={credential.revokedAt ?? expiresAt} />
          </dd>
        </div>
        <div>
          <dt>Issued</dt>
          <dd>
            <Time at={credential.createdAt} />
          </dd>
        </div>
      </dl>
      {onRotate !== undefined && onRevoke !== undefined && (
        <div className="ml-auto flex flex-wrap gap-2">
          <Button
            size="small"
            unavailable={unavailable ?? (awaitsFirstUse ? 'It has not been used yet.' : undefined)}
            onClick={onRotate}
          >
            <RefreshCw aria-hidden /> Rotate
          </Button>
          <Button size="small" look="quietDanger" unavailable={unavailable} onClick={onRevoke}>
            <Ban aria-hidden /> Revoke
          </Button>
        </div>
      )}
    </li>
  )
}

function StateOf({ credential }: { credential: Credential }) {
  if (credential.status === 'active' && credential.awaitsFirstUse) return <CredentialStatus status="new" />
  if (credential.status === 'active' && credential.replacedBy !== null)
    return <CredentialStatus status="retiring" />
  return <CredentialStatus status={credential.status} />
}
