export interface Line {
  readonly key: string
  /** Intervals without a call may be left out. */
  readonly points: readonly { readonly at: string; readonly calls: number }[]
}

export interface Span {
  readonly interval: 'hour' | 'day'
  /** ISO date-times; `to` is the first moment no longer wanted. */
  readonly from: string
  readonly to: string
}

export interface Stacked {
  /** Seconds since the epoch, ascending. */
  readonly times: readonly number[]
  /** Per line, what was measured. */
  readonly values: readonly (readonly number[])[]
  /** Per line, its value on top of those of all lines before it. */
  readonly tops: readonly (readonly number[])[]
}

const seconds = { hour: 3_600, day: 86_400 }

/** Brings lines onto one axis of whole intervals, fills gaps with 0 and stacks the lines in their order. */
export function stack(lines: readonly Line[], span: Span): Stacked {
  const times = timesOf(span)
  const values = lines.map(({ points }) => {
    const calls = new Map(points.map((point) => [Date.parse(point.at) / 1000, point.calls]))
    return times.map((time) => calls.get(time) ?? 0)
  })
  const below = times.map(() => 0)
  const tops = values.map((line) => line.map((value, index) => (below[index] = (below[index] ?? 0) + value)))
  return { times, values, tops }
}

function timesOf({ interval, from, to }: Span): number[] {
  const step = seconds[interval]
  const first = Math.floor(Date.parse(from) / 1000 / step)
  const end = Math.ceil(Date.parse(to) / 1000 / step)
  return Array.from({ length: Math.max(0, end - first) }, (_, index) => (first + index) * step)
}

/** Keeps the `most - 1` largest lines in their order and adds the rest up as `other`. */
export function foldSmall(lines: readonly Line[], most: number): readonly Line[] {
  if (lines.length <= most) return lines
  const kept = new Set(lines.toSorted((a, b) => totalOf(b) - totalOf(a)).slice(0, most - 1))
  const sums = new Map<string, number>()
  for (const { points } of lines.filter((line) => !kept.has(line))) {
    for (const { at, calls } of points) sums.set(at, (sums.get(at) ?? 0) + calls)
  }
  const points = [...sums].map(([at, calls]) => ({ at, calls }))
  return [...lines.filter((line) => kept.has(line)), { key: 'other', points }]
}

export function totalOf({ points }: Line): number {
  return points.reduce((sum, { calls }) => sum + calls, 0)
}
