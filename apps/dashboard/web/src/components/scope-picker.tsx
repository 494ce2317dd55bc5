import { Checkbox } from './ui/field.tsx'

interface ScopePickerProps<Scope extends string> {
  readonly legend: string
  readonly choices: readonly { readonly scope: Scope; readonly label: string }[]
  readonly value: readonly Scope[]
  readonly onChange: (scopes: Scope[]) => void
}

/** Which scopes are granted; the order is that of the choices. */
export function ScopePicker<Scope extends string>({
  legend,
  choices,
  value,
  onChange,
}: ScopePickerProps<Scope>) {
  const toggle = (scope: Scope, on: boolean) =>
    onChange(
      choices.map((choice) => choice.scope).filter((other) => (other === scope ? on : value.includes(other))),
    )
  return (
    <fieldset className="min-w-0">
      <legend className="mb-1.5 text-sm font-medium">{legend}</legend>
      <div className="grid gap-1 @md:grid-cols-2">
        {choices.map(({ scope, label }) => (
          <Checkbox
            key={scope}
            label={label}
            hint={<code className="font-mono text-2xs">{scope}</code>}
            checked={value.includes(scope)}
            onChange={(event) => toggle(scope, event.target.checked)}
          />
        ))}
      </div>
      {value.length === 0 && (
        <p role="alert" className="mt-1 text-xs text-bad">
          Choose at least one.
        </p>
      )}
    </fieldset>
  )
}
