import { KeyRound } from 'lucide-react'
import { Button } from './ui/button.tsx'
import { CopyBox } from './ui/copy.tsx'
import { Dialog, DialogActions } from './ui/dialog.tsx'
import { Callout } from './ui/surface.tsx'
import type { ReactNode } from 'react'

interface SecretOnceProps {
  readonly title: string
  readonly label: string
  readonly secret: string
  readonly onStored: () => void
  readonly children?: ReactNode
}

/** A secret that is shown this once. Only saying that it is stored closes it: no Esc, no click beside it. */
export function SecretOnce({ title, label, secret, onStored, children }: SecretOnceProps) {
  return (
    <Dialog open sticky wide onClose={onStored} title={title}>
      <Callout tone="warn" icon={<KeyRound />}>
        This is the only time it is shown. Store it where only those who need it can read it.
      </Callout>
      <CopyBox text={secret} label={label} />
      {children}
      <DialogActions>
        <Button look="primary" onClick={onStored}>
          I stored it
        </Button>
      </DialogActions>
    </Dialog>
  )
}
