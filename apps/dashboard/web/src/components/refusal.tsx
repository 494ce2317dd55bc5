import { explain } from '../shared/api/explain.ts'
import { Callout } from './ui/surface.tsx'

/** Above a form: why what it asked for was refused. */
export function Refusal({ error }: { error: Error | null }) {
  if (error === null) return null
  return (
    <Callout tone="bad" role="alert">
      {explain(error)}
    </Callout>
  )
}
