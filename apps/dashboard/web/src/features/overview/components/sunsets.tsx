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
      <ul className="pb-2">
        {overview?.sunsets.map((sunset) => (
          <SunsetRow key={`${sunset.surface} ${sunset.release} ${sunset.what}`} {...sunset} />
        ))}
      </ul>
    </Card>
  )
}

function SunsetRow({
  what,
  surface,
  release,
  date,
  daysLeft: left,
  installations,
}: Overview['sunsets'][number]) {
  return (
    <li className="flex min-h-11 items-center gap-3 px-4 py-1">
      <div className="min-w-0 flex-1">
        <p className="truncate font-mono text-xs">{what}</p>
        <p className="text-xs text-muted">
          {release === null ? surface : `${surface} ${release}`} ·{' '}
          {installations === 0 ? 'nobody uses it' : `used by ${plural(installations, 'installation')}`}
        </p>
      </div>
      <div className="text-right">
        <Badge tone={left < 0 ? 'bad' : left <= 30 ? 'warn' : 'quiet'}>
          {left < 0 ? 'past' : plural(left, 'day')}
          {left >= 0 && ' left'}
        </Badge>
        <p className="mt-0.5 text-2xs text-faint">{calendarDay(Date.parse(date))}</p>
      </div>
    </li>
  )
}

function Rows() {
  return Array.from({ length: 5 }, (_, index) => <Skeleton key={index} className="mx-4 my-2 h-7" />)
}
