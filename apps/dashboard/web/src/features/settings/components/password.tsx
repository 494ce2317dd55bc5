import { useMutation } from '@tanstack/react-query'
import type { FormEvent } from 'react'
import { Button } from '../../../components/ui/button.tsx'
import { Field, Input } from '../../../components/ui/field.tsx'
import { notify } from '../../../components/ui/toast.tsx'
import { refusalOf } from '../../../shared/api/refusal.ts'
import { queryClient } from '../../../shared/api/query-client.ts'
import { changePassword } from '../api/security.ts'
import { Section } from './section.tsx'

export function Password() {
  const change = useMutation({
    mutationFn: (form: FormData) => changePassword(String(form.get('current')), String(form.get('next'))),
    onSuccess: () => {
      void queryClient.invalidateQueries({ queryKey: ['auth'] })
      notify({ title: 'The password is changed', description: 'Every other session was signed out.' })
    },
  })
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = event.currentTarget
    change.mutate(new FormData(form), { onSuccess: () => form.reset() })
  }
  return (
    <Section title="Password" about="Changing it signs out every other session.">
      <form className="grid items-start gap-4 @sm:grid-cols-2" onSubmit={submit}>
        <Field label="Current password" error={refusalOf(change.error)}>
          {(control) => (
            <Input {...control} type="password" name="current" autoComplete="current-password" required />
          )}
        </Field>
        <Field label="New password" hint="At least 12 characters.">
          {(control) => (
            <Input
              {...control}
              type="password"
              name="next"
              autoComplete="new-password"
              required
              minLength={12}
              maxLength={128}
            />
          )}
        </Field>
        <div className="@sm:col-span-2">
          <Button type="submit" busy={change.isPending}>
            Change the password
          </Button>
        </div>
      </form>
    </Section>
  )
}
