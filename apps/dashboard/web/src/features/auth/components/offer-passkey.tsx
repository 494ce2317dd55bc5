import { Fingerprint } from 'lucide-react'
import { useState } from 'react'
import { Button } from '../../../components/ui/button.tsx'
import { explain } from '../../../shared/api/explain.ts'
import { addPasskey, passkeyObstacle, wasCancelled } from '../../../shared/auth/passkey.ts'

interface OfferPasskeyProps {
  readonly onDone: () => void
  readonly onFailure: (message: string) => void
}

/** The last step of set-up: a passkey now, or later in the settings. */
export function OfferPasskey({ onDone, onFailure }: OfferPasskeyProps) {
  const [busy, setBusy] = useState(false)
  const obstacle = passkeyObstacle()
  const add = async () => {
    setBusy(true)
    try {
      await addPasskey('First passkey')
      onDone()
    } catch (error) {
      if (!wasCancelled(error)) onFailure(explain(error))
    } finally {
      setBusy(false)
    }
  }
  return (
    <div className="flex flex-col gap-2">
      {obstacle !== null && <p className="mb-2 text-sm text-muted">{obstacle}</p>}
      <Button
        look="primary"
        size="large"
        busy={busy}
        unavailable={obstacle ?? undefined}
        onClick={() => void add()}
      >
        <Fingerprint aria-hidden /> Create a passkey
      </Button>
      <Button look="ghost" size="large" onClick={onDone}>
        Not now
      </Button>
    </div>
  )
}
