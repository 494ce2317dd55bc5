import { useMutation } from '@tanstack/react-query'
import { CircleCheck, CircleX } from 'lucide-react'
import { useState, type FormEvent } from 'react'
import { Button } from '../../../components/ui/button.tsx'
import { Callout, Card, CardHeader } from '../../../components/ui/surface.tsx'
import { refusalOf } from '../../../shared/api/refusal.ts'
import { testOrigin } from '../api/origins.ts'
import { OriginField } from './origin-field.tsx'

const reasons = {
  exact: 'It is in the list.',
  subdomain: 'It is below a domain in the list.',
  'not-listed': 'Nothing in the list matches it. Scheme and port count, too.',
  'not-an-origin': 'No browser sends an Origin like this: scheme, host, perhaps a port, nothing else.',
}

/** Would this Origin pass? Asks the server, so that the answer is the one that a browser gets. */
export function TryOrigin({ installationId }: { installationId: string }) {
  const [origin, setOrigin] = useState('')
  const test = useMutation({ mutationFn: () => testOrigin(installationId, origin.trim()) })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    test.mutate()
  }
  const verdict = test.data
  return (
    <Card>
      <CardHeader title="Would it pass?" about="Try what a browser would send" />
      <form className="flex flex-col gap-3 px-4 pb-4" onSubmit={submit}>
        <OriginField
          label="Origin"
          error={refusalOf(test.error)}
          placeholder="https://shop.example.com"
          value={origin}
          onChange={(typed) => {
            setOrigin(typed)
            test.reset()
          }}
        />
        <Button type="submit" busy={test.isPending}>
          Test
        </Button>
        <div role="status">
          {verdict !== undefined && (
            <Callout
              tone={verdict.allowed ? 'ok' : 'bad'}
              icon={verdict.allowed ? <CircleCheck className="text-ok" /> : <CircleX className="text-bad" />}
            >
              <p className="font-medium">{verdict.allowed ? 'It passes' : 'It is refused'}</p>
              <p className="text-muted">{reasons[verdict.reason]}</p>
              {verdict.matched !== null && (
                <code className="font-mono text-xs break-all">{verdict.matched}</code>
              )}
            </Callout>
          )}
        </div>
      </form>
    </Card>
  )
}
