import { useVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useRef } from 'react'
import { InstallationStatus } from '../../../components/status.tsx'
import type { InstallationSummary } from '../../../shared/api/types.ts'
import { compact } from '../../../shared/format/number.ts'
import { platformName } from '../../../shared/platforms.ts'
import { Time } from '../../../shared/time/time.tsx'
import { NameLink } from './name-link.tsx'
import { moveInRows } from './row-keys.ts'
import { useRem } from './use-rem.ts'

/** Height of a card in rem, as its class says. */
const cardRem = 4.25

interface CardsProps {
  readonly rows: readonly InstallationSummary[]
  readonly total: number
  readonly onNearEnd: () => void
}

/** The list on narrow screens: each installation in two lines. */
export function InstallationCards({ rows, total, onNearEnd }: CardsProps) {
  const scroller = useRef<HTMLDivElement>(null)
  const heading = useRef<number | null>(null)
  const rem = useRem()
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => cardRem * rem,
    overscan: 12,
  })
  const shown = virtual.getVirtualItems()
  const last = shown.at(-1)?.index ?? 0
  useEffect(() => {
    if (last >= rows.length - 80) onNearEnd()
  }, [last, rows.length, onNearEnd])
  const keys = { rows: rows.length, scrollTo: (index: number) => virtual.scrollToIndex(index), heading }
  return (
    <div
      ref={scroller}
      data-scroll-restoration-id="installations"
      onKeyDown={(event) => moveInRows(event, keys)}
      className="min-h-72 flex-1 overflow-y-auto rounded-xl border border-line bg-raised shadow-card"
    >
      <ul className="relative" style={{ height: virtual.getTotalSize() }}>
        {shown.map(({ index, start }) => {
          const row = rows[index]
          return (
            row !== undefined && (
              <li
                key={row.id}
                data-index={index}
                aria-posinset={index + 1}
                aria-setsize={total}
                className="absolute inset-x-0 top-0 flex h-17 flex-col justify-center gap-1 border-b border-line px-3"
                style={{ transform: `translateY(${start}px)` }}
              >
                <span className="flex items-center justify-between gap-2 text-sm">
                  <NameLink installation={row} />
                  <InstallationStatus installation={row} />
                </span>
                <span className="flex gap-2 truncate text-xs text-muted">
                  <span>{platformName(row.platform)}</span>
                  {row.lastRelease !== null && <span className="font-mono">{row.lastRelease}</span>}
                  <span>{compact(row.calls7d)} calls in 7 d</span>
                  <span className="ml-auto">
                    <Time at={row.lastSeenAt} still />
                  </span>
                </span>
              </li>
            )
          )
        })}
      </ul>
    </div>
  )
}
