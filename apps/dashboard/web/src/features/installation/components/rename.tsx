import { useMutation } from '@tanstack/react-query'
import type { FormEvent } from 'react'
import { Button } from '../../../components/ui/button.tsx'
import { Dialog, DialogActions } from '../../../components/ui/dialog.tsx'
import { Field, Input } from '../../../components/ui/field.tsx'
import { notify } from '../../../components/ui/toast.tsx'
import { refusalOf } from '../../../shared/api/refusal.ts'
import { installationQuery } from '../../../shared/api/queries.ts'
import { queryClient } from '../../../shared/api/query-client.ts'
import type { Installation, Tagged } from '../../../shared/api/types.ts'
import { updateInstallation } from '../api/installation.ts'
import { keep } from '../api/use-installation-actions.ts'

export function Rename({
  installation,
  onClose,
}: {
  installation: Tagged<Installation>
  onClose: () => void
}) {
  const rename = useMutation({
    mutationFn: (name: string) => updateInstallation(installation, { name }),
    onSuccess: (renamed) => {
      keep(renamed)
      notify({ title: `Renamed to ${renamed.name}` })
      onClose()
    },
    // Somebody else may have changed it: what is there now is what the next try is about.
    onError: () => queryClient.invalidateQueries({ queryKey: installationQuery(installation.id).queryKey }),
  })
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    rename.mutate(String(new FormData(event.currentTarget).get('name')).trim())
  }
  return (
    <Dialog open onClose={onClose} title="Rename the installation">
      <form className="flex flex-col gap-4" onSubmit={submit}>
        <Field label="Name" error={refusalOf(rename.error)}>
          {(control) => (
            <Input {...control} name="name" defaultValue={installation.name} required maxLength={200} />
          )}
        </Field>
        <DialogActions>
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" look="primary" busy={rename.isPending}>
            Rename
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  )
}
