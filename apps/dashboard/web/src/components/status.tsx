import { capitalised } from '../shared/format/words.ts'
import { Badge, type Tone } from './ui/badge.tsx'

const installationTones: { readonly [status: string]: Tone } = {
  active: 'ok',
  pending: 'warn',
  suspended: 'bad',
  removed: 'quiet',
}
const installationNames: { readonly [status: string]: string } = { pending: 'No call yet' }

interface InstallationStatusProps {
  readonly installation: { readonly status: string; readonly lastSeenAt: string | null }
}

/** Where an installation stands; `pending`: it may call and never did. */
export function InstallationStatus({ installation }: InstallationStatusProps) {
  const { status, lastSeenAt } = installation
  const state = status === 'active' && lastSeenAt === null ? 'pending' : status
  return (
    <Badge tone={installationTones[state] ?? 'quiet'} dot>
      {installationNames[state] ?? capitalised(state)}
    </Badge>
  )
}

const releaseTones: { readonly [state: string]: Tone } = {
  scheduled: 'accent',
  served: 'ok',
  deprecated: 'warn',
  'below-floor': 'quiet',
  retired: 'quiet',
}

const releaseNames: { readonly [state: string]: string } = { 'below-floor': 'Below the floor' }

/** Where a release stands in its life. */
export function ReleaseState({ state }: { state: string }) {
  return <Badge tone={releaseTones[state] ?? 'quiet'}>{releaseNames[state] ?? capitalised(state)}</Badge>
}

const credentialTones: { readonly [status: string]: Tone } = {
  active: 'ok',
  new: 'accent',
  retiring: 'warn',
  expired: 'quiet',
  revoked: 'bad',
}

export function CredentialStatus({ status }: { status: string }) {
  return (
    <Badge tone={credentialTones[status] ?? 'quiet'} dot>
      {capitalised(status)}
    </Badge>
  )
}

export function ModeBadge({ mode }: { mode: string }) {
  return mode === 'test' ? <Badge>Test</Badge> : null
}
