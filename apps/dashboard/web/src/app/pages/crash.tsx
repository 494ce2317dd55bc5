import { Link, useRouter, type ErrorComponentProps } from '@tanstack/react-router'
import { Bug, Compass } from 'lucide-react'
import { Failure } from '../../components/failure.tsx'
import { Button, buttonStyle } from '../../components/ui/button.tsx'
import { Empty } from '../../components/ui/surface.tsx'
import { ApiError } from '@stella/sdk'
import { explain } from '../../shared/api/explain.ts'
import { useTitle } from '../../shared/use-title.ts'

/** A page that broke. The rest of the dashboard goes on. */
export function Crash({ error, reset }: ErrorComponentProps) {
  const router = useRouter()
  useTitle('Something went wrong')
  const retry = () => {
    reset()
    void router.invalidate()
  }
  if (error instanceof ApiError || error instanceof TypeError)
    return <Failure error={error} onRetry={retry} />
  return (
    <div role="alert" className="m-auto">
      <Empty
        icon={<Bug />}
        title="This page has a bug"
        action={
          <>
            <Button look="primary" onClick={retry}>
              Try again
            </Button>
            <Link to="/" className={buttonStyle()}>
              Go to the overview
            </Link>
          </>
        }
      >
        Nothing was changed by it. If trying again does not help, report this:{' '}
        <code className="font-mono text-xs">{explain(error)}</code>
      </Empty>
    </div>
  )
}

/** Not even who is signed in could be learned: no page can be shown, and no frame around it. */
export function NothingLoads(props: ErrorComponentProps) {
  return (
    <main className="grid min-h-dvh place-items-center bg-sunken">
      <h1 className="sr-only">Stella cannot be loaded</h1>
      <Crash {...props} />
    </main>
  )
}

export function NotFound() {
  useTitle('Not found')
  return (
    <div className="m-auto">
      <h1 className="sr-only">Not found</h1>
      <Empty
        icon={<Compass />}
        title="There is no such page"
        action={
          <Link to="/" className={buttonStyle()}>
            Go to the overview
          </Link>
        }
      >
        The address may be mistyped, or what it named was removed. Press{' '}
        <kbd className="font-sans font-medium">g i</kbd> for the installations.
      </Empty>
    </div>
  )
}
