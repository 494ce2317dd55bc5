import { useState, type FormEvent } from 'react'
import { Button } from '../../../components/ui/button.tsx'
import { Field, Input } from '../../../components/ui/field.tsx'
import { explain } from '../../../shared/api/explain.ts'
import { verifyBackupCode, verifyTotp } from '../../../shared/auth/auth.ts'

interface SecondFactorFormProps {
  readonly onDone: () => void
  readonly onFailure: (message: string | null) => void
  readonly onStartOver: () => void
}

export function SecondFactorForm({ onDone, onFailure, onStartOver }: SecondFactorFormProps) {
  const [backup, setBackup] = useState(false)
  const [code, setCode] = useState('')
  const [busy, setBusy] = useState(false)
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (busy) return
    setBusy(true)
    onFailure(null)
    try {
      await (backup ? verifyBackupCode(code.trim()) : verifyTotp(code.replaceAll(/\s/g, '')))
      onDone()
    } catch (error) {
      onFailure(explain(error))
      setCode('')
    } finally {
      setBusy(false)
    }
  }
  const other = () => {
    setBackup(!backup)
    setCode('')
    onFailure(null)
  }
  return (
    <form className="flex flex-col gap-4" onSubmit={(event) => void submit(event)}>
      <Field
        key={backup ? 'backup' : 'totp'}
        label={backup ? 'Backup code' : 'Code from your authenticator'}
        hint={backup ? 'Each backup code works once.' : 'Six digits; a new one every 30 seconds.'}
      >
        {(control) => (
          <Input
            {...control}
            name="code"
            required
            autoFocus
            autoComplete="one-time-code"
            inputMode={backup ? 'text' : 'numeric'}
            spellCheck={false}
            className="h-10 font-mono tracking-widest"
            value={code}
            onChange={(event) => setCode(event.target.value)}
          />
        )}
      </Field>
      <Button type="submit" look="primary" size="large" busy={busy}>
        {busy ? 'Checking…' : 'Continue'}
      </Button>
      <div className="flex flex-wrap justify-between gap-2">
        <Button look="ghost" size="small" onClick={other}>
          {backup ? 'Use the authenticator' : 'Use a backup code'}
        </Button>
        <Button look="ghost" size="small" onClick={onStartOver}>
          Start over
        </Button>
      </div>
    </form>
  )
}
