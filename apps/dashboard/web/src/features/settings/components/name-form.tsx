import { useMutation } from '@tanstack/react-query'
import type { FormEvent } from 'react'
import { Button } from '../../../components/ui/button.tsx'
import { Field, Input } from '../../../components/ui/field.tsx'
import { notify } from '../../../components/ui/toast.tsx'
import { refusalOf } from '../../../shared/api/refusal.ts'

interface NameFormProps {
  readonly label: string
  readonly value: string
  readonly refusal?: string | undefined
  readonly save: (name: string) => Promise<unknown>
}

/** One name that can be changed. */
export function NameForm({ label, value, refusal, save }: NameFormProps) {
  const saving = useMutation({ mutationFn: save, onSuccess: () => notify({ title: `${label} saved` }) })
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const name = String(new FormData(event.currentTarget).get('name')).trim()
    if (name !== value) saving.mutate(name)
  }
  return (
    <form className="flex flex-wrap items-start gap-2" onSubmit={submit}>
      <Field label={label} className="min-w-0 flex-1 basis-40" hint={refusal} error={refusalOf(saving.error)}>
        {(control) => (
          <Input
            {...control}
            key={value}
            name="name"
            defaultValue={value}
            required
            maxLength={200}
            readOnly={refusal !== undefined}
          />
        )}
      </Field>
      {refusal === undefined && (
        <Button
          type="submit"
          className="@[14.5rem]:mt-6.5"
          busy={saving.isPending}
          aria-label={`Save ${label.toLowerCase()}`}
        >
          Save
        </Button>
      )}
    </form>
  )
}
