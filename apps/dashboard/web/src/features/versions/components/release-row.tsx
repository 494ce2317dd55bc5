import { ChevronRight } from 'lucide-react'
import { useId } from 'react'
import { ReleaseState } from '../../../components/status.tsx'
import { Badge } from '../../../components/ui/badge.tsx'
import type { PolicyRelease } from '../../../shared/api/types.ts'
import { compact, plural } from '../../../shared/format/number.ts'
import { ReleaseDetail } from './release-detail.tsx'
import { TimelineGrid, TimelineTrack } from './timeline-track.tsx'
import type { Span, Tick } from '../timeline.ts'

/** The columns of a row and of the axis above it; where there is no room for columns, time takes a line of its own. */
export const rowLayout =
  'flex flex-wrap items-center gap-x-4 px-4 @2xl:grid @2xl:grid-cols-[13rem_minmax(0,1fr)_11rem]'

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
  const { version, state, isFloor, installations, callers, calls, deprecations } = release
  return (
    <li className="border-b border-line last:border-0">
      <button
        type="button"
        data-row-link
        aria-expanded={open}
        aria-controls={panel}
        onClick={onToggle}
        className={`${rowLayout} min-h-11 w-full py-2 text-left text-sm hover:bg-hover focus-visible:-outline-offset-2 @2xl:py-0`}
      >
        <span className="flex min-w-0 flex-1 basis-36 flex-wrap items-center gap-2">
          <ChevronRight
            aria-hidden
            className={`size-4 shrink-0 text-faint transition-transform ${open ? 'rotate-90' : ''}`}
          />
          <span className="font-mono text-sm font-medium">{version}</span>
          <ReleaseState state={state} />
          {isFloor && <Badge tone="accent">Floor</Badge>}
        </span>
        <span className="relative order-last h-6 basis-full @2xl:order-none @2xl:h-11">
          <TimelineGrid ticks={drawing.ticks} today={drawing.today} />
          <TimelineTrack release={release} span={drawing.span} now={drawing.now} />
        </span>
        <span className="ml-auto text-right text-xs leading-tight">
          <span className="block font-medium tabular-nums">
            {surface === 'api' ? plural(callers, 'caller') : plural(installations, 'installation')}
          </span>
          <span className="text-muted tabular-nums">
            {compact(calls.last30d)} calls
            {deprecations.length > 0 && (
              <span className="hidden @2xl:inline"> · {deprecations.length} deprecated</span>
            )}
          </span>
        </span>
      </button>
      <div id={panel}>{open && <ReleaseDetail surface={surface} release={release} />}</div>
    </li>
  )
}
