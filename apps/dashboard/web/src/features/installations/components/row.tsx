import { FlexRender, type Row as TableRow } from '@tanstack/react-table'
import { cx } from 'class-variance-authority'
import { memo } from 'react'
import type { InstallationSummary } from '../../../shared/api/types.ts'
import { columnStyle, type features } from './columns.tsx'

interface RowProps {
  readonly row: TableRow<typeof features, InstallationSummary>
  readonly index: number
}

/** Kept while the list scrolls: only rows that come into sight are rendered. */
export const Row = memo(function Row({ row, index }: RowProps) {
  return (
    <tr data-index={index} aria-rowindex={index + 2} className="relative h-11 hover:bg-hover">
      {row.getAllCells().map((cell) => (
        <td
          key={cell.id}
          className={cx('h-11 truncate border-b border-line px-4', columnStyle[cell.column.id])}
        >
          <FlexRender cell={cell} />
        </td>
      ))}
    </tr>
  )
})
