import { useMutation } from '@tanstack/react-query'
import { useState, type FormEvent } from 'react'
import { Button } from '../../../components/ui/button.tsx'
import { CopyBox } from '../../../components/ui/copy.tsx'
import { Dialog, DialogActions } from '../../../components/ui/dialog.tsx'
import { Field, Input } from '../../../components/ui/field.tsx'
import { notify } from '../../../components/ui/toast.tsx'
import { refusalOf } from '../../../shared/api/refusal.ts'
import { queryClient } from '../../../shared/api/query-client.ts'
import { verifyTotp } from '../../../shared/auth/auth.ts'
import { enableTotp } from '../api/security.ts'
import { CodeList } from './code-list.tsx'
import { PasswordStep } from './password-step.tsx'
import { QrCode } from './qr-code.tsx'

/** Password, then the QR code and a first code, then the backup codes: only then is it on and survivable. */
export function EnableTotp({ onClose }: { onClose: () => void }) {
  const enable = useMutation({ mutationFn: enableTotp })
  const verify = useMutation({
    mutationFn: verifyTotp,
    onSuccess: () => queryClient.invalidateQueries({ queryKey: ['auth'] }),
  })
  const enrolment = enable.data
  if (enrolment === undefined) {
    return (
      <Dialog
        open
        onClose={onClose}
        title="Turn on two-factor sign-in"
        description="First, confirm that it is you."
      >
        <PasswordStep
          action="Continue"
          busy={enable.isPending}
          error={refusalOf(enable.error)}
          onSubmit={enable.mutate}
          onCancel={onClose}
        />
      </Dialog>
    )
  }
  if (!verify.isSuccess) {
    return (
      <Dialog
        open
        onClose={onClose}
        title="Scan the code"
        description="With an authenticator app; then type what it shows."
      >
        <QrCode text={enrolment.totpURI} label="QR code for the authenticator app" />
        <CopyBox label="Key" text={URL.parse(enrolment.totpURI)?.searchParams.get('secret') ?? ''} />
        <FirstCode busy={verify.isPending} error={refusalOf(verify.error)} onSubmit={verify.mutate} />
      </Dialog>
    )
  }
  const done = () => {
    notify({ title: 'Two-factor sign-in is on' })
    onClose()
  }
  return (
    <Dialog
      open
      sticky
      onClose={done}
      title="Store the backup codes"
      description="Each signs you in once, should you lose the phone."
    >
      <CodeList codes={enrolment.backupCodes} />
      <DialogActions>
        <Button look="primary" onClick={done}>
          I stored them
        </Button>
      </DialogActions>
    </Dialog>
  )
}

interface FirstCodeProps {
  readonly busy: boolean
  readonly error: string | undefined
  readonly onSubmit: (code: string) => void
}

function FirstCode({ busy, error, onSubmit }: FirstCodeProps) {
  const [code, setCode] = useState('')
  const submit = (event: FormEvent) => {
    event.preventDefault()
    onSubmit(code.replaceAll(/\s/g, ''))
  }
  return (
    <form className="flex flex-col gap-4" onSubmit={submit}>
      <Field label="Six digits" error={error}>
        {(control) => (
          <Input
            {...control}
            required
            autoFocus
            inputMode="numeric"
            autoComplete="one-time-code"
            className="font-mono tracking-widest"
            value={code}
            onChange={({ target }) => setCode(target.value)}
          />
        )}
      </Field>
      <DialogActions>
        <Button type="submit" look="primary" busy={busy}>
          Turn on
        </Button>
      </DialogActions>
    </form>
  )
}
