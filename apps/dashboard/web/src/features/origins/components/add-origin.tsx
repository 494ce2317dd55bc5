import { useMutation } from '@tanstack/react-query'
import { useState, type FormEvent } from 'react'
import { Button } from '../../../components/ui/button.tsx'
import { refusalOf } from '../../../shared/api/refusal.ts'
import { addOrigin, refreshOrigins } from '../api/origins.ts'
import { OriginField } from './origin-field.tsx'

export function AddOrigin({
  installationId,
  unavailable,
}: {
  installationId: string
  unavailable: string | undefined
}) {
  const [origin, setOrigin] = useState('')
  const add = useMutation({
    mutationFn: () => addOrigin(installationId, origin.trim()),
    onSuccess: () => {
      setOrigin('')
      refreshOrigins(installationId)
    },
  })
  if (unavailable !== undefined) return null
  const submit = (event: FormEvent) => {
    event.preventDefault()
    add.mutate()
  }
  return (
    <form className="flex flex-wrap items-start gap-2 px-4 pb-4" onSubmit={submit}>
      <OriginField
        label="Origin to allow"
        className="min-w-0 flex-1 basis-52"
        hint="Exact, or https://*.example.com for all subdomains of a domain."
        error={refusalOf(add.error)}
        placeholder="https://www.example.com"
        value={origin}
        onChange={(typed) => {
          setOrigin(typed)
          add.reset()
        }}
      />
      <Button type="submit" className="@[19rem]:mt-6.5" busy={add.isPending}>
        Add
      </Button>
    </form>
  )
}
