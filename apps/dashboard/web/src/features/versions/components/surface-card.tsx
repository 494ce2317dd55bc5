import { useState } from 'react'
import { Badge } from '../../../components/ui/badge.tsx'
import { Card, CardHeader } from '../../../components/ui/surface.tsx'
import type { PolicySurface } from '../../../shared/api/types.ts'
import { plural } from '../../../shared/format/number.ts'
import { calendarDay } from '../../../shared/format/time.ts'
import { useNow } from '../../../shared/time/now.ts'
import { comingFloors, shareOf, spanOf, ticksOf } from '../timeline.ts'
import { Legend } from './legend.tsx'
import { ReleaseRow, rowLayout } from './release-row.tsx'
import { TimelineAxis } from './timeline-track.tsx'

/** One surface: its promises, and every release of it on one axis of time. */
export function SurfaceCard({ surface }: { surface: PolicySurface }) {
  const now = useNow()
  const [open, setOpen] = useState<string | null>(null)
  const { name, base, policy, majors, releases } = surface
  const span = spanOf(releases, now)
  const ticks = ticksOf(span, 8)
  const today = shareOf(now, span)
  return (
    <Card>
      <CardHeader
        title={name}
        about={`${base} · minors are served ${policy.minorMonths} months, a replaced major ${policy.previousMajorMonths}; ${plural(policy.noticeDays, 'day')} notice`}
      >
        <ul className="flex min-w-0 flex-wrap gap-2">
          {majors.map(({ major, floor, state, sunset }) => (
            <li key={major}>
              <Badge tone={state === 'deprecated' ? 'warn' : 'quiet'}>
                v{major}
                {floor === null ? ` ${state}` : `: floor ${floor}`}
                {sunset !== null && `, sunset ${calendarDay(Date.parse(sunset))}`}
              </Badge>
            </li>
          ))}
        </ul>
      </CardHeader>
      {comingFloors(majors, now).map(({ version, at }) => (
        <p key={version} className="px-4 pb-2 text-xs text-warn">
          The floor rises to {version} on {calendarDay(at)}.
        </p>
      ))}
      <div className={`${rowLayout} border-b border-line text-xs text-muted`}>
        <span className="hidden self-end pb-1 @2xl:block">Release</span>
        <TimelineAxis ticks={ticks} today={today} />
        <span className="hidden self-end pb-1 text-right @2xl:block">In use, 30 days</span>
      </div>
      <ul>
        {releases.map((release) => (
          <ReleaseRow
            key={release.version}
            surface={name}
            release={release}
            drawing={{ span, ticks, today, now }}
            open={open === release.version}
            onToggle={() => setOpen(open === release.version ? null : release.version)}
          />
        ))}
      </ul>
      <Legend />
    </Card>
  )
}
