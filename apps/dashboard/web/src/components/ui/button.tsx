import { cva, cx, type VariantProps } from 'class-variance-authority'
import type { ComponentProps } from 'react'

/** The look of a button, for links that act like one too. */
export const buttonStyle = cva(
  'inline-flex max-w-full shrink-0 items-center justify-center gap-1.5 rounded-md py-1 font-medium transition-colors select-none disabled:cursor-not-allowed disabled:opacity-55 aria-disabled:cursor-not-allowed aria-disabled:opacity-55 [&_svg]:size-4 [&_svg]:shrink-0',
  {
    variants: {
      look: {
        primary: 'bg-solid text-white shadow-card enabled:hover:bg-solid-hover [a&]:hover:bg-solid-hover',
        plain: 'border border-edge bg-raised text-ink shadow-card enabled:hover:bg-hover [a&]:hover:bg-hover',
        ghost:
          'text-muted enabled:hover:bg-hover enabled:hover:text-ink [a&]:hover:bg-hover [a&]:hover:text-ink',
        danger: 'bg-bad-solid text-white shadow-card enabled:hover:brightness-92',
        quietDanger: 'border border-edge bg-raised text-bad shadow-card enabled:hover:bg-bad-tint',
      },
      size: {
        small: 'min-h-7 px-2.5 text-xs',
        medium: 'min-h-8 px-3 text-sm',
        large: 'min-h-10 px-4 text-base',
        icon: 'size-8 text-sm',
        smallIcon: 'size-7 text-sm',
      },
    },
    defaultVariants: { look: 'plain', size: 'medium' },
  },
)

interface ButtonProps extends ComponentProps<'button'>, VariantProps<typeof buttonStyle> {
  /** Says why it cannot be used; it stays focusable, so that the reason can be read. */
  readonly unavailable?: string | undefined
  /** Work is under way: another click does nothing. */
  readonly busy?: boolean | undefined
}

export function Button({ look, size, className, unavailable, busy, onClick, ...props }: ButtonProps) {
  const off = unavailable !== undefined || busy === true
  return (
    <button
      type="button"
      {...props}
      {...(off && { 'aria-disabled': true })}
      {...(unavailable !== undefined && { title: unavailable })}
      aria-busy={busy}
      className={cx(buttonStyle({ look, size }), className)}
      onClick={(event) => (off ? event.preventDefault() : onClick?.(event))}
    />
  )
}
