import { useMutation, useQuery } from '@tanstack/react-query'
import { Fingerprint, Plus } from 'lucide-react'
import { useState, type FormEvent } from 'react'
import { Pending } from '../../../components/pending.tsx'
import { Confirm } from '../../../components/confirm.tsx'
import { Button } from '../../../components/ui/button.tsx'
import { Input } from '../../../components/ui/field.tsx'
import { Skeleton } from '../../../components/ui/surface.tsx'
import { notify, notifyFailure } from '../../../components/ui/toast.tsx'
import { explain } from '../../../shared/api/explain.ts'
import { queryClient } from '../../../shared/api/query-client.ts'
import { addPasskey, passkeyObstacle, wasCancelled } from '../../../shared/auth/passkey.ts'
import { Time } from '../../../shared/time/time.tsx'
import { deletePasskey, passkeysQuery, type Passkey } from '../api/security.ts'
import { Section } from './section.tsx'

const refresh = () => queryClient.invalidateQueries({ queryKey: passkeysQuery.queryKey })

export function Passkeys() {
  const passkeys = useQuery(passkeysQuery)
  const [removing, setRemoving] = useState<Passkey | null>(null)
  return (
    <Section
      title="Passkeys"
      about="Sign in with a fingerprint, a face or a security key. They cannot be phished."
    >
      <Pending query={passkeys}>
        <Skeleton className="h-10 w-full" />
      </Pending>
      <ul className="divide-y divide-line">
        {passkeys.data?.map((passkey) => (
          <li
            key={passkey.id}
            className="flex min-h-11 flex-wrap items-center gap-x-3 gap-y-1 py-1.5 text-sm"
          >
            <Fingerprint aria-hidden className="size-4 text-muted" />
            <span className="min-w-0 flex-1 basis-32">
              <span className="block truncate">{passkey.name ?? 'Passkey'}</span>
              <span className="block text-xs text-muted">
                added <Time at={passkey.createdAt} />
              </span>
            </span>
            <Button
              size="small"
              look="quietDanger"
              aria-label={`Remove ${passkey.name ?? 'the passkey'}`}
              onClick={() => setRemoving(passkey)}
            >
              Remove
            </Button>
          </li>
        ))}
      </ul>
      <AddPasskey />
      {removing !== null && <RemovePasskey passkey={removing} onClose={() => setRemoving(null)} />}
    </Section>
  )
}

function AddPasskey() {
  const obstacle = passkeyObstacle()
  const [name, setName] = useState('')
  const add = useMutation({
    mutationFn: () => addPasskey(name.trim()),
    onSuccess: () => {
      setName('')
      notify({ title: 'The passkey is added' })
      return refresh()
    },
    onError: (error) => {
      if (!wasCancelled(error)) notifyFailure('The passkey could not be added', explain(error))
    },
  })
  if (obstacle !== null) return <p className="mt-2 text-sm text-muted">{obstacle}</p>
  const submit = (event: FormEvent) => {
    event.preventDefault()
    add.mutate()
  }
  return (
    <form className="mt-2 flex flex-wrap gap-2" onSubmit={submit}>
      <Input
        aria-label="Name of the new passkey"
        className="min-w-0 flex-1 basis-44"
        placeholder="Name, such as “Laptop”"
        required
        maxLength={60}
        value={name}
        onChange={({ target }) => setName(target.value)}
      />
      <Button type="submit" busy={add.isPending}>
        <Plus aria-hidden /> Add a passkey
      </Button>
    </form>
  )
}

function RemovePasskey({ passkey, onClose }: { passkey: Passkey; onClose: () => void }) {
  const remove = useMutation({
    mutationFn: () => deletePasskey(passkey.id),
    onSuccess: () => {
      notify({ title: 'The passkey is removed' })
      onClose()
      return refresh()
    },
    onError: (error) => notifyFailure('The passkey could not be removed', explain(error)),
  })
  return (
    <Confirm
      title={`Remove ${passkey.name ?? 'the passkey'}?`}
      action="Remove the passkey"
      busy={remove.isPending}
      onConfirm={() => remove.mutate()}
      onClose={onClose}
    >
      <p>It no longer signs you in. The device keeps its copy until you delete it there.</p>
    </Confirm>
  )
}
