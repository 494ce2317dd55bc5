import { useQuery } from '@tanstack/react-query'
import { PartyPopper } from 'lucide-react'
import { useState } from 'react'
import { Pending } from '../../../components/pending.tsx'
import { Button } from '../../../components/ui/button.tsx'
import { Card, CardHeader, Empty, Skeleton } from '../../../components/ui/surface.tsx'
import type { DeprecatedMember } from '../../../shared/api/types.ts'
import { compact } from '../../../shared/format/number.ts'
import { calendarDay } from '../../../shared/format/time.ts'
import { Time } from '../../../shared/time/time.tsx'
import { deprecatedMembersQuery } from '../api/users.ts'
import { Replacement } from './replacement.tsx'
import { Users } from './users.tsx'
import { wordsOfUse, usersOfMember } from '../users.ts'

const surface = 'integrations'
const carriers = { requests: 'requests', responses: 'responses', both: 'requests and responses' }

/** Rows that are shown before somebody asks for all. */
const first = 8

/** What will go and is still sent or may still be read, most used first. */
export function DeprecatedMembers() {
  const members = useQuery(deprecatedMembersQuery)
  const { data } = members
  const [all, setAll] = useState(false)
  const rows = data ?? []
  return (
    <Card>
      <CardHeader
        title="Deprecated members in use"
        count={data?.length}
        about="What will go, and who has to be told"
      />
      <Pending query={members}>
        <Skeleton className="m-4 h-24" />
      </Pending>
      {data?.length === 0 && (
        <Empty icon={<PartyPopper />} title="Nobody uses anything that will go">
          Deprecated members show here as soon as an installation sends one, or calls a release that answers
          with one.
        </Empty>
      )}
      <ul>
        {rows.slice(0, all ? undefined : first).map((member) => (
          <MemberRow key={`${member.release} ${member.member}`} row={member} />
        ))}
      </ul>
      {rows.length > first && !all && (
        <div className="flex justify-center border-t border-line p-3">
          <Button onClick={() => setAll(true)}>Show all {rows.length}</Button>
        </div>
      )}
    </Card>
  )
}

function MemberRow({ row }: { row: DeprecatedMember }) {
  const { member, release, replacement, sunset, carriedBy, calls, lastSeenAt } = row
  const [use, more] = wordsOfUse(row)
  return (
    <li className="border-t border-line">
      <details>
        <summary
          data-row-link
          className="flex min-h-12 flex-wrap items-center gap-x-4 px-4 py-2 text-sm hover:bg-hover focus-visible:-outline-offset-2 @xl:grid @xl:grid-cols-[minmax(0,1fr)_8rem_11rem]"
        >
          <span className="min-w-0 flex-1 basis-32">
            <code className="font-mono text-xs font-medium break-all">{member}</code>
            <Replacement by={replacement} />
            <span className="block text-xs text-muted">
              in {release}
              {sunset !== null && `, gone from ${calendarDay(Date.parse(sunset))}`}, in {carriers[carriedBy]}
            </span>
          </span>
          <span className="hidden text-right text-xs leading-tight text-muted @xl:block">
            {lastSeenAt !== null && (
              <>
                <Time at={lastSeenAt} still />
                <span className="block tabular-nums">{compact(calls.last30d)} calls</span>
              </>
            )}
          </span>
          <span className="ml-auto text-right text-xs leading-tight tabular-nums">
            <span className="block font-medium">{use}</span>
            {more !== undefined && <span className="text-muted">{more}</span>}
          </span>
        </summary>
        <div className="bg-sunken px-4 py-3">
          <Users surface={surface} release={release} subjects={usersOfMember({ surface, release }, row)} />
        </div>
      </details>
    </li>
  )
}
