import { Search, X } from 'lucide-react'
import { useEffect, useState } from 'react'
import { Button } from '../../../components/ui/button.tsx'
import { Input, Select } from '../../../components/ui/field.tsx'
import { count } from '../../../shared/format/number.ts'
import { capitalised } from '../../../shared/format/words.ts'
import { platformName, platforms } from '../../../shared/platforms.ts'
import { installationsSearch, modes, statuses, type InstallationsSearch } from '../search.ts'
import { useServedReleases } from './use-served-releases.ts'

interface ToolbarProps {
  readonly search: InstallationsSearch
  readonly total: number | undefined
  readonly onChange: (search: InstallationsSearch) => void
}

export function Toolbar({ search, total, onChange }: ToolbarProps) {
  const releases = useServedReleases()
  const change = (name: string, value: string) => onChange(installationsSearch({ ...search, [name]: value }))
  const { sort, ...filters } = search
  const filtered = Object.keys(filters).length > 0
  return (
    <div role="search" className="mb-3 flex shrink-0 flex-wrap items-center gap-2">
      <SearchField value={search.q ?? ''} onChange={(value) => change('q', value)} />
      <Filter
        label="Status"
        value={search.status}
        choices={statuses}
        onChange={(value) => change('status', value)}
      />
      <Filter
        label="Platform"
        value={search.platform}
        choices={platforms}
        nameOf={platformName}
        onChange={(value) => change('platform', value)}
      />
      <Filter
        label="Release"
        value={search.release}
        choices={releases}
        onChange={(value) => change('release', value)}
      />
      <Filter label="Mode" value={search.mode} choices={modes} onChange={(value) => change('mode', value)} />
      {filtered && (
        <Button look="ghost" onClick={() => onChange(sort === undefined ? {} : { sort })}>
          <X aria-hidden /> Clear
        </Button>
      )}
      <p role="status" className="ml-auto text-sm text-muted tabular-nums">
        {total !== undefined && `${count(total)} ${filtered ? 'found' : 'in total'}`}
      </p>
    </div>
  )
}

/** Typing waits for a pause of this length before it asks the server, in milliseconds. */
const pause = 200

function SearchField({ value, onChange }: { value: string; onChange: (value: string) => void }) {
  const [typed, setTyped] = useState(value)
  const [known, setKnown] = useState({ value, sent: value })
  if (known.value !== value) {
    setKnown({ value, sent: value })
    // Not what this field asked for: the back button, a link. What is being typed meanwhile stays.
    if (known.sent !== value) setTyped(value)
  }
  useEffect(() => {
    if (typed === known.sent) return
    const timer = setTimeout(() => {
      setKnown((before) => ({ ...before, sent: typed }))
      onChange(typed)
    }, pause)
    return () => clearTimeout(timer)
  }, [typed, known, onChange])
  return (
    <div className="relative w-full @xl:w-72">
      <Search aria-hidden className="pointer-events-none absolute top-2 left-2.5 size-4 text-faint" />
      <Input
        type="search"
        aria-label="Search by name, id or homepage"
        placeholder="Search name, id or homepage"
        className="pl-8"
        maxLength={200}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
      />
    </div>
  )
}

interface FilterProps {
  readonly label: string
  readonly value: string | undefined
  readonly choices: readonly string[]
  readonly nameOf?: (choice: string) => string
  readonly onChange: (value: string) => void
}

function Filter({ label, value, choices, nameOf = capitalised, onChange }: FilterProps) {
  return (
    <Select
      aria-label={label}
      className={value === undefined ? '' : '[&>select]:border-accent [&>select]:text-accent'}
      value={value ?? ''}
      onChange={(event) => onChange(event.target.value)}
    >
      <option value="">{label}: any</option>
      {choices.map((choice) => (
        <option key={choice} value={choice}>
          {nameOf(choice)}
        </option>
      ))}
    </Select>
  )
}
