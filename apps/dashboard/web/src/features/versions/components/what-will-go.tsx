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

/** What in a release will go: first what somebody still sends or may read, most used first; the rest on demand. */
export function WhatWillGo({ deprecations, chosen, onChoose }: WhatWillGoProps) {
  const used = deprecations.filter(isUsed)
  const unused = deprecations.filter((deprecation) => !isUsed(deprecation))
  const sorted = used.toSorted((a, b) => b.installations - a.installations || b.readers - a.readers)
  return (
    <section>
      <h3 className="mb-1 text-xs font-semibold">What will go</h3>
      {used.length > 0 && (
        <ul className="divide-y divide-line rounded-lg border border-line bg-raised">
          {sorted.map((deprecation) => (
            <Row key={deprecation.member} deprecation={deprecation}>
              <Button
                size="small"
                aria-pressed={chosen === deprecation.member}
                className={chosen === deprecation.member ? 'border-accent! text-accent!' : ''}
                onClick={() => onChoose(chosen === deprecation.member ? null : deprecation.member)}
              >
                {wordsOfUse(deprecation).join(', ')}
              </Button>
            </Row>
          ))}
        </ul>
      )}
      {unused.length > 0 && (
        <details className="mt-2">
          <summary className="min-h-6 text-xs text-muted hover:text-ink">
            {unused.length} that nobody uses any more
          </summary>
          <ul className="mt-1 divide-y divide-line rounded-lg border border-line bg-raised">
            {unused.map((deprecation) => (
              <Row key={deprecation.member} deprecation={deprecation} />
            ))}
          </ul>
        </details>
      )}
    </section>
  )
}

function isUsed({ installations, readers }: Deprecation): boolean {
  return installations > 0 || readers > 0
}

function Row({ deprecation, children }: { deprecation: Deprecation; children?: ReactNode }) {
  const { member, replacement, sunset } = deprecation
  return (
    <li className="flex min-h-10 flex-wrap items-center gap-x-4 gap-y-1 px-3 py-1.5 text-xs">
      <code className="min-w-0 flex-1 basis-48 font-mono break-all">
        {member}
        <Replacement by={replacement} />
      </code>
      <span className="text-muted">gone from {calendarDay(Date.parse(sunset))}</span>
      {children}
    </li>
  )
}
