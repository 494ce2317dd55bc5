import type { ReactNode } from 'react'
import { Button } from '../../../components/ui/button.tsx'
import type { PolicyRelease } from '../../../shared/api/types.ts'
import { calendarDay } from '../../../shared/format/time.ts'
import { wordsOfUse } from '../users.ts'
import { Replacement } from './replacement.tsx'

type Deprecation = PolicyRelease['deprecations'][number]

interface WhatWillGoProps {
  readonly deprecations: readonly Deprecation[]
  readonly chosen: string | null
  readonly onChoose: (member: string | null) => void
}

/** What in a release will go: first what somebody still sends, most sent first; the rest on demand. */
export function WhatWillGo({ deprecations, chosen, onChoose }: WhatWillGoProps) {
  const sent = deprecations.filter(({ installations }) => installations > 0)
  const read = deprecations.filter(({ installations, readers }) => installations === 0 && readers > 0)
  const unused = deprecations.filter(({ installations, readers }) => installations === 0 && readers === 0)
  const choice = { chosen, onChoose }
  return (
    <section>
      <h3 className="mb-1 text-xs font-semibold">What will go</h3>
      {sent.length > 0 && (
        <Rows rows={sent.toSorted((a, b) => b.installations - a.installations)} choice={choice} />
      )}
      <More title={`${read.length} that nobody sends and somebody may read`} rows={read} choice={choice} />
      <More title={`${unused.length} that nobody uses any more`} rows={unused} />
    </section>
  )
}

interface RowsProps {
  readonly rows: readonly Deprecation[]
  readonly choice?: Pick<WhatWillGoProps, 'chosen' | 'onChoose'>
}

function More({ title, ...rows }: RowsProps & { title: string }) {
  if (rows.rows.length === 0) return null
  return (
    <details className="mt-2">
      <summary className="mb-1 min-h-6 text-xs text-muted hover:text-ink">{title}</summary>
      <Rows {...rows} />
    </details>
  )
}

function Rows({ rows, choice }: RowsProps) {
  return (
    <ul className="divide-y divide-line rounded-lg border border-line bg-raised">
      {rows.map((deprecation) => (
        <Row key={deprecation.member} deprecation={deprecation}>
          {choice !== undefined && <Choice deprecation={deprecation} {...choice} />}
        </Row>
      ))}
    </ul>
  )
}

function Row({ deprecation, children }: { deprecation: Deprecation; children: ReactNode }) {
  const { member, replacement, sunset } = deprecation
  return (
    <li className="flex min-h-10 flex-wrap items-center gap-x-4 gap-y-1 px-3 py-1.5 text-xs @2xl:grid @2xl:grid-cols-[minmax(0,1fr)_9.5rem_16rem]">
      <code className="min-w-0 flex-1 basis-48 font-mono break-all">
        {member}
        <Replacement by={replacement} />
      </code>
      <span className="text-muted">gone from {calendarDay(Date.parse(sunset))}</span>
      {children}
    </li>
  )
}

/** The numbers of a member, which open the lists behind them. */
function Choice({
  deprecation,
  chosen,
  onChoose,
}: { deprecation: Deprecation } & Pick<WhatWillGoProps, 'chosen' | 'onChoose'>) {
  const { member } = deprecation
  const isChosen = chosen === member
  return (
    <Button
      size="small"
      aria-pressed={isChosen}
      className={`@2xl:justify-self-end ${isChosen ? 'border-accent! text-accent!' : ''}`}
      onClick={() => onChoose(isChosen ? null : member)}
    >
      {wordsOfUse(deprecation).join(', ')}
    </Button>
  )
}
