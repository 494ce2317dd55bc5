import { Link } from '@tanstack/react-router'
import { Link2Off } from 'lucide-react'
import { buttonStyle } from '../../../components/ui/button.tsx'
import { Callout } from '../../../components/ui/surface.tsx'
import { AuthFrame } from './auth-frame.tsx'

export type LinkKind = 'setup' | 'join'

/** A link that arrived without its code. */
export function IncompleteLink({ kind }: { kind: LinkKind }) {
  return (
    <AuthFrame title="This link is not complete">
      <Callout icon={<Link2Off />}>
        The part after <code>#</code> is missing. Open the whole link again, or ask for a new one
        {kind === 'setup' ? ': each start of the server prints one while there is no owner.' : '.'}
      </Callout>
    </AuthFrame>
  )
}

/** A link that was used or revoked, or whose time is over: which of them, only its owners are told. */
export function DeadLink({ kind }: { kind: LinkKind }) {
  return (
    <AuthFrame
      title="This link does not work any more"
      about="It was used, revoked or replaced, or its time is over."
    >
      <Callout icon={<Link2Off />}>
        {kind === 'setup'
          ? 'If you are the owner already, sign in. While there is no owner, each start of the server prints a new one.'
          : 'If you have joined already, sign in. Ask whoever invited you for a new link.'}
      </Callout>
      <Link to="/sign-in" className={`${buttonStyle({ size: 'large' })} mt-4 w-full`}>
        Sign in
      </Link>
    </AuthFrame>
  )
}
