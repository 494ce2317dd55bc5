import { ArrowDown, ArrowUp, ChevronsUpDown } from 'lucide-react'
import type { InstallationSort } from '../search.ts'

interface SortHeaderProps {
  readonly label: string
  readonly column: 'name' | 'lastSeenAt' | 'createdAt'
  readonly sort: InstallationSort
  readonly onSort: (sort: InstallationSort) => void
}

/** Times are looked at newest first, names from A. */
export function SortHeader({ label, column, sort, onSort }: SortHeaderProps) {
  const first = column === 'name' ? column : (`-${column}` as const)
  const second = column === 'name' ? (`-${column}` as const) : column
  const active = sort === first || sort === second
  const Icon = !active ? ChevronsUpDown : sort.startsWith('-') ? ArrowDown : ArrowUp
  return (
    <button
      type="button"
      onClick={() => onSort(sort === first ? second : first)}
      className="-mx-1.5 flex h-6 items-center gap-1 rounded px-1.5 hover:bg-hover hover:text-ink [&_svg]:size-3.5"
    >
      {label} <Icon aria-hidden className={active ? 'text-ink' : 'opacity-50'} />
    </button>
  )
}

/** For `aria-sort` of a column's header. */
export function directionOf(column: string, sort: string): 'ascending' | 'descending' | undefined {
  if (sort === column) return 'ascending'
  return sort === `-${column}` ? 'descending' : undefined
}
