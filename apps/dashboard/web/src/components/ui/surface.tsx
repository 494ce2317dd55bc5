import { cx } from 'class-variance-authority'
import type { ComponentProps, ReactNode } from 'react'

/** A bounded part of a page. */
export function Card({ className, ...props }: ComponentProps<'section'>) {
  return (
    <section
      {...props}
      className={cx('min-w-0 rounded-xl border border-line bg-raised shadow-card', className)}
    />
  )
}

interface CardHeaderProps {
  readonly title: string
  /** How many there are of what the title names, once that is known. */
  readonly count?: number | undefined
  readonly about?: ReactNode
  readonly children?: ReactNode
}

export function CardHeader({ title, count, about, children }: CardHeaderProps) {
  return (
    <header className="flex min-h-12 flex-wrap items-center gap-x-3 gap-y-2 px-4 py-2.5">
      <div className="min-w-0 flex-1 basis-40">
        <h2 className="text-sm font-semibold">
          {title}{' '}
          {count !== undefined && count > 0 && (
            <span className="ml-0.5 font-normal text-muted tabular-nums">{count.toLocaleString('en')}</span>
          )}
        </h2>
        {about !== undefined && <p className="text-xs text-muted">{about}</p>}
      </div>
      {children}
    </header>
  )
}

/** A placeholder of the size of what is coming. */
export function Skeleton({ className }: { className?: string }) {
  return <span aria-hidden className={cx('block animate-pulse-soft rounded-md bg-press', className)} />
}

interface EmptyProps {
  readonly icon: ReactNode
  readonly title: string
  readonly children?: ReactNode
  readonly action?: ReactNode
}

/** Nothing here yet: why, and what to do next. */
export function Empty({ icon, title, children, action }: EmptyProps) {
  return (
    <div className="flex flex-col items-center gap-1 px-6 py-12 text-center">
      <span
        aria-hidden
        className="mb-2 grid size-10 place-items-center rounded-full bg-hover text-muted [&_svg]:size-5"
      >
        {icon}
      </span>
      <p className="text-sm font-medium">{title}</p>
      {children !== undefined && <p className="max-w-md text-sm text-balance text-muted">{children}</p>}
      {action !== undefined && <div className="mt-3 flex flex-wrap justify-center gap-2">{action}</div>}
    </div>
  )
}

const calloutTones = {
  info: 'border-edge bg-sunken',
  warn: 'border-warn/30 bg-warn-tint',
  bad: 'border-bad/30 bg-bad-tint',
  ok: 'border-ok/30 bg-ok-tint',
}

interface CalloutProps {
  readonly tone?: keyof typeof calloutTones
  readonly icon?: ReactNode
  readonly role?: 'alert' | 'status'
  readonly children: ReactNode
}

export function Callout({ tone = 'info', icon, role, children }: CalloutProps) {
  return (
    <div
      role={role}
      className={cx('flex items-start gap-2.5 rounded-lg border px-3 py-2.5 text-sm', calloutTones[tone])}
    >
      {icon !== undefined && (
        <span aria-hidden className="mt-0.5 [&_svg]:size-4">
          {icon}
        </span>
      )}
      <div className="min-w-0 flex-1">{children}</div>
    </div>
  )
}

export function Kbd({ children }: { children: ReactNode }) {
  return (
    <kbd className="inline-grid h-5 min-w-5 place-items-center rounded border border-edge bg-sunken px-1 font-sans text-2xs text-muted">
      {children}
    </kbd>
  )
}
