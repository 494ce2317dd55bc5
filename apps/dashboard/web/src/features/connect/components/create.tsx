import { useMutation } from '@tanstack/react-query'
import { useState, type FormEvent } from 'react'
import { Refusal } from '../../../components/refusal.tsx'
import { Button } from '../../../components/ui/button.tsx'
import { Field, Input, Select } from '../../../components/ui/field.tsx'
import { installationQuery } from '../../../shared/api/queries.ts'
import { queryClient } from '../../../shared/api/query-client.ts'
import type { Installation } from '../../../shared/api/types.ts'
import { platformName, platforms } from '../../../shared/platforms.ts'
import { createInstallation } from '../api/connect.ts'

export function Create({ onCreated }: { onCreated: (installationId: string) => void }) {
  const [platform, setPlatform] = useState<Installation['platform']>('wordpress')
  const [mode, setMode] = useState<Installation['mode']>('live')
  const create = useMutation({
    mutationFn: createInstallation,
    onSuccess: (installation) => {
      queryClient.setQueryData(installationQuery(installation.id).queryKey, installation)
      void queryClient.invalidateQueries({ queryKey: ['installations'] })
      onCreated(installation.id)
    },
  })
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    const homepage = String(form.get('homepage')).trim()
    create.mutate({
      name: String(form.get('name')).trim(),
      platform,
      homepage: homepage === '' ? null : homepage,
      mode,
    })
  }
  return (
    <form className="grid gap-4 @xl:grid-cols-2" onSubmit={submit}>
      <div className="empty:hidden @xl:col-span-2">
        <Refusal error={create.error} />
      </div>
      <Field label="Name" hint="How you will find it again.">
        {(control) => (
          <Input {...control} name="name" required autoFocus maxLength={200} placeholder="Example Magazine" />
        )}
      </Field>
      <Field label="Homepage (optional)" hint="The site tells its own when it connects.">
        {(control) => (
          <Input
            {...control}
            name="homepage"
            type="url"
            maxLength={2048}
            placeholder="https://www.example.com/"
          />
        )}
      </Field>
      <Field label="Platform">
        {(control) => (
          <Select
            {...control}
            value={platform}
            onChange={({ target }) =>
              setPlatform(platforms.find((known) => known === target.value) ?? 'other')
            }
          >
            {platforms.map((choice) => (
              <option key={choice} value={choice}>
                {platformName(choice)}
              </option>
            ))}
          </Select>
        )}
      </Field>
      <Field label="Mode" hint="It stays what it is now.">
        {(control) => (
          <Select
            {...control}
            value={mode}
            onChange={({ target }) => setMode(target.value === 'test' ? 'test' : 'live')}
          >
            <option value="live">Live: its data is real</option>
            <option value="test">Test</option>
          </Select>
        )}
      </Field>
      <div className="@xl:col-span-2">
        <Button type="submit" look="primary" busy={create.isPending}>
          Create and go on
        </Button>
      </div>
    </form>
  )
}
