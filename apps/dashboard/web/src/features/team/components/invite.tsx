import { useMutation } from '@tanstack/react-query'
import { useState, type FormEvent } from 'react'
import { SecretOnce } from '../../../components/secret-once.tsx'
import { Refusal } from '../../../components/refusal.tsx'
import { Button } from '../../../components/ui/button.tsx'
import { Dialog, DialogActions } from '../../../components/ui/dialog.tsx'
import { Field, Input, Select } from '../../../components/ui/field.tsx'
import type { Role } from '../../../shared/api/types.ts'
import { capitalised } from '../../../shared/format/words.ts'
import { roles } from '../../../shared/roles.ts'
import { useSession } from '../../../shared/session/session.ts'
import { invite, refreshTeam } from '../api/team.ts'

const abilities = {
  owner: 'Everything, the account and other owners too.',
  admin: 'Installations, credentials, origins, tokens; invites admins and viewers.',
  viewer: 'Sees everything, changes nothing.',
}

export function Invite({ onClose }: { onClose: () => void }) {
  const session = useSession()
  const [email, setEmail] = useState('')
  const [role, setRole] = useState<Role>('viewer')
  const sending = useMutation({ mutationFn: () => invite(email.trim(), role), onSuccess: refreshTeam })
  if (sending.data !== undefined) {
    return (
      <SecretOnce
        title={`Invitation for ${email}`}
        label="Link"
        secret={sending.data.link}
        onStored={onClose}
      >
        <p className="text-sm text-muted">Send it to them yourself. It works once, for seven days.</p>
      </SecretOnce>
    )
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    sending.mutate()
  }
  const offered = roles.filter((choice) => choice !== 'owner' || session.role === 'owner')
  return (
    <Dialog
      open
      onClose={onClose}
      title="Invite somebody"
      description="You get a link to send; Stella sends no mail."
    >
      <form className="flex flex-col gap-4" onSubmit={submit}>
        <Refusal error={sending.error} />
        <Field label="E-mail" hint="What they will sign in with.">
          {(control) => (
            <Input
              {...control}
              type="email"
              required
              maxLength={254}
              value={email}
              onChange={({ target }) => setEmail(target.value)}
            />
          )}
        </Field>
        <Field label="Role" hint={abilities[role]}>
          {(control) => (
            <Select
              {...control}
              value={role}
              onChange={({ target }) => setRole(roles.find((known) => known === target.value) ?? 'viewer')}
            >
              {offered.toReversed().map((choice) => (
                <option key={choice} value={choice}>
                  {capitalised(choice)}
                </option>
              ))}
            </Select>
          )}
        </Field>
        <DialogActions>
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" look="primary" busy={sending.isPending}>
            Make the link
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  )
}
