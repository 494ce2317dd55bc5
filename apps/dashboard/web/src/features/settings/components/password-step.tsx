import { useState, type FormEvent } from 'react'
import { Button } from '../../../components/ui/button.tsx'
import { DialogActions } from '../../../components/ui/dialog.tsx'
import { Field, Input } from '../../../components/ui/field.tsx'

interface PasswordStepProps {
  readonly action: string
  readonly danger?: boolean
  readonly busy: boolean
  readonly error: string | undefined
  readonly onSubmit: (password: string) => void
  readonly onCancel: () => void
}

/** Asks for the password again, before what protects the account is changed. */
export function PasswordStep({ action, danger, busy, error, onSubmit, onCancel }: PasswordStepProps) {
  const [password, setPassword] = useState('')
  const submit = (event: FormEvent) => {
    event.preventDefault()
    onSubmit(password)
  }
  return (
    <form className="flex flex-col gap-4" onSubmit={submit}>
      <Field label="Your password" error={error}>
        {(control) => (
          <Input
            {...control}
            type="password"
            autoComplete="current-password"
            required
            autoFocus
            value={password}
            onChange={({ target }) => setPassword(target.value)}
          />
        )}
      </Field>
      <DialogActions>
        <Button onClick={onCancel}>Cancel</Button>
        <Button type="submit" look={danger === true ? 'danger' : 'primary'} busy={busy}>
          {action}
        </Button>
      </DialogActions>
    </form>
  )
}
