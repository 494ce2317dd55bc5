import { cx } from 'class-variance-authority'
import { Check } from 'lucide-react'
import { useEffect, useRef, type ReactNode } from 'react'
import { Card } from '../../../components/ui/surface.tsx'

interface StepProps {
  readonly number: number
  readonly title: string
  readonly state: 'coming' | 'current' | 'done'
  /** What was decided here, once it is done. */
  readonly summary?: ReactNode
  readonly children: ReactNode
}

/** One step of the way: what was done stays in sight, what is coming is announced. */
export function Step({ number, title, state, summary, children }: StepProps) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    // The button that led here is gone, and the focus with it; unless a field of this step has taken it.
    if (state === 'current' && document.activeElement === document.body) heading.current?.focus()
  }, [state])
  return (
    <li>
      <Card
        className={cx(state === 'coming' && 'bg-transparent! shadow-none')}
        aria-current={state === 'current' ? 'step' : undefined}
      >
        <header className="flex min-h-13 flex-wrap items-center gap-x-3 px-4 py-1">
          <span
            aria-hidden
            className={cx(
              'grid size-6 shrink-0 place-items-center rounded-full text-xs font-semibold',
              state === 'done' && 'bg-ok-tint text-ok',
              state === 'current' && 'bg-solid text-white',
              state === 'coming' && 'border border-edge text-faint',
            )}
          >
            {state === 'done' ? <Check className="size-3.5" /> : number}
          </span>
          <h2
            ref={heading}
            tabIndex={-1}
            className={cx(
              'max-w-[calc(100%-2.25rem)] shrink-0 text-sm font-semibold outline-none',
              state === 'coming' && 'text-faint',
            )}
          >
            {title}
            {state === 'done' && <span className="sr-only"> (done)</span>}
          </h2>
          {state === 'done' && (
            <div className="flex min-w-0 flex-1 basis-32 items-center justify-end gap-2 text-sm text-muted">
              {summary}
            </div>
          )}
        </header>
        {state === 'current' && <div className="px-4 pb-4 @xl:pl-13">{children}</div>}
      </Card>
    </li>
  )
}
