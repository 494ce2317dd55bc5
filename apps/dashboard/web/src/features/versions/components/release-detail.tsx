import { useState } from 'react'
import type { PolicyRelease } from '../../../shared/api/types.ts'
import { compact } from '../../../shared/format/number.ts'
import { calendarDay } from '../../../shared/format/time.ts'
import { Time } from '../../../shared/time/time.tsx'
import { usersOfMember } from '../users.ts'
import { Users } from './users.tsx'
import { WhatWillGo } from './what-will-go.tsx'

/** A release in words: its dates, what in it will go, and who calls it. */
export function ReleaseDetail({ surface, release }: { surface: string; release: PolicyRelease }) {
  const { version, summary, calls, deprecations } = release
  const [member, setMember] = useState<string | null>(null)
  const chosen = deprecations.find((deprecation) => deprecation.member === member)
  const place = { surface, release: version }
  const subjects = chosen === undefined ? [{ ...place, use: 'calls' as const }] : usersOfMember(place, chosen)
  return (
    <div className="flex flex-col gap-4 bg-sunken px-4 py-4 @2xl:pl-10">
      <p className="max-w-3xl text-sm">{summary}</p>
      <dl className="flex flex-wrap gap-x-8 gap-y-2 text-xs [&_dt]:text-muted">
        <Fact name="Released" date={release.date} />
        <Fact name="Deprecated since" date={release.deprecatedSince} />
        <Fact name="Sunset" date={release.sunset} />
        <Fact name={served(release) ? 'Served at least until' : 'Served until'} date={release.servedUntil} />
        <div>
          <dt>Calls: day, week, month</dt>
          <dd className="tabular-nums">
            {compact(calls.last24h)}, {compact(calls.last7d)}, {compact(calls.last30d)}
          </dd>
        </div>
        <div>
          <dt>Last call</dt>
          <dd>
            <Time at={release.lastSeenAt} />
          </dd>
        </div>
      </dl>
      {deprecations.length > 0 && (
        <WhatWillGo deprecations={deprecations} chosen={member} onChoose={setMember} />
      )}
      <Users key={chosen?.member} surface={surface} release={version} subjects={subjects} />
    </div>
  )
}

function served({ state }: PolicyRelease): boolean {
  return state === 'served' || state === 'deprecated' || state === 'scheduled'
}

function Fact({ name, date }: { name: string; date: string | null }) {
  if (date === null) return null
  return (
    <div>
      <dt>{name}</dt>
      <dd>{calendarDay(Date.parse(date))}</dd>
    </div>
  )
}
