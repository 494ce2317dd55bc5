import { cx } from 'class-variance-authority'
import { ChevronDown } from 'lucide-react'
import { useId, type ComponentProps, type ReactNode } from 'react'

const control =
  'w-full rounded-md border border-control bg-raised text-ink shadow-card transition-colors hover:border-muted focus-visible:border-ring focus-visible:outline-2 focus-visible:outline-offset-0 focus-visible:outline-ring disabled:cursor-not-allowed disabled:opacity-60 aria-invalid:border-bad text-base sm:text-sm pointer-coarse:text-[1rem]'

export function Input({ className, ...props }: ComponentProps<'input'>) {
  return <input {...props} className={cx(control, 'h-8 px-2.5', className)} />
}

export function Textarea({ className, ...props }: ComponentProps<'textarea'>) {
  return <textarea {...props} className={cx(control, 'px-2.5 py-1.5', className)} />
}

/** The browser's own select: complete on phones and with a screen reader. */
export function Select({ className, ...props }: ComponentProps<'select'>) {
  return (
    <span className={cx('relative inline-flex min-w-0', className)}>
      <select {...props} className={cx(control, 'h-8 appearance-none truncate pr-8 pl-2.5')} />
      <ChevronDown aria-hidden className="pointer-events-none absolute top-2 right-2 size-4 text-muted" />
    </span>
  )
}

export function Checkbox({
  label,
  hint,
  className,
  ...props
}: ComponentProps<'input'> & { readonly label: ReactNode; readonly hint?: ReactNode }) {
  return (
    <label className={cx('flex min-h-6 items-start gap-2 text-sm', className)}>
      <input type="checkbox" {...props} className="mt-0.5 size-4 shrink-0 rounded accent-solid" />
      <span className="min-w-0 wrap-anywhere">
        {label}
        {hint !== undefined && <span className="block text-xs text-muted">{hint}</span>}
      </span>
    </label>
  )
}

interface FieldProps {
  readonly label: string
  readonly hint?: ReactNode
  readonly error?: string | undefined
  readonly className?: string
  readonly children: (control: {
    readonly id: string
    readonly 'aria-describedby'?: string
    readonly 'aria-invalid'?: true
  }) => ReactNode
}

/** A labelled control with its hint and its error, tied together for assistive technology. */
export function Field({ label, hint, error, className, children }: FieldProps) {
  const id = useId()
  const about = hint !== undefined || error !== undefined
  return (
    <div className={cx('flex flex-col gap-1.5', className)}>
      <label htmlFor={id} className="text-sm font-medium">
        {label}
      </label>
      {children({
        id,
        ...(about && { 'aria-describedby': `${id}-about` }),
        ...(error !== undefined && { 'aria-invalid': true }),
      })}
      {about && (
        <p id={`${id}-about`} className={cx('text-xs', error === undefined ? 'text-muted' : 'text-bad')}>
          {error ?? hint}
        </p>
      )}
    </div>
  )
}
