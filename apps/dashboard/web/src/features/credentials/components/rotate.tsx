import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { SecretOnce } from '../../../components/secret-once.tsx'
import { Refusal } from '../../../components/refusal.tsx'
import { Button } from '../../../components/ui/button.tsx'
import { Dialog, DialogActions } from '../../../components/ui/dialog.tsx'
import { Field, Select } from '../../../components/ui/field.tsx'
import type { Credential } from '../../../shared/api/types.ts'
import { duration } from '../../../shared/format/time.ts'
import { refreshCredentials, rotateCredential } from '../api/credentials.ts'
import { RotationTimeline } from './rotation-drawing.tsx'

const graces = [0, 3_600, 86_400, 7 * 86_400, 30 * 86_400]

export function Rotate({ credential, onClose }: { credential: Credential; onClose: () => void }) {
  const { id, installationId } = credential
  const [grace, setGrace] = useState(86_400)
  const rotate = useMutation({
    mutationFn: () => rotateCredential(installationId, id, grace),
    onSuccess: () => refreshCredentials(installationId),
  })
  if (rotate.data !== undefined) {
    return (
      <SecretOnce title="The new secret" label="Secret" secret={rotate.data.secret} onStored={onClose}>
        <p className="text-sm text-muted">The old one works unchanged until this one is first used.</p>
        <RotationTimeline graceSeconds={grace} />
      </SecretOnce>
    )
  }
  return (
    <Dialog
      open
      wide
      onClose={onClose}
      title="Rotate the credential"
      description="A second secret with the same kind and scopes takes over. Nothing breaks in between."
    >
      <Refusal error={rotate.error} />
      <RotationTimeline graceSeconds={grace} />
      <Field label="After the new secret was first used, the old one still works for">
        {(control) => (
          <Select {...control} value={grace} onChange={({ target }) => setGrace(Number(target.value))}>
            {graces.map((seconds) => (
              <option key={seconds} value={seconds}>
                {seconds === 0 ? 'no time' : duration(seconds)}
              </option>
            ))}
          </Select>
        )}
      </Field>
      <DialogActions>
        <Button onClick={onClose}>Cancel</Button>
        <Button look="primary" busy={rotate.isPending} onClick={() => rotate.mutate()}>
          Rotate
        </Button>
      </DialogActions>
    </Dialog>
  )
}
