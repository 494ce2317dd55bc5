import { createColumnHelper, tableFeatures } from '@tanstack/react-table'
import { InstallationStatus } from '../../../components/status.tsx'
import type { InstallationSummary } from '../../../shared/api/types.ts'
import { count } from '../../../shared/format/number.ts'
import { platformName } from '../../../shared/platforms.ts'
import { Time } from '../../../shared/time/time.tsx'
import { NameLink } from './name-link.tsx'

export const features = tableFeatures({})
const column = createColumnHelper<typeof features, InstallationSummary>()

/** Widths of the columns, and from which width of the page they are shown; literal, for Tailwind reads them. */
export const columnStyle: { readonly [id: string]: string } = {
  name: '',
  status: 'w-32',
  platform: 'w-28 hidden @3xl:table-cell',
  lastRelease: 'w-24',
  calls7d: 'w-28 text-right tabular-nums',
  lastSeenAt: 'w-36',
  createdAt: 'w-36 hidden @[60rem]:table-cell',
}

export const columns = column.columns([
  column.accessor('name', { header: 'Name', cell: ({ row }) => <NameLink installation={row.original} /> }),
  column.accessor('status', {
    header: 'Status',
    cell: ({ row }) => <InstallationStatus installation={row.original} />,
  }),
  column.accessor('platform', { header: 'Platform', cell: ({ getValue }) => platformName(getValue()) }),
  column.accessor('lastRelease', {
    header: 'Release',
    cell: ({ getValue }) => <span className="font-mono text-xs">{getValue() ?? '–'}</span>,
  }),
  column.accessor('calls7d', { header: 'Calls, 7 d', cell: ({ getValue }) => count(getValue()) }),
  column.accessor('lastSeenAt', {
    header: 'Last call',
    cell: ({ getValue }) => <Time at={getValue()} still />,
  }),
  column.accessor('createdAt', { header: 'Created', cell: ({ getValue }) => <Time at={getValue()} still /> }),
])
