import { Link } from '@tanstack/react-router'
import { cx } from 'class-variance-authority'
import type { ReactNode } from 'react'
import { Card, Skeleton } from '../../../components/ui/surface.tsx'
import { compact, count, percent, plural } from '../../../shared/format/number.ts'
import type { Overview } from '../../../shared/api/types.ts'

/** The four numbers to look at first. */
export function Figures({ overview }: { overview: Overview | undefined }) {
  const states = overview?.installations
  const { calls, deprecated, failed } = sharesOf(overview?.rates)
  return (
    <div className="grid grid-cols-[repeat(auto-fit,minmax(min(100%,9rem),1fr))] gap-3 sm:gap-4">
      <Figure
        label="Calls, 7 days"
        value={overview && compact(calls)}
        note={`${count(Math.round(calls / 7))} a day`}
      />
      <Figure
        label="Deprecated calls"
        value={overview && percent(deprecated)}
        tone={deprecated > 0 ? 'warn' : undefined}
        note={<Link to="/versions">Who makes them</Link>}
      />
      <Figure
        label="Error rate"
        value={overview && percent(failed)}
        tone={failed >= 0.05 ? 'bad' : undefined}
        note="Answered 4xx or 5xx"
      />
      <Figure
        label="Installations"
        value={states && count(states.active)}
        note={
          states &&
          (states.suspended > 0 ? (
            <Link to="/installations" search={{ status: 'suspended' }}>
              {count(states.suspended)} suspended
            </Link>
          ) : (
            `${plural(states.active, 'site')} active`
          ))
        }
      />
    </div>
  )
}

/** Shares of all calls, between 0 and 1. */
function sharesOf(rates: Overview['rates'] | undefined) {
  const calls = rates?.calls ?? 0
  const share = (part: number | undefined): number => (calls === 0 ? 0 : (part ?? 0) / calls)
  return {
    calls,
    deprecated: share(rates?.deprecatedCalls),
    failed: share((rates?.clientErrors ?? 0) + (rates?.serverErrors ?? 0)),
  }
}

interface FigureProps {
  readonly label: string
  readonly value: string | undefined
  readonly note: ReactNode
  readonly tone?: 'warn' | 'bad' | undefined
}

function Figure({ label, value, note, tone }: FigureProps) {
  return (
    <Card className="px-4 py-3">
      <h2 className="truncate text-xs font-medium text-muted">{label}</h2>
      <div
        className={cx(
          'mt-1 min-h-8 text-2xl leading-8 font-semibold tracking-tight tabular-nums',
          tone === 'warn' && 'text-warn',
          tone === 'bad' && 'text-bad',
        )}
      >
        {value ?? <Skeleton className="h-7 w-20" />}
      </div>
      <div className="min-h-4.5 text-xs text-muted [&_a]:underline [&_a]:decoration-edge [&_a]:underline-offset-3 [&_a:hover]:decoration-current">
        {value === undefined ? <Skeleton className="h-4 w-24" /> : note}
      </div>
    </Card>
  )
}
