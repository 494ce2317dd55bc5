import { Link } from '@tanstack/react-router'
import { CalendarCheck } from 'lucide-react'
import { Badge } from '../../../components/ui/badge.tsx'
import { Card, CardHeader, Empty, Skeleton } from '../../../components/ui/surface.tsx'
import { plural } from '../../../shared/format/number.ts'
import { calendarDay } from '../../../shared/format/time.ts'
import type { Overview } from '../../../shared/api/types.ts'

/** What ends next, in how many days, and how many still depend on it. */
export function Sunsets({ overview }: { overview: Overview | undefined }) {
  return (
    <Card className="min-h-72">
      <CardHeader title="Next sunsets">
        <Link to="/versions" className="text-xs font-medium text-accent hover:underline">
          All versions
        </Link>
      </CardHeader>
      {overview === undefined && <Rows />}
      {overview?.sunsets.length === 0 && (
        <Empty icon={<CalendarCheck />} title="Nothing is scheduled to end">
          Deprecated releases and members show here with their last day.
        </Empty>
      )}
      <ul className="px-4 pb-2">
        {byDate(overview?.sunsets ?? []).map(([date, sunsets]) => (
          <li key={date} className="not-first:mt-2">
            <Day date={date} left={sunsets[0]?.daysLeft ?? 0} />
            <ul className="divide-y divide-line">
              {sunsets.map((sunset) => (
                <SunsetRow key={`${sunset.surface} ${sunset.release} ${sunset.what}`} {...sunset} />
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </Card>
  )
}

type Sunset = Overview['sunsets'][number]

/** What ends on the same day stands together, in the order of the days. */
function byDate(sunsets: readonly Sunset[]): readonly (readonly [string, readonly Sunset[]])[] {
  return Object.entries(Object.groupBy(sunsets, ({ date }) => date)).map(([date, all]) => [date, all ?? []])
}

function Day({ date, left }: { date: string; left: number }) {
  return (
    <p className="flex min-h-8 items-center justify-between border-b border-line text-xs font-medium">
      {calendarDay(Date.parse(date))}
      <Badge tone={left < 0 ? 'bad' : left <= 30 ? 'warn' : 'quiet'}>
        {left < 0 ? 'past' : `${plural(left, 'day')} left`}
      </Badge>
    </p>
  )
}

function SunsetRow(sunset: Sunset) {
  const { what, surface, release } = sunset
  return (
    <li className="flex min-h-8 flex-wrap items-center gap-x-2 py-1 text-xs">
      <span className="min-w-0 truncate font-mono">{what}</span>
      <span className="text-muted">{release === null ? surface : `${surface} ${release}`}</span>
      <span className="ml-auto text-muted tabular-nums">{usersOf(sunset)}</span>
    </li>
  )
}

/** Members are listed for those who send them: who reads one is not seen. */
function usersOf({ surface, kind, installations, callers }: Sunset): string {
  if (surface === 'api') return callers === 0 ? 'nobody calls it' : plural(callers, 'caller')
  if (kind === 'member') return `sent by ${plural(installations, 'installation')}`
  return installations === 0 ? 'nobody calls it' : plural(installations, 'installation')
}

function Rows() {
  return Array.from({ length: 5 }, (_, index) => <Skeleton key={index} className="mx-4 my-2 h-7" />)
}
