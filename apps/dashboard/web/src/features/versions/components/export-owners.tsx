import { useMutation } from '@tanstack/react-query'
import { Download } from 'lucide-react'
import { Button } from '../../../components/ui/button.tsx'
import { notify, notifyFailure } from '../../../components/ui/toast.tsx'
import { explain } from '../../../shared/api/explain.ts'
import { download } from '../../../shared/download.ts'
import { plural } from '../../../shared/format/number.ts'
import { everyUser, type Subject } from '../api/users.ts'
import { ownersCsv } from '../owners-csv.ts'

/** Everybody to tell before something ends, as a file. */
export function ExportOwners({ subject }: { subject: Subject }) {
  const run = useMutation({
    mutationFn: () => everyUser(subject),
    onSuccess: (users) => {
      download(`${subject.surface}-${subject.release}-owners.csv`, 'text/csv', ownersCsv(users))
      notify({ title: `Exported ${plural(users.length, 'installation')}` })
    },
    onError: (error) => notifyFailure('The owners could not be exported', explain(error)),
  })
  return (
    <Button size="small" busy={run.isPending} onClick={() => run.mutate()}>
      <Download aria-hidden /> {run.isPending ? 'Exporting…' : 'Export owners (CSV)'}
    </Button>
  )
}
