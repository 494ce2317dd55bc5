import { ChevronRight } from 'lucide-react'
import { useId } from 'react'
import { ReleaseState } from '../../../components/status.tsx'
import { Badge } from '../../../components/ui/badge.tsx'
import type { PolicyRelease } from '../../../shared/api/types.ts'
import { compact, plural } from '../../../shared/format/number.ts'
import { ReleaseDetail } from './release-detail.tsx'
import { TimelineGrid, TimelineTrack } from './timeline-track.tsx'
import type { Span, Tick } from '../timeline.ts'

/** The columns of a row and of the axis above it. */
export const rowGrid = 'grid-cols-[13rem_minmax(0,1fr)_11rem] items-center gap-4'

interface ReleaseRowProps {
  readonly surface: string
  readonly release: PolicyRelease
  readonly drawing: {
    readonly span: Span
    readonly ticks: readonly Tick[]
    readonly today: number
    readonly now: number
  }
  readonly open: boolean
  readonly onToggle: () => void
}

export function ReleaseRow({ surface, release, drawing, open, onToggle }: ReleaseRowProps) {
  const panel = useId()
  const { version, state, isFloor, installations, calls, deprecations } = release
  return (
    <li className="border-b border-line last:border-0">
      <button
        type="button"
        aria-expanded={open}
        aria-controls={panel}
        onClick={onToggle}
        className={`${rowGrid} grid min-h-11 w-full px-4 text-left text-sm hover:bg-hover focus-visible:-outline-offset-2 max-md:grid-cols-[minmax(0,1fr)_auto] max-md:gap-y-0 max-md:py-2`}
      >
        <span className="flex min-w-0 flex-wrap items-center gap-2">
          <ChevronRight
            aria-hidden
            className={`size-4 shrink-0 text-faint transition-transform ${open ? 'rotate-90' : ''}`}
          />
          <span className="font-mono text-sm font-medium">{version}</span>
          <ReleaseState state={state} />
          {isFloor && <Badge tone="accent">Floor</Badge>}
        </span>
        <span className="relative h-11 max-md:order-last max-md:col-span-2 max-md:h-6">
          <TimelineGrid ticks={drawing.ticks} today={drawing.today} />
          <TimelineTrack release={release} span={drawing.span} now={drawing.now} />
        </span>
        <span className="text-right text-xs leading-tight">
          <span className="block font-medium tabular-nums">{plural(installations, 'installation')}</span>
          <span className="text-muted tabular-nums">
            {compact(calls.last30d)} calls
            {deprecations.length > 0 && (
              <span className="max-md:hidden"> · {deprecations.length} deprecated</span>
            )}
          </span>
        </span>
      </button>
      <div id={panel}>{open && <ReleaseDetail surface={surface} release={release} />}</div>
    </li>
  )
}
