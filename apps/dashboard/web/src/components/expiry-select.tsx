import { Field, Select } from './ui/field.tsx'

const choices = [
  { days: '', label: 'Never' },
  { days: '30', label: 'In 30 days' },
  { days: '90', label: 'In 90 days' },
  { days: '365', label: 'In a year' },
]

/** The moment `days` from `now`, as the API takes it; an empty text means never. */
export function expiryOf(days: string, now: number): string | null {
  return days === '' ? null : new Date(now + Number(days) * 86_400_000).toISOString()
}

export function ExpirySelect({ value, onChange }: { value: string; onChange: (days: string) => void }) {
  return (
    <Field label="Expires">
      {(control) => (
        <Select {...control} value={value} onChange={(event) => onChange(event.target.value)}>
          {choices.map(({ days, label }) => (
            <option key={days} value={days}>
              {label}
            </option>
          ))}
        </Select>
      )}
    </Field>
  )
}
