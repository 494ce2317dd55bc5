import { CloudOff, RotateCw } from 'lucide-react'
import { ApiError } from '@stella/sdk'
import { explain } from '../shared/api/explain.ts'
import { Button } from './ui/button.tsx'
import { Empty } from './ui/surface.tsx'

/** What could not be loaded, why, and a way to try again. */
export function Failure({ error, onRetry }: { error: unknown; onRetry: () => void }) {
  return (
    <div role="alert">
      <Empty
        icon={<CloudOff />}
        title="This could not be loaded"
        action={
          <Button onClick={onRetry}>
            <RotateCw aria-hidden /> Try again
          </Button>
        }
      >
        {explain(error)}
        {error instanceof ApiError && error.requestId !== null && (
          <span className="mt-1 block font-mono text-xs">Request {error.requestId}</span>
        )}
      </Empty>
    </div>
  )
}
