import { useState } from 'react'
import { Button } from '../../../components/ui/button.tsx'
import type { PolicyRelease } from '../../../shared/api/types.ts'
import { compact, plural } from '../../../shared/format/number.ts'
import { calendarDay } from '../../../shared/format/time.ts'
import { Time } from '../../../shared/time/time.tsx'
import { Users } from './users.tsx'

/** A release in words: its dates, what in it will go, and who calls it. */
export function ReleaseDetail({ surface, release }: { surface: string; release: PolicyRelease }) {
  const { version, summary, calls, deprecations } = release
  const [member, setMember] = useState<string | null>(null)
  return (
    <div className="flex flex-col gap-4 bg-sunken px-4 py-4 md:pl-10">
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
        <section>
          <h3 className="mb-1 text-xs font-semibold">What will go</h3>
          <ul className="divide-y divide-line rounded-lg border border-line bg-raised">
            {deprecations.map((deprecation) => (
              <li
                key={deprecation.member}
                className="flex min-h-10 flex-wrap items-center gap-x-4 gap-y-1 px-3 py-1.5 text-xs"
              >
                <code className="min-w-0 flex-1 basis-48 font-mono break-all">
                  {deprecation.member}
                  {deprecation.replacement !== null && (
                    <span className="text-muted"> → {deprecation.replacement}</span>
                  )}
                </code>
                <span className="text-muted">gone from {calendarDay(Date.parse(deprecation.sunset))}</span>
                {deprecation.installations === 0 ? (
                  <span className="text-ok">nobody uses it</span>
                ) : (
                  <Button
                    size="small"
                    aria-pressed={member === deprecation.member}
                    onClick={() => setMember(member === deprecation.member ? null : deprecation.member)}
                  >
                    {plural(deprecation.installations, 'installation')}
                  </Button>
                )}
              </li>
            ))}
          </ul>
        </section>
      )}
      <Users
        key={member}
        subject={{ surface, release: version, ...(member !== null && { member }) }}
        title={member === null ? `Who calls ${version}` : `Who still uses ${member} in ${version}`}
      />
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
