import { cx } from 'class-variance-authority'
import { ChartNoAxesColumn } from 'lucide-react'
import { lazy, Suspense, useMemo, useState } from 'react'
import { compact, count, plural } from '../../shared/format/number.ts'
import { exactTime } from '../../shared/format/time.ts'
import { Empty, Skeleton } from '../ui/surface.tsx'
import { MOST_LINES, swatchOf } from './colours.ts'
import { foldSmall, stack, totalOf, type Line, type Span, type Stacked } from './stack.ts'

const StackedPlot = lazy(() => import('./plot.tsx'))

interface TrafficChartProps {
  /** `undefined` while it is loading. */
  readonly usage: (Span & { readonly series: readonly Line[] }) | undefined
  /** What is shown, for those who cannot see it. */
  readonly label: string
}

const height = 240

/** Calls over time, stacked; the legend shows the totals, or the values under the pointer. */
export function TrafficChart({ usage, label }: TrafficChartProps) {
  const shown = useMemo(
    () => foldSmall(usage?.series.filter((line) => totalOf(line) > 0) ?? [], MOST_LINES),
    [usage],
  )
  const data = useMemo(() => (usage === undefined ? undefined : stack(shown, usage)), [shown, usage])
  const swatches = useMemo(() => shown.map((_, index) => swatchOf(index)), [shown])
  const [hovered, setHovered] = useState<number | null>(null)
  if (data === undefined) return <ChartSkeleton />
  if (shown.length === 0) {
    return (
      <div className="min-h-70">
        <Empty icon={<ChartNoAxesColumn />} title="No calls in this time">
          They show here as soon as a connected installation makes its first one.
        </Empty>
      </div>
    )
  }
  return (
    <figure aria-label={label} className="px-4 pb-3">
      <div aria-hidden className="h-60">
        <Suspense fallback={<Skeleton className="h-60 w-full" />}>
          <StackedPlot data={data} swatches={swatches} height={height} onHover={setHovered} />
        </Suspense>
      </div>
      <Legend lines={shown} data={data} hovered={hovered} />
    </figure>
  )
}

function Legend({ lines, data, hovered }: { lines: readonly Line[]; data: Stacked; hovered: number | null }) {
  const time = hovered === null ? undefined : data.times[hovered]
  const sum = lines.reduce((total, line) => total + totalOf(line), 0)
  return (
    <figcaption className="mt-2 flex min-h-15.5 flex-wrap content-start items-center gap-x-4 gap-y-1 text-xs @xl:min-h-6 @xl:content-center">
      <ul className="flex flex-1 basis-64 flex-wrap gap-x-4 gap-y-1">
        {lines.map((line, index) => {
          const value = hovered === null ? totalOf(line) : (data.values[index]?.[hovered] ?? 0)
          return (
            <li key={line.key} className="flex items-center gap-1.5">
              <i aria-hidden className={cx('size-2 rounded-full', swatchOf(index))} />
              <span className="font-medium">{line.key}</span>
              <span className="min-w-9 text-muted tabular-nums" title={count(value)}>
                {compact(value)}
              </span>
            </li>
          )
        })}
      </ul>
      <span className="text-faint tabular-nums">
        {time === undefined ? `${plural(sum, 'call')} in total` : exactTime(time * 1000)}
      </span>
    </figcaption>
  )
}

function ChartSkeleton() {
  return (
    <div className="px-4 pb-3">
      <Skeleton className="h-60 w-full" />
      <Skeleton className="mt-2 h-15.5 w-64 @xl:h-6" />
    </div>
  )
}
