import { useMedia } from '../../../shared/use-media.ts'
import { duration } from '../../../shared/format/time.ts'
import { drawRotation, type Bar } from '../rotation.ts'

/** Drawn narrower on a phone: scaled down, its words could not be read. */
const widths = { wide: 560, narrow: 290 }

/** Both secrets over time, and the overlap in which both work. */
export function RotationTimeline({ graceSeconds }: { graceSeconds: number }) {
  const { old, next, firstUse, graceEnd, now } = drawRotation(graceSeconds)
  const width = useMedia('(min-width: 40rem)') ? widths.wide : widths.narrow
  const x = (share: number): number => 8 + share * (width - 16)
  const grace = graceSeconds === 0 ? 'at once' : `${duration(graceSeconds)} later`
  return (
    <figure className="rounded-lg border border-line bg-sunken p-3">
      <svg
        viewBox={`0 0 ${width} 118`}
        className="w-full text-2xs"
        role="img"
        aria-label={`The new secret works from now on. The old one works until the new one is first used, and ends ${grace}.`}
      >
        <rect
          x={x(next.from)}
          y={22}
          width={x(graceEnd) - x(next.from)}
          height={66}
          rx={4}
          className="fill-tint"
        />
        <Track x={x} bar={old} y={30} label="Old secret" className="fill-chart-7" />
        <Track x={x} bar={next} y={62} label="New secret" className="fill-chart-1" />
        <Mark x={x(now)} label="now" />
        <Mark x={x(firstUse)} label="first use of the new" />
        {graceEnd - firstUse > 0.02 && <Mark x={x(graceEnd)} label={`old ends, ${grace}`} below />}
        <text
          x={(x(next.from) + x(graceEnd)) / 2}
          y={12}
          textAnchor="middle"
          className="fill-accent font-medium"
        >
          both work
        </text>
      </svg>
    </figure>
  )
}

interface TrackProps {
  readonly bar: Bar
  readonly x: (share: number) => number
  readonly y: number
  readonly label: string
  readonly className: string
}

function Track({ bar, x, y, label, className }: TrackProps) {
  return (
    <>
      <rect x={x(bar.from)} y={y} width={x(bar.to) - x(bar.from)} height={16} rx={8} className={className} />
      <text x={x(bar.from) + 8} y={y + 12} className="fill-canvas font-medium">
        {label}
      </text>
    </>
  )
}

function Mark({ x, label, below }: { x: number; label: string; below?: boolean }) {
  return (
    <>
      <line x1={x} x2={x} y1={18} y2={94} className="stroke-control" strokeDasharray="2 3" />
      <text x={x} y={below === true ? 115 : 103} textAnchor="middle" className="fill-muted">
        {label}
      </text>
    </>
  )
}
