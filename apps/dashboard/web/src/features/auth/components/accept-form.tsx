import { useState, type FormEvent } from 'react'
import { Button } from '../../../components/ui/button.tsx'
import { Field, Input } from '../../../components/ui/field.tsx'
import { explain } from '../../../shared/api/explain.ts'
import { signIn } from '../../../shared/auth/auth.ts'
import { acceptInvitation } from '../api/invitation.ts'

/** The server refuses shorter ones. */
const MIN_PASSWORD = 12

interface AcceptFormProps {
  readonly code: string
  readonly action: string
  /** A set-up link names no address; an invitation does. */
  readonly asksEmail: boolean
  readonly onDone: () => void
  readonly onFailure: (message: string | null) => void
}

export function AcceptForm({ code, action, asksEmail, onDone, onFailure }: AcceptFormProps) {
  const [busy, setBusy] = useState(false)
  const [password, setPassword] = useState('')
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    if (busy) return
    const form = new FormData(event.currentTarget)
    const name = String(form.get('name'))
    setBusy(true)
    onFailure(null)
    try {
      const email = asksEmail ? { email: String(form.get('email')) } : {}
      await signIn(await acceptInvitation({ code, name, password, ...email }), password)
      onDone()
    } catch (error) {
      onFailure(explain(error))
    } finally {
      setBusy(false)
    }
  }
  const missing = MIN_PASSWORD - password.length
  return (
    <form className="flex flex-col gap-4" onSubmit={(event) => void submit(event)}>
      <Field label="Your name">
        {(control) => (
          <Input {...control} name="name" autoComplete="name" required maxLength={100} className="h-10" />
        )}
      </Field>
      {asksEmail && (
        <Field label="E-mail">
          {(control) => (
            <Input {...control} type="email" name="email" autoComplete="username" required className="h-10" />
          )}
        </Field>
      )}
      <Field
        label="Password"
        hint={
          missing > 0
            ? `At least ${MIN_PASSWORD} characters${password === '' ? '' : `; ${missing} to go`}.`
            : 'Long enough.'
        }
      >
        {(control) => (
          <Input
            {...control}
            type="password"
            name="password"
            autoComplete="new-password"
            required
            minLength={MIN_PASSWORD}
            maxLength={128}
            className="h-10"
            value={password}
            onChange={(event) => setPassword(event.target.value)}
          />
        )}
      </Field>
      <Button type="submit" look="primary" size="large" busy={busy}>
        {busy ? 'One moment…' : action}
      </Button>
    </form>
  )
}
