import { Field, Input } from '../../../components/ui/field.tsx'

interface OriginFieldProps {
  readonly label: string
  readonly hint?: string
  readonly error: string | undefined
  readonly placeholder: string
  readonly className?: string
  readonly value: string
  readonly onChange: (origin: string) => void
}

/** An Origin as a browser sends it: nothing that is typed is corrected. */
export function OriginField({ placeholder, value, onChange, ...field }: OriginFieldProps) {
  return (
    <Field {...field}>
      {(control) => (
        <Input
          {...control}
          required
          maxLength={512}
          spellCheck={false}
          autoCapitalize="none"
          placeholder={placeholder}
          className="font-mono"
          value={value}
          onChange={({ target }) => onChange(target.value)}
        />
      )}
    </Field>
  )
}
