import { cva, type VariantProps } from 'class-variance-authority'
import type { ReactNode } from 'react'

const style = cva(
  'inline-flex h-5 max-w-full items-center gap-1.5 rounded-full px-2 text-2xs font-medium whitespace-nowrap',
  {
    variants: {
      tone: {
        ok: 'bg-ok-tint text-ok',
        warn: 'bg-warn-tint text-warn',
        bad: 'bg-bad-tint text-bad',
        accent: 'bg-tint text-accent',
        quiet: 'bg-hover text-muted',
      },
    },
    defaultVariants: { tone: 'quiet' },
  },
)

export type Tone = NonNullable<VariantProps<typeof style>['tone']>

/** A state in one word. The dot repeats the colour; the word carries the meaning. */
export function Badge({ tone, dot, children }: { tone?: Tone; dot?: boolean; children: ReactNode }) {
  return (
    <span className={style({ tone })}>
      {dot === true && <span aria-hidden className="size-1.5 rounded-full bg-current" />}
      <span className="truncate">{children}</span>
    </span>
  )
}
