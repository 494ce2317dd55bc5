import { cva, type VariantProps } from 'class-variance-authority'
import type { ReactNode } from 'react'

const style = cva(
  'inline-flex min-h-5 max-w-full shrink-0 items-center gap-1.5 rounded-[0.625rem] px-2 text-2xs font-medium',
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
      {dot === true && <span aria-hidden className="size-1.5 shrink-0 rounded-full bg-current" />}
      {children}
    </span>
  )
}
