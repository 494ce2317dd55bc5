import { useMutation } from '@tanstack/react-query'
import { useState, type FormEvent } from 'react'
import { ExpirySelect, expiryOf } from '../../../components/expiry-select.tsx'
import { ScopePicker } from '../../../components/scope-picker.tsx'
import { SecretOnce } from '../../../components/secret-once.tsx'
import { Refusal } from '../../../components/refusal.tsx'
import { Button } from '../../../components/ui/button.tsx'
import { Dialog, DialogActions } from '../../../components/ui/dialog.tsx'
import { Field, Select } from '../../../components/ui/field.tsx'
import { Callout } from '../../../components/ui/surface.tsx'
import type { Installation } from '../../../shared/api/types.ts'
import { credentialScopes, everyScope } from '../../../shared/credential-scopes.ts'
import { issueCredential, refreshCredentials } from '../api/credentials.ts'

export function Issue({ installation, onClose }: { installation: Installation; onClose: () => void }) {
  const [kind, setKind] = useState<'secret' | 'browser'>('secret')
  const [scopes, setScopes] = useState([...everyScope])
  const [days, setDays] = useState('')
  const issue = useMutation({
    mutationFn: () =>
      issueCredential(installation.id, { kind, scopes, expiresAt: expiryOf(days, Date.now()) }),
    onSuccess: () => refreshCredentials(installation.id),
  })
  if (issue.data !== undefined) {
    return (
      <SecretOnce title="The new credential" label="Secret" secret={issue.data.secret} onStored={onClose} />
    )
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (scopes.length > 0) issue.mutate()
  }
  return (
    <Dialog
      open
      wide
      onClose={onClose}
      title="Issue a credential"
      description="For a site that cannot redeem a connect code. Its secret is shown once."
    >
      <form className="flex flex-col gap-4" onSubmit={submit}>
        <Refusal error={issue.error} />
        <div className="grid gap-4 @md:grid-cols-2">
          <Field
            label="Kind"
            hint={
              kind === 'secret'
                ? 'For servers. Never put it into a page.'
                : 'For pages: works from an allowed origin only.'
            }
          >
            {(control) => (
              <Select
                {...control}
                value={kind}
                onChange={({ target }) => setKind(target.value === 'browser' ? 'browser' : 'secret')}
              >
                <option value="secret">Secret</option>
                <option value="browser">Browser</option>
              </Select>
            )}
          </Field>
          <ExpirySelect value={days} onChange={setDays} />
        </div>
        {kind === 'browser' && installation.origins.length === 0 && (
          <Callout tone="warn">
            This installation has no origin yet; add one, or the credential works nowhere.
          </Callout>
        )}
        <ScopePicker legend="It may" choices={credentialScopes} value={scopes} onChange={setScopes} />
        <DialogActions>
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" look="primary" busy={issue.isPending}>
            Issue the credential
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  )
}
