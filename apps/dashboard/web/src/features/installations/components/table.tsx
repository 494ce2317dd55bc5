import { useTable } from '@tanstack/react-table'
import { useVirtualizer } from '@tanstack/react-virtual'
import { cx } from 'class-variance-authority'
import { useEffect, useRef } from 'react'
import type { InstallationSummary } from '../../../shared/api/types.ts'
import type { InstallationSort } from '../search.ts'
import { columns, columnStyle, features } from './columns.tsx'
import { moveInRows } from './row-keys.ts'
import { Row } from './row.tsx'
import { directionOf, SortHeader } from './sort-header.tsx'
import { useRem } from './use-rem.ts'

/** Height of a row in rem, as its class says. */
const rowRem = 2.75
/** How many rows before the end of what is loaded the next ones are asked for. */
const ahead = 150

interface TableProps {
  readonly rows: readonly InstallationSummary[]
  readonly total: number
  readonly sort: InstallationSort
  readonly onSort: (sort: InstallationSort) => void
  readonly onNearEnd: () => void
}

/** Ten thousand rows, of which only those in sight are in the document. */
export function InstallationTable({ rows, total, sort, onSort, onNearEnd }: TableProps) {
  const scroller = useRef<HTMLDivElement>(null)
  const heading = useRef<number | null>(null)
  const table = useTable({ features, columns, data: rows, getRowId: ({ id }) => id })
  const items = table.getRowModel().rows
  const rem = useRem()
  const virtual = useVirtualizer({
    count: items.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowRem * rem,
    overscan: 16,
    scrollPaddingStart: 2.25 * rem,
  })
  const shown = virtual.getVirtualItems()
  const last = shown.at(-1)?.index ?? 0
  useEffect(() => {
    if (last >= items.length - ahead) onNearEnd()
  }, [last, items.length, onNearEnd])
  const before = shown[0]?.start ?? 0
  const after = virtual.getTotalSize() - (shown.at(-1)?.end ?? 0)
  const keys = { rows: items.length, scrollTo: (index: number) => virtual.scrollToIndex(index), heading }
  return (
    <div
      ref={scroller}
      data-scroll-restoration-id="installations"
      className="min-h-72 flex-1 scroll-pt-9 overflow-auto rounded-xl border border-line bg-raised shadow-card"
      onKeyDown={(event) => moveInRows(event, keys)}
    >
      <table
        className="w-full min-w-160 table-fixed border-separate border-spacing-0 text-sm"
        aria-rowcount={total + 1}
      >
        <thead className="sticky top-0 z-10 bg-sunken text-xs text-muted">
          <tr aria-rowindex={1}>
            {table.getFlatHeaders().map((header) => (
              <th
                key={header.id}
                scope="col"
                aria-sort={directionOf(header.column.id, sort)}
                className={cx(
                  'h-9 border-b border-line px-4 text-left font-medium',
                  columnStyle[header.column.id],
                )}
              >
                <Heading
                  id={header.column.id}
                  label={String(header.column.columnDef.header)}
                  sort={sort}
                  onSort={onSort}
                />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <Spacer height={before} />
          {shown.map(({ index }) => {
            const row = items[index]
            return row !== undefined && <Row key={row.id} row={row} index={index} />
          })}
          <Spacer height={after} />
        </tbody>
      </table>
    </div>
  )
}

interface HeadingProps {
  readonly id: string
  readonly label: string
  readonly sort: InstallationSort
  readonly onSort: (sort: InstallationSort) => void
}

function Heading({ id, label, sort, onSort }: HeadingProps) {
  if (id !== 'name' && id !== 'lastSeenAt' && id !== 'createdAt') return label
  return <SortHeader label={label} column={id} sort={sort} onSort={onSort} />
}

/** Keeps the scroll bar honest about rows that are not rendered. */
function Spacer({ height }: { height: number }) {
  return (
    height > 0 && (
      <tr aria-hidden>
        <td style={{ height }} className="p-0" />
      </tr>
    )
  )
}
