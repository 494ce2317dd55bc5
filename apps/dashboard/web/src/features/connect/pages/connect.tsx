import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { Lock } from 'lucide-react'
import { useState } from 'react'
import { Failure } from '../../../components/failure.tsx'
import { Page } from '../../../components/page.tsx'
import { Button, buttonStyle } from '../../../components/ui/button.tsx'
import { Card, Empty, Skeleton } from '../../../components/ui/surface.tsx'
import { installationQuery } from '../../../shared/api/queries.ts'
import { useMay } from '../../../shared/session/permission.ts'
import { Choose } from '../components/choose.tsx'
import { Code } from '../components/code.tsx'
import { Order, type IssuedCode } from '../components/order.tsx'
import { Step } from '../components/step.tsx'

const route = getRouteApi('/inside/connect')

export function ConnectPage() {
  const { installation: id } = route.useSearch()
  const mayCreate = useMay('installations:write')
  const mayIssue = useMay('credentials:write')
  return (
    <Page
      title="Connect a site"
      about="A one-time code turns into a credential on the site itself. Nobody copies secrets."
    >
      {mayCreate && mayIssue ? (
        <Way key={id} id={id} />
      ) : (
        <Card>
          <Empty
            icon={<Lock />}
            title="Your role does not allow this"
            action={
              <Link to="/installations" className={buttonStyle()}>
                See the installations
              </Link>
            }
          >
            Ask an owner or an admin to connect the site.
          </Empty>
        </Card>
      )}
    </Page>
  )
}

function Way({ id }: { id: string | undefined }) {
  const navigate = route.useNavigate()
  const [issued, setIssued] = useState<IssuedCode | null>(null)
  const { data, error, refetch } = useQuery({ ...installationQuery(id ?? ''), enabled: id !== undefined })
  const choose = (installation: string) => void navigate({ search: { installation } })
  const startOver = () => void navigate({ search: {} })
  const chosen = id !== undefined
  const [first, second, third] = stepStates(chosen, issued !== null)
  return (
    <ol className="flex max-w-3xl flex-col gap-3">
      <Step
        number={1}
        title="Which site?"
        state={first}
        summary={
          <>
            <span className="truncate font-medium text-ink">{data?.name}</span>
            <Button look="ghost" size="small" onClick={startOver}>
              Change
            </Button>
          </>
        }
      >
        <Choose onChosen={choose} />
      </Step>
      <Step
        number={2}
        title="What may it do?"
        state={second}
        summary={
          <Button look="ghost" size="small" onClick={() => setIssued(null)}>
            Change
          </Button>
        }
      >
        {error !== null && <Failure error={error} onRetry={() => void refetch()} />}
        {data === undefined && error === null && <Skeleton className="h-64 w-full" />}
        {data !== undefined && <Order installation={data} onIssued={setIssued} />}
      </Step>
      <Step number={3} title="Hand the code over" state={third}>
        {data !== undefined && issued !== null && (
          <Code installation={data} issued={issued} onAnother={() => setIssued(null)} />
        )}
      </Step>
    </ol>
  )
}

type StepState = 'coming' | 'current' | 'done'

function stepStates(chosen: boolean, issued: boolean): readonly [StepState, StepState, StepState] {
  if (issued) return ['done', 'done', 'current']
  return chosen ? ['done', 'current', 'coming'] : ['current', 'coming', 'coming']
}
