import { useQuery } from '@tanstack/react-query'
import { X } from 'lucide-react'
import { Button } from '../../../components/ui/button.tsx'
import { Input, Select } from '../../../components/ui/field.tsx'
import { membersQuery } from '../../../shared/api/queries.ts'
import { deedOf } from '../../../shared/audit/sentence.ts'
import { auditSearch, type AuditSearch } from '../search.ts'

const subjects = [
  { action: 'installation.', label: 'Installations' },
  { action: 'connect-code.', label: 'Connect codes' },
  { action: 'credential.', label: 'Credentials' },
  { action: 'origin.', label: 'Origins' },
  { action: 'settings.', label: 'Settings of sites' },
  { action: 'content.', label: 'Content' },
  { action: 'events.', label: 'Events' },
  { action: 'user.', label: 'Sign-ins and users' },
  { action: 'member.', label: 'Members' },
  { action: 'invitation.', label: 'Invitations' },
  { action: 'token.', label: 'Tokens' },
  { action: 'account.', label: 'Account' },
  { action: 'audit.', label: 'Checkpoints' },
]

const kinds = [
  { actor: 'installation', label: 'Installations' },
  { actor: 'token', label: 'Tokens' },
  { actor: 'cli', label: 'Command line' },
  { actor: 'system', label: 'Stella itself' },
]

interface AuditFiltersProps {
  readonly search: AuditSearch
  readonly onChange: (search: AuditSearch) => void
}

export function AuditFilters({ search, onChange }: AuditFiltersProps) {
  const members = useQuery(membersQuery).data ?? []
  const change = (name: string, value: string) => onChange(auditSearch({ ...search, [name]: value }))
  const known = [...subjects.map(({ action }) => action), undefined].includes(search.action)
  return (
    <div role="search" className="mb-3 flex flex-wrap items-center gap-2">
      <Select
        aria-label="What"
        value={search.action ?? ''}
        onChange={({ target }) => change('action', target.value)}
      >
        <option value="">What: anything</option>
        {!known && <option value={search.action}>Who {deedOf(search.action ?? '')}</option>}
        {subjects.map(({ action, label }) => (
          <option key={action} value={action}>
            {label}
          </option>
        ))}
      </Select>
      <Select
        aria-label="Who"
        className="w-40"
        value={search.actor ?? ''}
        onChange={({ target }) => change('actor', target.value)}
      >
        <option value="">Who: anybody</option>
        {members.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
        {kinds.map(({ actor, label }) => (
          <option key={actor} value={actor}>
            {label}
          </option>
        ))}
      </Select>
      <Day label="From" value={search.from} onChange={(value) => change('from', value)} />
      <Day label="To" value={search.to} onChange={(value) => change('to', value)} />
      <TargetField
        key={search.target ?? ''}
        value={search.target ?? ''}
        onChange={(value) => change('target', value)}
      />
      {Object.keys(search).length > 0 && (
        <Button look="ghost" onClick={() => onChange({})}>
          <X aria-hidden /> Clear
        </Button>
      )}
    </div>
  )
}

interface DayProps {
  readonly label: string
  readonly value: string | undefined
  readonly onChange: (value: string) => void
}

function Day({ label, value, onChange }: DayProps) {
  return (
    <label className="flex w-full items-center gap-1.5 text-sm text-muted @xl:w-auto">
      <span className="w-10 @xl:w-auto">{label}</span>
      <Input
        type="date"
        className="w-auto! min-w-0 flex-1 focus-within:border-ring focus-within:outline-2 focus-within:outline-ring"
        value={value ?? ''}
        onChange={({ target }) => onChange(target.value)}
      />
    </label>
  )
}

/** Whole ids only, so it asks on Enter and not at every letter. */
function TargetField({ value, onChange }: { value: string; onChange: (value: string) => void }) {
  return (
    <form
      className="w-full @xl:w-56"
      onSubmit={(event) => {
        event.preventDefault()
        onChange(String(new FormData(event.currentTarget).get('target')).trim())
      }}
    >
      <Input
        type="search"
        name="target"
        aria-label="Id of what changed"
        placeholder="Id of what changed, then Enter"
        defaultValue={value}
        maxLength={64}
      />
    </form>
  )
}
