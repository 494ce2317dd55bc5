import { useState, type FormEvent } from 'react'
import { Button } from '../../../components/ui/button.tsx'
import { Field, Input } from '../../../components/ui/field.tsx'
import { explain } from '../../../shared/api/explain.ts'
import { signIn } from '../../../shared/auth/auth.ts'
import { acceptInvitation, type Acceptance } from '../api/invitation.ts'

/** The server refuses shorter ones. */
const MIN_PASSWORD = 12

interface AcceptFormProps {
  readonly code: string
  readonly action: string
  /** Whom the link is for; `null` for whoever has it. */
  readonly email: string | null
  readonly onDone: () => void
  readonly onFailure: (message: string | null) => void
}

export function AcceptForm({ code, action, email, onDone, onFailure }: AcceptFormProps) {
  const [busy, setBusy] = useState(false)
  const [password, setPassword] = useState('')
  /** Whom the code has made a member; it works no second time. */
  const [member, setMember] = useState<string | null>(null)
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    if (busy) return
    const form = new FormData(event.currentTarget)
    setBusy(true)
    onFailure(null)
    let joined = member
    try {
      joined ??= await acceptInvitation(acceptanceOf(code, password, form))
      setMember(joined)
      await signIn(joined, password)
      onDone()
    } catch (error) {
      onFailure(
        joined === null ? explain(error) : `You are in the team; only signing in failed. ${explain(error)}`,
      )
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
      <Field label="E-mail">
        {(control) => (
          <Input
            {...control}
            type="email"
            name="email"
            autoComplete="username"
            required
            readOnly={email !== null}
            defaultValue={email ?? ''}
            className="h-10 read-only:bg-sunken"
          />
        )}
      </Field>
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
        {busy ? 'One moment…' : member === null ? action : 'Sign in'}
      </Button>
    </form>
  )
}

function acceptanceOf(code: string, password: string, form: FormData): Acceptance {
  return { code, password, name: String(form.get('name')), email: String(form.get('email')) }
}
