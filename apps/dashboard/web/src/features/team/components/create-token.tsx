import { useMutation } from '@tanstack/react-query'
import { useState, type FormEvent } from 'react'
import { ExpirySelect, expiryOf } from '../../../components/expiry-select.tsx'
import { ScopePicker } from '../../../components/scope-picker.tsx'
import { SecretOnce } from '../../../components/secret-once.tsx'
import { Refusal } from '../../../components/refusal.tsx'
import { Button } from '../../../components/ui/button.tsx'
import { Dialog, DialogActions } from '../../../components/ui/dialog.tsx'
import { Field, Input } from '../../../components/ui/field.tsx'
import type { Scope } from '../../../shared/api/types.ts'
import { useSession } from '../../../shared/session/session.ts'
import { createToken, refreshTeam } from '../api/team.ts'

/** A token may do at most what its maker may; so only that is offered. */
export function CreateToken({ onClose }: { onClose: () => void }) {
  const { scopes: own } = useSession()
  const [name, setName] = useState('')
  const [days, setDays] = useState('90')
  const [scopes, setScopes] = useState<Scope[]>(own.filter((scope) => scope.endsWith(':read')))
  const create = useMutation({
    mutationFn: () => createToken({ name: name.trim(), scopes, expiresAt: expiryOf(days, Date.now()) }),
    onSuccess: refreshTeam,
  })
  if (create.data !== undefined) {
    return (
      <SecretOnce title={`The token ${name}`} label="Token" secret={create.data.secret} onStored={onClose} />
    )
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (scopes.length > 0) create.mutate()
  }
  return (
    <Dialog open wide onClose={onClose} title="Create a token">
      <form className="flex flex-col gap-4" onSubmit={submit}>
        <Refusal error={create.error} />
        <div className="grid gap-4 @md:grid-cols-2">
          <Field label="Name" hint="What it is for.">
            {(control) => (
              <Input
                {...control}
                required
                maxLength={200}
                placeholder="Deploy"
                value={name}
                onChange={({ target }) => setName(target.value)}
              />
            )}
          </Field>
          <ExpirySelect value={days} onChange={setDays} />
        </div>
        <ScopePicker
          legend="It may"
          choices={inPairs(own).map((scope) => ({ scope, label: labelOf(scope) }))}
          value={scopes}
          onChange={setScopes}
        />
        <DialogActions>
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" look="primary" busy={create.isPending}>
            Create the token
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  )
}

function nounOf(scope: Scope): string {
  return scope.slice(0, scope.indexOf(':'))
}

/** What can be read and changed stands side by side; what can only be read comes last. */
function inPairs(scopes: readonly Scope[]): readonly Scope[] {
  const isPaired = (scope: Scope) => scopes.filter((other) => nounOf(other) === nounOf(scope)).length > 1
  return [...scopes.filter(isPaired), ...scopes.filter((scope) => !isPaired(scope))]
}

/** `Read installations`, `Change origins`. */
function labelOf(scope: Scope): string {
  const [noun, verb] = scope.split(':')
  return `${verb === 'read' ? 'Read' : 'Change'} ${noun}`
}
