import { cx } from 'class-variance-authority'
import { useId } from 'react'

interface SegmentedProps<T extends string> {
  readonly label: string
  readonly value: T
  readonly choices: readonly T[]
  readonly nameOf?: (choice: T) => string
  readonly onChange: (choice: T) => void
}

/** One of a few choices, all in sight. */
export function Segmented<T extends string>({ label, value, choices, nameOf, onChange }: SegmentedProps<T>) {
  const name = useId()
  return (
    <fieldset className="inline-flex min-w-0 flex-wrap rounded-md border border-edge bg-sunken p-0.5">
      <legend className="sr-only">{label}</legend>
      {choices.map((choice) => (
        <label
          key={choice}
          className={cx(
            'flex min-h-6 items-center rounded-[5px] px-2 text-xs font-medium transition-colors has-focus-visible:outline-2 has-focus-visible:outline-ring pointer-coarse:min-h-9',
            choice === value ? 'bg-raised text-ink shadow-card' : 'text-muted hover:text-ink',
          )}
        >
          <input
            type="radio"
            className="sr-only"
            name={name}
            checked={choice === value}
            onChange={() => onChange(choice)}
          />
          {nameOf === undefined ? choice : nameOf(choice)}
        </label>
      ))}
    </fieldset>
  )
}
