import { useMutation } from '@tanstack/react-query'
import { useState, type FormEvent } from 'react'
import { ScopePicker } from '../../../components/scope-picker.tsx'
import { Refusal } from '../../../components/refusal.tsx'
import { Button } from '../../../components/ui/button.tsx'
import { Field, Select, Textarea } from '../../../components/ui/field.tsx'
import { queryClient } from '../../../shared/api/query-client.ts'
import type { Installation } from '../../../shared/api/types.ts'
import { credentialScopes, everyScope } from '../../../shared/credential-scopes.ts'
import { orderCode } from '../api/connect.ts'

export interface IssuedCode {
  readonly code: string
  /** By the server's clock, in milliseconds, as the times of an installation are. */
  readonly issuedAt: number
  readonly expiresAt: number
  /** How far the server's clock is ahead of this one. */
  readonly ahead: number
}

/** How long a code works, in milliseconds; the contract says so. */
const codeLife = 600_000

interface OrderProps {
  readonly installation: Installation
  readonly onIssued: (code: IssuedCode) => void
}

/** The second step: what the site will be allowed to do, and from where. */
export function Order({ installation, onIssued }: OrderProps) {
  const [kind, setKind] = useState<'secret' | 'browser'>('secret')
  const [scopes, setScopes] = useState([...everyScope])
  const [origins, setOrigins] = useState(installation.origins.join('\n'))
  const order = useMutation({
    mutationFn: async () => {
      const wanted = origins
        .split(/\s+/)
        .filter((origin) => origin !== '' && !installation.origins.includes(origin))
      return orderCode(installation.id, { kind, scopes, origins: wanted })
    },
    onSuccess: ({ code, expiresAt }) => {
      const issuedAt = Date.parse(expiresAt) - codeLife
      onIssued({ code, issuedAt, expiresAt: Date.parse(expiresAt), ahead: issuedAt - Date.now() })
    },
    onSettled: () => {
      void queryClient.invalidateQueries({ queryKey: ['installation', installation.id] })
      void queryClient.invalidateQueries({ queryKey: ['origins', installation.id] })
    },
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (scopes.length > 0) order.mutate()
  }
  return (
    <form className="flex flex-col gap-4" onSubmit={submit}>
      <Refusal error={order.error} />
      <ScopePicker legend="It may" choices={credentialScopes} value={scopes} onChange={setScopes} />
      <div className="grid gap-4 @xl:grid-cols-2">
        <Field
          label="The credential is used"
          hint={
            kind === 'secret'
              ? 'Nobody but the server ever sees it.'
              : 'It works from the origins below only.'
          }
        >
          {(control) => (
            <Select
              {...control}
              autoFocus
              value={kind}
              onChange={({ target }) => setKind(target.value === 'browser' ? 'browser' : 'secret')}
            >
              <option value="secret">on a server</option>
              <option value="browser">in pages</option>
            </Select>
          )}
        </Field>
        <Field
          label={kind === 'browser' ? 'Origins' : 'Origins (optional)'}
          hint="One a line. Exact, or *. in front of a domain for all its subdomains."
        >
          {(control) => (
            <Textarea
              {...control}
              rows={3}
              required={kind === 'browser'}
              spellCheck={false}
              autoCapitalize="none"
              className="font-mono"
              placeholder="https://www.example.com"
              value={origins}
              onChange={(event) => setOrigins(event.target.value)}
            />
          )}
        </Field>
      </div>
      <div>
        <Button type="submit" look="primary" busy={order.isPending}>
          Get the one-time code
        </Button>
      </div>
    </form>
  )
}
