import { useEffect, useEffectEvent, useRef } from 'react'
import Plot from 'uplot'
import 'uplot/dist/uPlot.min.css'
import { compact } from '../../shared/format/number.ts'
import { useDark } from '../../shared/theme.ts'
import type { Stacked } from './stack.ts'

interface PlotProps {
  readonly data: Stacked
  readonly swatches: readonly string[]
  readonly height: number
  readonly onHover: (index: number | null) => void
}

/** Stacked areas on a canvas. The legend beside it carries the numbers. */
export default function StackedPlot({ data, swatches, height, onHover }: PlotProps) {
  const host = useRef<HTMLDivElement>(null)
  const dark = useDark()
  const hover = useEffectEvent(onHover)
  useEffect(() => {
    const element = host.current
    if (element === null) return
    return whenIdle(() => {
      const plot = new Plot(
        {
          ...options(element, swatches),
          width: element.clientWidth,
          height,
          hooks: { setCursor: [(self) => hover(self.cursor.idx ?? null)] },
        },
        [[...data.times], ...data.tops.map((line) => [...line])],
        element,
      )
      const resize = new ResizeObserver(() => plot.setSize({ width: element.clientWidth, height }))
      resize.observe(element)
      return () => {
        resize.disconnect()
        plot.destroy()
      }
    })
  }, [data, swatches, height, dark])
  return <div ref={host} />
}

function options(element: HTMLElement, swatches: readonly string[]): Omit<Plot.Options, 'width' | 'height'> {
  const [text = '', line = '', ...areas] = coloursOf(element, ['bg-faint', 'bg-line', ...swatches])
  const grid = { stroke: line, width: 1 }
  const font = `11px ${getComputedStyle(element).fontFamily}`
  const axis = { stroke: text, font, grid, ticks: { show: false } }
  return {
    legend: { show: false },
    padding: [8, 20, 0, 0],
    cursor: { y: false, drag: { x: false, y: false }, points: { show: false } },
    scales: { y: { range: (_, __, max) => [0, Math.max(1, max * 1.05)] } },
    axes: [
      { ...axis, grid: { show: false }, space: 80, size: 30, values: (_, splits) => splits.map(axisTime) },
      {
        ...axis,
        size: 46,
        incrs: wholeSteps,
        gap: 6,
        values: (_, splits) => splits.map((value) => compact(value)),
      },
    ],
    series: [{}, ...areas.map(area)],
    bands: swatches.slice(1).map((_, index) => ({ series: [index + 2, index + 1] })),
  }
}

/** Calls are whole. */
const wholeSteps = Array.from({ length: 12 }, (_, power) =>
  [1, 2, 5].map((step) => step * 10 ** power),
).flat()

const hour = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })
const date = new Intl.DateTimeFormat('en-GB', { month: 'short', day: 'numeric' })

/** Midnight carries the date, the rest of the day the hour. */
function axisTime(seconds: number): string {
  const text = hour.format(seconds * 1000)
  return text === '00:00' ? date.format(seconds * 1000) : text
}

function area(colour: string): Plot.Series {
  return { stroke: colour, fill: colour.replace(')', ' / 0.4)'), width: 1.5, points: { show: false } }
}

/**
 * Canvas knows no custom properties: elements wear the classes, the browser says what they mean in this theme. All stand there
 * before the first is asked, so that the page's styles are worked out once.
 */
function coloursOf(parent: HTMLElement, classNames: readonly string[]): readonly string[] {
  const probes = classNames.map((className) => {
    const probe = document.createElement('i')
    probe.className = className
    return probe
  })
  parent.append(...probes)
  const colours = probes.map((probe) => getComputedStyle(probe).backgroundColor)
  for (const probe of probes) probe.remove()
  return colours
}

/** Does something when there is nothing more urgent. Both functions return how to undo what was done. */
function whenIdle(begin: () => () => void): () => void {
  let end: (() => void) | undefined
  // Safari has no idle callbacks.
  const request = globalThis.requestIdleCallback ?? ((run: () => void) => setTimeout(run))
  const cancel = globalThis.cancelIdleCallback ?? clearTimeout
  const waiting = request(() => (end = begin()), { timeout: 500 })
  return () => {
    cancel(waiting)
    end?.()
  }
}
