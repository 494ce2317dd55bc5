import { useState, type FormEvent } from 'react'
import { Button } from '../../../components/ui/button.tsx'
import { Field, Input } from '../../../components/ui/field.tsx'
import { explain } from '../../../shared/api/explain.ts'
import { signIn } from '../../../shared/auth/auth.ts'

interface PasswordFormProps {
  readonly onDone: () => void
  readonly onSecondFactor: () => void
  readonly onFailure: (message: string | null) => void
}

export function PasswordForm({ onDone, onSecondFactor, onFailure }: PasswordFormProps) {
  const [email, setEmail] = useState('')
  const [password, setPassword] = useState('')
  const [busy, setBusy] = useState(false)
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (busy) return
    setBusy(true)
    onFailure(null)
    try {
      const next = await signIn(email, password)
      if (next === 'done') onDone()
      else onSecondFactor()
    } catch (error) {
      onFailure(explain(error))
    } finally {
      setBusy(false)
    }
  }
  return (
    <form className="flex flex-col gap-4" onSubmit={(event) => void submit(event)}>
      <Field label="E-mail">
        {(control) => (
          <Input
            {...control}
            type="email"
            name="email"
            autoComplete="username webauthn"
            required
            className="h-10"
            value={email}
            onChange={(event) => setEmail(event.target.value)}
          />
        )}
      </Field>
      <Field label="Password">
        {(control) => (
          <Input
            {...control}
            type="password"
            name="password"
            autoComplete="current-password"
            required
            className="h-10"
            value={password}
            onChange={(event) => setPassword(event.target.value)}
          />
        )}
      </Field>
      <Button type="submit" look="primary" size="large" busy={busy}>
        {busy ? 'Signing in…' : 'Sign in'}
      </Button>
    </form>
  )
}
