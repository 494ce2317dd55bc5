import { Link2Off } from 'lucide-react'
import { useEffect, useState } from 'react'
import { Callout } from '../../../components/ui/surface.tsx'
import { AcceptForm } from '../components/accept-form.tsx'
import { AuthFrame } from '../components/auth-frame.tsx'
import { OfferPasskey } from '../components/offer-passkey.tsx'

const texts = {
  setup: {
    title: 'Set up Stella',
    about: 'You become the owner. This link works once.',
    action: 'Create the owner',
  },
  join: {
    title: 'Join the team',
    about: 'You sign in with the e-mail address this invitation was made for.',
    action: 'Join',
  },
}

export function AcceptPage({ kind, onDone }: { kind: keyof typeof texts; onDone: () => void }) {
  const [code] = useState(() => location.hash.slice(1))
  // Browsers send a fragment nowhere; it leaves the address bar and the history, too.
  useEffect(() => history.replaceState(history.state, '', location.pathname), [])
  const [joined, setJoined] = useState(false)
  const [failure, setFailure] = useState<string | null>(null)
  const { title, about, action } = texts[kind]
  if (code === '') {
    return (
      <AuthFrame title="This link is not complete">
        <Callout icon={<Link2Off />}>
          The part after <code>#</code> is missing. Open the whole link again, or ask for a new one
          {kind === 'setup' ? ': each start of the server prints one while there is no owner.' : '.'}
        </Callout>
      </AuthFrame>
    )
  }
  return (
    <AuthFrame
      title={joined ? 'Sign in faster next time' : title}
      about={joined ? 'A passkey replaces the password with your fingerprint, face or security key.' : about}
    >
      <div role="alert" className={failure === null ? '' : 'mb-4'}>
        {failure !== null && <Callout tone="bad">{failure}</Callout>}
      </div>
      {joined ? (
        <OfferPasskey onDone={onDone} onFailure={setFailure} />
      ) : (
        <AcceptForm
          code={code}
          action={action}
          asksEmail={kind === 'setup'}
          onDone={() => setJoined(true)}
          onFailure={setFailure}
        />
      )}
    </AuthFrame>
  )
}
