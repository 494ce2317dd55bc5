import { Link } from '@tanstack/react-router'
import { CircleCheck, Hourglass, PlugZap, TimerOff } from 'lucide-react'
import { Button, buttonStyle } from '../../../components/ui/button.tsx'
import { Callout } from '../../../components/ui/surface.tsx'
import type { Installation } from '../../../shared/api/types.ts'
import type { Progress } from '../progress.ts'

interface ProgressNoteProps {
  readonly progress: Progress
  readonly installation: Installation
  readonly onAnother: () => void
}

/** Says what has happened; a screen reader hears each change. */
export function ProgressNote({ progress, installation, onAnother }: ProgressNoteProps) {
  const { id, name, lastRelease } = installation
  return (
    <div role="status">
      {progress === 'waiting' && (
        <Callout icon={<Hourglass className="animate-pulse-soft" />}>
          Waiting for {name} to redeem the code…
        </Callout>
      )}
      {progress === 'redeemed' && (
        <Callout tone="ok" icon={<PlugZap className="text-ok" />}>
          The code is redeemed and {name} has its credential. Waiting for its first call…
        </Callout>
      )}
      {progress === 'connected' && (
        <Callout tone="ok" icon={<CircleCheck className="text-ok" />}>
          <p className="font-medium text-ok">{name} is connected</p>
          <p className="text-muted">
            Its first call arrived{lastRelease !== null && ` and was served release ${lastRelease}`}.
          </p>
          <div className="mt-2 flex flex-wrap gap-2">
            <Link
              to="/installations/$installationId"
              params={{ installationId: id }}
              className={buttonStyle({ look: 'primary' })}
            >
              Open the installation
            </Link>
            <Link to="/connect" search={{}} className={buttonStyle()}>
              Connect another
            </Link>
          </div>
        </Callout>
      )}
      {progress === 'expired' && (
        <Callout tone="warn" icon={<TimerOff className="text-warn" />}>
          <p>The code was not used in time and does not work any more.</p>
          <Button className="mt-2" onClick={onAnother}>
            Get another code
          </Button>
        </Callout>
      )}
    </div>
  )
}
