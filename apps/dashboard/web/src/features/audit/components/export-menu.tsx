import { useMutation } from '@tanstack/react-query'
import { Download } from 'lucide-react'
import { Button } from '../../../components/ui/button.tsx'
import { Menu, MenuItem } from '../../../components/ui/menu.tsx'
import { notifyFailure } from '../../../components/ui/toast.tsx'
import { explain } from '../../../shared/api/explain.ts'
import { download } from '../../../shared/download.ts'
import { exportAudit } from '../api/audit.ts'
import type { AuditSearch } from '../search.ts'

const types = { csv: 'text/csv', jsonl: 'application/jsonl' }

/** Everything that matches the filters, as a file. */
export function ExportMenu({ search }: { search: AuditSearch }) {
  const run = useMutation({
    mutationFn: async (format: 'csv' | 'jsonl') => {
      download(`audit.${format}`, types[format], await exportAudit(search, format))
    },
    onError: (error) => notifyFailure('The log could not be exported', explain(error)),
  })
  return (
    <Menu
      trigger={
        <Button busy={run.isPending}>
          <Download aria-hidden /> {run.isPending ? 'Exporting…' : 'Export'}
        </Button>
      }
    >
      <MenuItem onSelect={() => run.mutate('csv')}>CSV, for spreadsheets</MenuItem>
      <MenuItem onSelect={() => run.mutate('jsonl')}>JSON lines</MenuItem>
    </Menu>
  )
}
