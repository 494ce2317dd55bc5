import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { CopyButton } from '../../../components/ui/copy.tsx'
import { installationQuery } from '../../../shared/api/queries.ts'
import type { Installation } from '../../../shared/api/types.ts'
import { countdown } from '../../../shared/format/time.ts'
import { lookEvery } from '../api/connect.ts'
import { progressOf } from '../progress.ts'
import type { IssuedCode } from './order.tsx'
import { ProgressNote } from './progress-note.tsx'
import { Snippets } from './snippets.tsx'

interface CodeProps {
  readonly installation: Installation
  readonly issued: IssuedCode
  readonly onAnother: () => void
}

/** The third step: the code, how to use it, and what has come of it. */
export function Code({ installation, issued, onAnother }: CodeProps) {
  const now = useSeconds() + issued.ahead
  const { data = installation } = useQuery({
    ...installationQuery(installation.id),
    refetchInterval: ({ state }) => (connectedSince(state.data, issued.issuedAt) ? false : lookEvery),
  })
  const progress = progressOf({
    issuedAt: issued.issuedAt,
    expiresAt: issued.expiresAt,
    connectedAt: momentOf(data.connectedAt),
    lastSeenAt: momentOf(data.lastSeenAt),
    now,
  })
  const open = progress === 'waiting'
  return (
    <div className="flex flex-col gap-4">
      <ProgressNote progress={progress} installation={data} onAnother={onAnother} />
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2 rounded-lg border border-edge bg-sunken px-4 py-3">
        <output
          aria-label="One-time code"
          className={`font-mono text-lg font-semibold tracking-wider break-all ${open ? '' : 'text-faint line-through'}`}
        >
          {issued.code}
        </output>
        {open && <CopyButton text={issued.code} label="Copy the code" />}
        {open && (
          <span className="ml-auto text-sm text-muted">
            Works once, for{' '}
            <span role="timer" className="font-medium text-ink tabular-nums">
              {countdown(issued.expiresAt - now)}
            </span>
          </span>
        )}
      </div>
      {progress !== 'connected' && <Snippets installation={data} code={issued.code} />}
    </div>
  )
}

function momentOf(at: string | null): number | null {
  return at === null ? null : Date.parse(at)
}

function connectedSince(installation: Installation | undefined, issuedAt: number): boolean {
  return (momentOf(installation?.lastSeenAt ?? null) ?? 0) >= issuedAt
}

/** The time, renewed each second. */
function useSeconds(): number {
  const [now, setNow] = useState(Date.now)
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 1_000)
    return () => clearInterval(timer)
  }, [])
  return now
}
