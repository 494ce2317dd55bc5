import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { Pending } from '../../../components/pending.tsx'
import { Callout, Skeleton } from '../../../components/ui/surface.tsx'
import { Time } from '../../../shared/time/time.tsx'
import { offerQuery, type Offer } from '../api/invitation.ts'
import { AcceptForm } from '../components/accept-form.tsx'
import { AuthFrame } from '../components/auth-frame.tsx'
import { DeadLink, IncompleteLink, type LinkKind } from '../components/dead-link.tsx'
import { OfferPasskey } from '../components/offer-passkey.tsx'

const texts = {
  setup: { title: 'Set up Stella', action: 'Create the owner' },
  join: { title: 'Join the team', action: 'Join' },
}

export function AcceptPage({ kind, onDone }: { kind: LinkKind; onDone: () => void }) {
  const [code] = useState(() => location.hash.slice(1))
  // Browsers send a fragment nowhere; it leaves the address bar and the history, too.
  useEffect(() => history.replaceState(history.state, '', location.pathname), [])
  const query = useQuery(offerQuery(code))
  const [joined, setJoined] = useState(false)
  const [failure, setFailure] = useState<string | null>(null)
  if (code === '') return <IncompleteLink kind={kind} />
  if (query.data === null) return <DeadLink kind={kind} />
  const { title, action } = texts[kind]
  return (
    <AuthFrame
      title={joined ? 'Sign in faster next time' : title}
      about={
        joined ? (
          'A passkey replaces the password with your fingerprint, face or security key.'
        ) : (
          <About kind={kind} offer={query.data} />
        )
      }
    >
      <div role="alert" className={failure === null ? '' : 'mb-4'}>
        {failure !== null && <Callout tone="bad">{failure}</Callout>}
      </div>
      <Pending query={query}>
        <FormSkeleton />
      </Pending>
      {joined && <OfferPasskey onDone={onDone} onFailure={setFailure} />}
      {query.data !== undefined && !joined && (
        <AcceptForm
          code={code}
          action={action}
          email={query.data.email}
          onDone={() => setJoined(true)}
          onFailure={setFailure}
        />
      )}
    </AuthFrame>
  )
}

/** What the link is for: two lines, also while they are on their way. */
function About({ kind, offer }: { kind: LinkKind; offer: Offer | undefined }) {
  if (offer === undefined) return <Skeleton className="h-10" />
  const { role, expiresAt } = offer
  return (
    <span className="block min-h-10">
      {kind === 'setup' ? 'You become the ' : `You are invited as ${role === 'viewer' ? 'a' : 'an'} `}
      <strong className="font-medium text-ink">{role}</strong>. This link works once, and stops working{' '}
      <Time at={expiresAt} />.
    </span>
  )
}

/** As high as the form: three fields and a button. */
function FormSkeleton() {
  return (
    <div aria-busy className="flex flex-col gap-4">
      <Skeleton className="h-16.5" />
      <Skeleton className="h-16.5" />
      <Skeleton className="h-22" />
      <Skeleton className="h-10" />
    </div>
  )
}
