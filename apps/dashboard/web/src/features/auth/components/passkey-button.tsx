import { Fingerprint } from 'lucide-react'
import { useState } from 'react'
import { Button } from '../../../components/ui/button.tsx'
import { explain } from '../../../shared/api/explain.ts'
import { passkeyObstacle, signInWithPasskey, wasCancelled } from '../../../shared/auth/passkey.ts'

interface PasskeyButtonProps {
  readonly onDone: () => void
  readonly onFailure: (message: string) => void
}

export function PasskeyButton({ onDone, onFailure }: PasskeyButtonProps) {
  const [busy, setBusy] = useState(false)
  const obstacle = passkeyObstacle()
  const start = async () => {
    setBusy(true)
    try {
      await signInWithPasskey()
      onDone()
    } catch (error) {
      if (!wasCancelled(error)) onFailure(explain(error))
    } finally {
      setBusy(false)
    }
  }
  return (
    <>
      <Button
        size="large"
        className="w-full"
        busy={busy}
        unavailable={obstacle ?? undefined}
        onClick={() => void start()}
      >
        <Fingerprint aria-hidden /> Sign in with a passkey
      </Button>
      {obstacle !== null && <p className="mt-2 text-xs text-muted">{obstacle}</p>}
    </>
  )
}
